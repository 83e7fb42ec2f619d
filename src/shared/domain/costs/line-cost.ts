import type { Algebra } from '../algebra/algebra.ts';
import { stepOf } from '../algebra/step.ts';

/** Tokens of one kind that a unit takes, and what a million of them costs. */
export type PricedTokens<V> = { readonly tokens: V; readonly price: V };

/** A model's share of a line's units, and the tokens that it takes for one. */
export type Serving<V> = { readonly share: V; readonly tokens: readonly PricedTokens<V>[] };

/** Prices are those of a million tokens. */
const millionPlaces = 6;

/** What a unit costs by one model: share × Σ tokens × price ÷ 1,000,000, exactly. */
export function servingCost<V>(a: Algebra<V>, { share, tokens }: Serving<V>): V {
  const cost = a.sum(tokens.map((each) => a.times(each.tokens, each.price)));
  return a.times(share, a.overTenTo(cost, millionPlaces));
}

/** What a unit costs: other cost (none where it is left out), and every model that serves it (pricing §4). */
export function costPerUnit<V>(a: Algebra<V>, other: V | null, served: readonly Serving<V>[]): V {
  const models = served.map((each) => servingCost(a, each));
  return a.named('cost-per-unit', a.sum(other === null ? models : [other, ...models]));
}

/** The cost of a month: delivered quantity × cost of one unit, rounded (pricing §4). */
export function monthCost<V>(a: Algebra<V>, delivered: V, perUnit: V, minor: number): V {
  return a.rounded(a.times(delivered, perUnit), stepOf(minor));
}
