import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import type { Part, PartColumn, PartRow } from './part.ts';
import type { Fields } from './part-fields.ts';
import {
  fieldsOf,
  freeId,
  grouped,
  headOf,
  idsOf,
  membersOf,
  restOf,
  rowAt,
  textsOf,
  unlessEmpty,
  withParts,
} from './part-fields.ts';

export const productIds = (card: RateCardDraft): readonly string[] => idsOf(card.products);

/** What is sold together: a row for each product of a bundle or shape. */
export const itemColumns = (level: number): readonly PartColumn[] => [
  { id: 'product', field: 'product', kind: 'text', level, width: 160, choices: productIds },
  { id: 'quantity', field: 'quantity', kind: 'quantity', level, width: 110 },
  { id: 'itemDiscount', field: 'discountPercent', kind: 'percent', level, width: 120 },
];

const headColumns: readonly PartColumn[] = [
  { id: 'id', field: 'id', kind: 'text', level: 0, width: 130 },
  { id: 'name', field: 'name', kind: 'text', level: 0, width: 180, isWide: true },
  { id: 'description', field: 'description', kind: 'text', level: 0, width: 220 },
  { id: 'discount', field: 'discountPercent', kind: 'percent', level: 0, width: 110 },
];
const ownColumns = itemColumns(1);

/** Items of a bundle or shape; one without any has an empty row, in which its first is typed. */
export function itemsOf(of: Fields): readonly Fields[] {
  const items = membersOf(of['items']);
  return items.length === 0 ? [{}] : items;
}

/** The items that rows say. */
export function itemsFrom(rows: readonly PartRow[], columns: readonly PartColumn[]): readonly Fields[] {
  return rows.map((row) => fieldsOf(row, columns, ['product']));
}

function bundleOf(rows: readonly PartRow[]): readonly Fields[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [{ ...first.rest, ...fieldsOf(first, headColumns, ['id', 'name']), items: itemsFrom(rows, ownColumns) }];
}

/** Bundles, a row for each of their products. */
export const bundlePart: Part = {
  columns: [...headColumns, ...ownColumns],
  keys: ['id'],
  rowsOf: (card) =>
    membersOf(card.bundles).flatMap((bundle, index) => {
      const [head, rest] = [textsOf(bundle, headColumns), restOf(bundle, headColumns, 'items')];
      return itemsOf(bundle).map((item, at) =>
        rowAt({ ...head, ...textsOf(item, ownColumns) }, rest, 'bundles', index, 'items', at),
      );
    }),
  withRows: (card, rows) => withParts(card, { bundles: unlessEmpty(grouped(rows, 'id').flatMap(bundleOf)) }),
  blank: (card, above) => {
    const head = headOf(above.at(-1), headColumns) ?? { id: freeId('bundle', card.bundles) };
    return rowAt({ ...head, product: '' }, {});
  },
};
