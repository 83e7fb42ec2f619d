import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { CostBook } from '../costs/cost-book.ts';
import { pricesOn } from '../costs/cost-book.ts';
import { growthBetween } from '../costs/token-growth.ts';
import type { Reason } from '../document/problem.ts';
import type { AdaptivePricing, Dimension } from '../terms/adaptive-pricing.ts';
import { defaults } from '../terms/defaults.ts';

const a = exactAlgebra;

type Terms = Pick<AdaptivePricing, 'reassignment'>;

/** Whether the index carries on from the old model's price where a dearer model (`up`) or a cheaper one fills a slot. */
function chains({ reassignment }: Terms, to: 'up' | 'down'): boolean {
  return (reassignment?.[to] ?? defaults.reassignment) === 'chain';
}

/** On which sides re-assignments chain: to a dearer model, to a cheaper one. */
export function chainedSides(terms: Terms): 'none' | 'up' | 'down' | 'both' {
  if (chains(terms, 'up')) return chains(terms, 'down') ? 'both' : 'up';
  return chains(terms, 'down') ? 'down' : 'none';
}

/** True where a re-assignment in either direction can chain. */
export function chainsAnywhere(terms: Terms): boolean {
  return chainedSides(terms) !== 'none';
}

/** A slot that another model fills: the day, and the models before and after. */
type Reassignment = { readonly on: string; readonly before: string; readonly after: string; readonly factor: Value };

/** The re-assignments of a slot after a day, up to and on another, the first first. To the same model is none. */
function reassignments(book: CostBook, slot: string, dimension: Dimension, after: string, upTo: string): readonly Reassignment[] {
  const assignments = book.slots.get(slot) ?? [];
  return assignments.flatMap(({ from, value }, index) => {
    const before = assignments[index - 1]?.value.model;
    if (from <= after || from > upTo || before === undefined || before === value.model) return [];
    return [{ on: from, before, after: value.model, factor: value.tokens?.[dimension] ?? a.one }];
  });
}

type Asked = { readonly book: CostBook; readonly dimension: Dimension; readonly report: (reason: Reason) => void };

/** A price that a chain asks for: one that is missing or 0 is a problem, and null. */
function chainPrice({ book, dimension, report }: Asked, model: string, on: string): Value | null {
  const found = pricesOn(book, model, on);
  if (!found.ok) {
    report(found.reason);
    return null;
  }
  const price = found.value[dimension];
  if (price.units !== 0n) return price;
  report({ code: 'price-zero', model, on });
  return null;
}

/** A product of chained ratios after one more that does not chain: it takes back what was chained, as far as 1. */
function takenBack(product: Value, ratio: Value): Value {
  const [side, move] = [a.compare(product, a.one), a.compare(ratio, a.one)];
  if (side === 0 || move === 0 || side < 0 === move < 0) return product;
  const back = a.times(product, ratio);
  return side < 0 ? a.least(back, a.one) : a.greatest(back, a.one);
}

/** A re-assignment with what it does to the product of chained ratios. */
export type ReassignmentStep = Reassignment & {
  /** The price of the work before and after: per million tokens, × the tokens that it takes. */
  readonly old: Value;
  readonly now: Value;
  /** The model before has retired by then, so that it never chains. */
  readonly isForced: boolean;
  readonly isChained: boolean;
  /** What the ratio of the slot's prices is multiplied by before it and after it. */
  readonly productBefore: Value;
  readonly productAfter: Value;
};

/**
 * Every re-assignment of a slot since the baseline, up to and on a day, with the product of the ratios that chain: pricing §12.12. One whose
 * price is missing or 0 is reported and left out.
 */
export function reassignmentSteps(
  terms: Terms,
  asked: Asked,
  slot: string,
  baselineDate: string,
  on: string,
): readonly ReassignmentStep[] {
  let product: Value = a.one;
  return reassignments(asked.book, slot, asked.dimension, baselineDate, on).flatMap((each): readonly ReassignmentStep[] => {
    const old = chainPrice(asked, each.before, each.on);
    const listed = chainPrice(asked, each.after, each.on);
    if (old === null || listed === null) return [];
    const now = a.times(listed, each.factor);
    const ratio = a.quotient(old, now);
    const direction = a.compare(now, old);
    const isForced = (asked.book.retirements.get(each.before) ?? '9999-99-99') <= each.on;
    const isChained = !isForced && direction !== 0 && chains(terms, direction > 0 ? 'up' : 'down');
    const productBefore = product;
    product = isChained ? a.times(product, ratio) : takenBack(product, ratio);
    return [{ ...each, old, now, isForced, isChained, productBefore, productAfter: product }];
  });
}

/** What chains since the baseline. 1 where neither side chains, and then no price is asked for. */
function chainedSince(terms: Terms, asked: Asked, slot: string, baselineDate: string, on: string): Value {
  if (!chainsAnywhere(terms)) return a.one;
  return reassignmentSteps(terms, asked, slot, baselineDate, on).at(-1)?.productAfter ?? a.one;
}

/** What an index entry's price ratio is multiplied by on a day: what chains, and the tokens that the same work takes. Null for a model, and for a slot without either. */
export function followingOf(terms: Terms, asked: Asked, id: string, baselineDate: string, on: string): Value | null {
  if (!asked.book.slots.has(id)) return null;
  const chained = chainedSince(terms, asked, id, baselineDate, on);
  const growth = growthBetween(asked.book, id, baselineDate, on)?.[asked.dimension] ?? a.one;
  const following = a.times(chained, growth);
  return a.compare(following, a.one) === 0 ? null : following;
}
