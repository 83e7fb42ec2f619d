import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import { dimensions } from '../terms/adaptive-pricing.ts';
import type { CostBook } from './cost-book.ts';

const a = exactAlgebra;

/** Φ by dimension. */
export type Growth = { readonly [D in Dimension]: Value };

const none: Growth = { input: a.one, output: a.one, cachedInput: a.one, cacheWrite: a.one };

/** Φ(date): the product of the token factors of a slot's assignments up to and on a day, by dimension; 1 of a model: pricing §12.13. */
export function growthOn(book: CostBook, id: string, on: string): Growth {
  let growth: { [D in Dimension]: Value } = none;
  for (const { from, value } of book.slots.get(id) ?? []) {
    if (from > on) break;
    if (value.tokens === null) continue;
    growth = { ...growth };
    for (const dimension of dimensions) growth[dimension] = a.times(growth[dimension], value.tokens[dimension] ?? a.one);
  }
  return growth;
}

/** What the tokens that work took on one day are multiplied by on another. */
export function growthBetween(book: CostBook, id: string, from: string, to: string): Growth | null {
  const [before, after] = [growthOn(book, id, from), growthOn(book, id, to)];
  if (before === after) return null;
  const ratio = (dimension: Dimension): Value => {
    const [old, now] = [before[dimension], after[dimension]];
    return a.compare(old, now) === 0 ? a.one : a.quotient(now, old);
  };
  return { input: ratio('input'), output: ratio('output'), cachedInput: ratio('cachedInput'), cacheWrite: ratio('cacheWrite') };
}

/** The slots of a book that have token factors: every other one leaves tokens as they are. */
export function hasGrowth(book: CostBook, id: string): boolean {
  return book.slots.get(id)?.some(({ value }) => value.tokens !== null) === true;
}
