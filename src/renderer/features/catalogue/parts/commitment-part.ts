import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import type { TrueUp } from '../../../../shared/domain/terms/commitment.ts';
import { span } from '../../../../shared/domain/terms/commitment.ts';
import { productIds } from './bundle-part.ts';
import type { Part, PartColumn, PartKind, PartRow } from './part.ts';
import type { Fields } from './part-fields.ts';
import { fieldsOf, freeId, groupsOf, idsOf, membersOf, restOf, rowAt, textsOf, withParts } from './part-fields.ts';

const shapesOf = (card: RateCardDraft): readonly Fields[] => membersOf(card.packages).flatMap(({ shapes }) => membersOf(shapes));

const placeColumns: readonly PartColumn[] = [
  { id: 'package', field: 'package', kind: 'text', level: 0, width: 120, isBound: true, choices: (card) => idsOf(card.packages) },
  { id: 'shape', field: 'shape', kind: 'text', level: 0, width: 110, isBound: true, choices: (card) => idsOf(shapesOf(card)) },
];
/** A field of the true-up. */
const trueUp = (field: keyof TrueUp, kind: PartKind): Pick<PartColumn, 'field' | 'group' | 'kind' | 'level'> => ({
  field,
  group: 'trueUp',
  kind,
  level: 0,
});

const ownColumns: readonly PartColumn[] = [
  { id: 'id', field: 'id', kind: 'text', level: 0, width: 130 },
  { id: 'name', field: 'name', kind: 'text', level: 0, width: 180, isWide: true },
  { id: 'lines', field: 'lines', kind: 'list', level: 0, width: 200, choices: productIds },
  { id: 'period', field: 'period', kind: 'code', level: 0, width: 110, codes: span },
  { id: 'amounts', field: 'amounts', kind: 'decimals', level: 0, width: 160 },
  { id: 'instalment', field: 'instalment', kind: 'code', level: 0, width: 110, codes: span },
  { id: 'billing', field: 'billing', kind: 'code', level: 0, width: 120, codes: ['advance', 'arrears'] },
  {
    id: 'payments',
    field: 'payments',
    kind: 'pairs',
    level: 0,
    width: 170,
    pair: { first: { field: 'month', kind: 'count' }, second: { field: 'percent', kind: 'percent' } },
  },
  { id: 'trueUpDirection', ...trueUp('direction', 'code'), width: 120, codes: ['both', 'up', 'down'] },
  { id: 'windowMonths', ...trueUp('windowMonths', 'count'), width: 130 },
  { id: 'deadbandPercent', ...trueUp('deadbandPercent', 'percent'), width: 120 },
  { id: 'maxIncreasePercent', ...trueUp('maxIncreasePercent', 'percent'), width: 120 },
  { id: 'maxDecreasePercent', ...trueUp('maxDecreasePercent', 'percent'), width: 120 },
  { id: 'floorPercent', ...trueUp('floorPercent', 'percent'), width: 120 },
  { id: 'noticeMonths', ...trueUp('noticeMonths', 'count'), width: 120 },
  { id: 'roundTo', ...trueUp('roundTo', 'money'), width: 120 },
  { id: 'adjustPercent', field: 'adjustPercent', group: 'overage', kind: 'percent', level: 0, width: 120 },
  { id: 'monthlyCap', field: 'monthlyCap', group: 'overage', kind: 'money', level: 0, width: 140 },
  { id: 'overageRate', field: 'rate', group: 'overage', kind: 'code', level: 0, width: 120, codes: ['contract', 'list'] },
  { id: 'rollover', field: 'percent', group: 'rollover', kind: 'percent', level: 0, width: 110 },
  { id: 'carryForward', field: 'percent', group: 'carryForward', kind: 'percent', level: 0, width: 130 },
  { id: 'shortfall', field: 'shortfall', kind: 'code', level: 0, width: 120, codes: ['invoice', 'waive', 'credit'] },
  { id: 'creditMonths', field: 'creditMonths', kind: 'count', level: 0, width: 130 },
  {
    id: 'discountBands',
    field: 'discountBands',
    kind: 'pairs',
    level: 0,
    width: 190,
    pair: { first: { field: 'from', kind: 'money' }, second: { field: 'percent', kind: 'percent' } },
  },
  { id: 'minimumEvery', field: 'every', group: 'minimum', kind: 'code', level: 0, width: 120, codes: ['month', 'quarter'] },
  { id: 'minimumAmount', field: 'amount', group: 'minimum', kind: 'money', level: 0, width: 130 },
  {
    id: 'agreedAmounts',
    field: 'agreedAmounts',
    kind: 'pairs',
    level: 0,
    width: 180,
    pair: { first: { field: 'fromMonth', kind: 'count' }, second: { field: 'amount', kind: 'money' } },
  },
];

/** The commitments of a shape as its rows say; those of a place that is not there stay with the last shape that is. */
function commitmentsOf(rows: readonly PartRow[]): readonly Fields[] | undefined {
  const found = rows.map((row) => ({
    ...groupsOf(row, ownColumns),
    ...fieldsOf(row, ownColumns, ['id', 'name', 'lines', 'period', 'amounts']),
  }));
  return found.length === 0 ? undefined : found;
}

/** What the shapes of packages commit to. Commitments name products where those of a quote name lines. */
export const commitmentPart: Part = {
  columns: [...placeColumns, ...ownColumns],
  keys: [],
  rowsOf: (card) =>
    membersOf(card.packages).flatMap((each, index) =>
      membersOf(each['shapes']).flatMap((shape, at) =>
        membersOf(shape['commitments']).map((commitment, nth) =>
          rowAt(
            {
              ...textsOf({ package: each['id'], shape: shape['id'] }, placeColumns),
              ...textsOf(commitment, ownColumns),
            },
            restOf(commitment, ownColumns),
            'packages',
            index,
            'shapes',
            at,
            'commitments',
            nth,
          ),
        ),
      ),
    ),
  withRows: (card, rows) =>
    withParts(card, {
      packages: membersOf(card.packages).map((each) => ({
        ...each,
        shapes: membersOf(each['shapes']).map(({ commitments: _before, ...shape }) => {
          const own = commitmentsOf(
            rows.filter(({ texts }) => texts['package'] === each['id'] && texts['shape'] === shape['id']),
          );
          return own === undefined ? shape : { ...shape, commitments: own };
        }),
      })),
    }),
  blank: (card, above) => {
    const last = above.at(-1)?.texts;
    const [first] = membersOf(card.packages);
    const place = {
      package: last?.['package'] ?? idsOf([first])[0] ?? '',
      shape: last?.['shape'] ?? idsOf(first?.['shapes'])[0] ?? '',
    };
    const taken = shapesOf(card).flatMap(({ commitments }) => membersOf(commitments));
    return rowAt({ ...place, id: freeId('commitment', taken), period: 'year' }, {});
  },
};
