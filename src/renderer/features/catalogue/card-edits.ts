import type { RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import type { CellText, Refusal } from '../../ui/grid/grid-column.ts';
import type { ProductColumn, ProductDraft, ProductRow, Spoken } from './product-cells.ts';
import { withProductsRenamed } from './parts/renamed-products.ts';
import { productColumns, productTyped } from './product-cells.ts';

/** The products of a card as rows. A draft may be of any shape: what is no list has no rows. */
export function productRows(card: RateCardDraft): readonly ProductRow[] {
  const burn = new Map((card.credits?.burn ?? []).map(({ product, creditsPerUnit }) => [product, creditsPerUnit]));
  return (card.products ?? []).map((product) => ({ product, credits: burn.get(product.id) ?? '' }));
}

/** The card with these rows: products, and the burn table from the credits that the rows name. */
function withRows(card: RateCardDraft, rows: readonly ProductRow[]): RateCardDraft {
  const burn = rows.flatMap(({ product, credits }) => (credits === '' ? [] : [{ product: product.id, creditsPerUnit: credits }]));
  const next = { ...card, products: rows.map(({ product }) => product) };
  if (burn.length === 0 && card.credits === undefined) return next;
  const credits = card.credits ?? { name: 'Credits', packs: [], overagePricePerCredit: '' };
  return { ...next, credits: { ...credits, burn } };
}

/** A new product's id: `product-7`. */
function newProduct(rows: readonly ProductRow[]): ProductRow {
  const taken = new Set(rows.map(({ product }) => product.id));
  let count = rows.length + 1;
  while (taken.has(`product-${count}`)) count += 1;
  const product: ProductDraft = { id: `product-${count}`, name: '' };
  return { product, credits: '' };
}

const isColumn = (column: string): column is ProductColumn => productColumns.some((each) => each === column);

export type Written = { readonly card: RateCardDraft; readonly refused: readonly Refusal[] };

/** The new ids of products, where an id was that of one product alone. */
function newIds(before: readonly ProductRow[], after: readonly ProductRow[]): ReadonlyMap<string, string> {
  const ids = before.map(({ product }) => product.id);
  return new Map(
    ids.flatMap((id, index): [string, string][] => {
      const is = after[index]?.product.id;
      const isOwn = id !== '' && ids.filter((each) => each === id).length === 1;
      return isOwn && is !== undefined && is !== '' && is !== id ? [[id, is]] : [];
    }),
  );
}

/** Products that were published under another id remember it, so that lines of quotes find them. */
function withFormerIds(
  before: readonly ProductRow[],
  after: readonly ProductRow[],
  published: ReadonlySet<string>,
): readonly ProductRow[] {
  return after.map((row, index) => {
    const was = before[index]?.product.id;
    const { id, formerIds = [], ...product } = row.product;
    if (was === undefined || was === id) return row;
    const kept = [...formerIds, ...(published.has(was) ? [was] : [])].filter((each) => each !== id);
    return { ...row, product: { id, ...product, ...(kept.length === 0 ? {} : { formerIds: kept }) } };
  });
}

/** Texts into cells; rows past the last one are made. Names the texts that a cell did not take. A new id is that of the product wherever the card names it. */
export function withTexts(
  card: RateCardDraft,
  texts: readonly CellText[],
  spoken: Spoken,
  published: ReadonlySet<string> = new Set(),
): Written {
  const before = productRows(card);
  const rows = [...before];
  const refused: Refusal[] = [];
  for (const { row, column, text } of texts) {
    if (!isColumn(column)) continue;
    while (rows.length <= row) rows.push(newProduct(rows));
    const there = rows[row];
    if (there === undefined) continue;
    const typed = productTyped(there, column, text, spoken);
    if (typed.row !== null) rows[row] = typed.row;
    if (!typed.ok) refused.push({ row, column, text, sentence: typed.sentence, isKept: typed.row !== null });
  }
  const isRenamed = texts.some(({ column }) => column === 'id');
  if (!isRenamed) return { card: withRows(card, rows), refused };
  const renamed = newIds(before, rows);
  const written = withRows(card, withFormerIds(before, rows, published));
  return { card: withProductsRenamed(written, renamed), refused };
}

export function withoutRows(card: RateCardDraft, from: number, count: number): RateCardDraft {
  return withRows(card, productRows(card).toSpliced(from, count));
}

export function withRowsMoved(card: RateCardDraft, from: number, count: number, by: number): RateCardDraft {
  const rows = [...productRows(card)];
  const moved = rows.splice(from, count);
  return withRows(card, rows.toSpliced(from + by, 0, ...moved));
}

export function withRowMade(card: RateCardDraft, at: number): RateCardDraft {
  const rows = productRows(card);
  return withRows(card, rows.toSpliced(at, 0, newProduct(rows)));
}
