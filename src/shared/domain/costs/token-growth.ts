import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import { dimensions } from '../terms/adaptive-pricing.ts';
import type { CostBook } from './cost-book.ts';

const a = exactAlgebra;

/** Φ by dimension. */
export type Growth = { readonly [D in Dimension]: Value };

/** Φ(date): the product of the token factors of a slot's assignments up to and on a day, by dimension; 1 of a model: pricing §12.13. */
function growthOn(book: CostBook, id: string, on: string): Growth {
  const begun = (book.slots.get(id) ?? []).filter(({ from }) => from <= on);
  const product = (dimension: Dimension): Value => a.product(begun.map(({ value }) => value.tokens?.[dimension] ?? a.one));
  return byDimension(product);
}

function byDimension(of: (dimension: Dimension) => Value): Growth {
  return { input: of('input'), output: of('output'), cachedInput: of('cachedInput'), cacheWrite: of('cacheWrite') };
}

/** What the tokens that work took on one day are multiplied by on another. Null where they stay. */
export function growthBetween(book: CostBook, id: string, from: string, to: string): Growth | null {
  if (!hasGrowth(book, id)) return null;
  const [before, after] = [growthOn(book, id, from), growthOn(book, id, to)];
  if (dimensions.every((dimension) => a.compare(before[dimension], after[dimension]) === 0)) return null;
  return byDimension((dimension) => a.quotient(after[dimension], before[dimension]));
}

/** True of a slot with token factors: every other one leaves tokens as they are. */
export function hasGrowth(book: CostBook, id: string): boolean {
  return book.slots.get(id)?.some(({ value }) => value.tokens !== null) === true;
}
