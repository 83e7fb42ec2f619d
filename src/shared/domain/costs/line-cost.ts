import type { Algebra } from '../algebra/algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';

/** Tokens of one kind that a unit takes. */
export type Tokens<V> = { readonly dimension: Dimension; readonly count: V };

/** A model's share of a line's units, the tokens that it takes for one, and what a million of them cost. */
export type Serving<V> = {
  readonly share: V;
  /** What the model's cost is multiplied by; null where it is as listed (pricing §12.14). */
  readonly multiplier: V | null;
  readonly tokens: readonly Tokens<V>[];
  readonly prices: { readonly [D in Dimension]: V };
};

/** Prices are those of a million tokens. */
const millionPlaces = 6;

/** What a unit costs by one model: share × Σ tokens × price ÷ 1,000,000 × its multiplier, exactly. */
export function servingCost<V>(a: Algebra<V>, { share, multiplier, tokens, prices }: Serving<V>): V {
  const cost = a.sum(tokens.map((each) => a.times(each.count, prices[each.dimension])));
  const served = a.times(share, a.overTenTo(cost, millionPlaces));
  return multiplier === null ? served : a.times(served, multiplier);
}

/** What a unit costs: other cost (none where it is left out), and what every model costs that serves it (pricing §4). */
export function costPerUnit<V>(a: Algebra<V>, other: V | null, served: readonly V[]): V {
  return a.named('cost-per-unit', a.sum(other === null ? served : [other, ...served]));
}

/** The cost of a month: delivered quantity × cost of one unit, rounded (pricing §4). */
export function monthCost<V>(a: Algebra<V>, delivered: V, perUnit: V, minor: number): V {
  return a.roundedProduct(delivered, perUnit, stepOf(minor));
}
