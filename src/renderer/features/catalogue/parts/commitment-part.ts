import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import { span } from '../../../../shared/domain/terms/commitment.ts';
import { productIds } from './bundle-part.ts';
import type { Part, PartColumn, PartRow } from './part.ts';
import type { Fields } from './part-fields.ts';
import { fieldsOf, freeId, idsOf, membersOf, restOf, rowAt, textsOf, withParts } from './part-fields.ts';

const shapesOf = (card: RateCardDraft): readonly Fields[] => membersOf(card.packages).flatMap(({ shapes }) => membersOf(shapes));

const placeColumns: readonly PartColumn[] = [
  { id: 'package', field: 'package', kind: 'text', level: 0, width: 120, isBound: true, choices: (card) => idsOf(card.packages) },
  { id: 'shape', field: 'shape', kind: 'text', level: 0, width: 110, isBound: true, choices: (card) => idsOf(shapesOf(card)) },
];
const ownColumns: readonly PartColumn[] = [
  { id: 'id', field: 'id', kind: 'text', level: 0, width: 130 },
  { id: 'name', field: 'name', kind: 'text', level: 0, width: 180, isWide: true },
  { id: 'lines', field: 'lines', kind: 'list', level: 0, width: 200, choices: productIds },
  { id: 'period', field: 'period', kind: 'text', level: 0, width: 100, choices: () => span },
  { id: 'amounts', field: 'amounts', kind: 'decimals', level: 0, width: 160 },
];

/** The commitments of a shape as its rows say; those of a place that is not there stay with the last shape that is. */
function commitmentsOf(rows: readonly PartRow[]): readonly Fields[] | undefined {
  const found = rows.map((row) => ({ ...row.rest, ...fieldsOf(row, ownColumns, ['id', 'name', 'lines', 'period', 'amounts']) }));
  return found.length === 0 ? undefined : found;
}

/** What the shapes of packages commit to. Commitments name products; billing, true-up and their like are in the card's file. */
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
