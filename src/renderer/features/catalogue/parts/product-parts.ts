import type { Part, PartColumn } from './part.ts';
import type { Fields } from './part-fields.ts';
import { fieldsOf, idsOf, membersOf, restOf, rowAt, textsOf, withParts } from './part-fields.ts';
import { productIds } from './bundle-part.ts';

const productColumn: PartColumn = {
  id: 'product',
  field: 'product',
  kind: 'text',
  level: 0,
  width: 180,
  isBound: true,
  choices: productIds,
};

const outcomeColumns: readonly PartColumn[] = [
  { id: 'acceptancePercent', field: 'acceptancePercent', kind: 'percent', level: 0, width: 120 },
  { id: 'definition', field: 'definition', kind: 'text', level: 0, width: 280, isWide: true },
  { id: 'attribution', field: 'attribution', kind: 'text', level: 0, width: 240 },
  { id: 'disputeWindowDays', field: 'disputeWindowDays', kind: 'count', level: 0, width: 130 },
];
const modelColumns: readonly PartColumn[] = [
  { id: 'model', field: 'model', kind: 'text', level: 0, width: 180, isWide: true },
  { id: 'sharePercent', field: 'sharePercent', kind: 'percent', level: 0, width: 100 },
  { id: 'inputTokens', field: 'inputTokens', kind: 'quantity', level: 0, width: 120 },
  { id: 'outputTokens', field: 'outputTokens', kind: 'quantity', level: 0, width: 120 },
  { id: 'cachedInputTokens', field: 'cachedInputTokens', kind: 'quantity', level: 0, width: 140 },
];

type Entries = {
  readonly field: 'servedBy' | 'outcome';
  readonly columns: readonly PartColumn[];
  readonly needed: readonly string[];
  readonly blank: Readonly<Record<string, string>>;
  /** Whether a product has one or a list of them. */
  readonly isList: boolean;
};

/** What products have that takes a row of its own: an entry a row, each with its product. */
function entryPart({ field, columns, needed, blank, isList }: Entries): Part {
  return {
    columns: [productColumn, ...columns],
    keys: [],
    rowsOf: (card) =>
      membersOf(card.products).flatMap((product, index) =>
        membersOf(isList ? product[field] : [product[field]]).map((entry, at) =>
          rowAt(
            { ...textsOf({ product: product['id'] }, [productColumn]), ...textsOf(entry, columns) },
            restOf(entry, columns),
            'products',
            index,
            field,
            ...(isList ? [at] : []),
          ),
        ),
      ),
    withRows: (card, rows) =>
      withParts(card, {
        products: membersOf(card.products).map((product) => {
          const { [field]: _before, ...others } = product;
          const own = rows
            .filter(({ texts }) => texts['product'] === product['id'])
            .map((row): Fields => ({ ...row.rest, ...fieldsOf(row, columns, needed) }));
          if (own.length === 0) return others;
          return { ...others, [field]: isList ? own : own.at(-1) };
        }),
      }),
    blank: (card, above) => {
      const [first = ''] = idsOf(card.products);
      const last = isList ? above.at(-1)?.texts['product'] : undefined;
      const free = idsOf(card.products).find((id) => !above.some(({ texts }) => texts['product'] === id));
      return rowAt({ ...blank, product: last ?? (isList ? first : (free ?? first)) }, {});
    },
  };
}

/** What is charged only where the customer accepts it: an outcome of a product. */
export const outcomePart = entryPart({
  field: 'outcome',
  columns: outcomeColumns,
  needed: ['acceptancePercent'],
  blank: { acceptancePercent: '100' },
  isList: false,
});

/** Which models serve a unit of a product, with how many tokens: ours alone. */
export const modelPart = entryPart({
  field: 'servedBy',
  columns: modelColumns,
  needed: ['model', 'sharePercent', 'inputTokens', 'outputTokens'],
  blank: { sharePercent: '100' },
  isList: true,
});
