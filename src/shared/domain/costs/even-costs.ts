import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { isInForce } from '../calendar/line-months.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import { dimensions } from '../terms/adaptive-pricing.ts';
import type { Line } from '../terms/line.ts';
import type { Exact } from '../values/exact.ts';
import { exact, inOneScale, one, plus, zero } from '../values/exact.ts';
import type { Found, MonthlyPrices, Prices } from './cost-book.ts';
import type { Serving } from './line-cost.ts';
import { servingCost } from './line-cost.ts';

/** What a unit costs by a model for a price of 1 in each dimension, units of 10^-places: the rule is even in every price, so this says all of it. */
export type CostRates = { readonly by: readonly (readonly [Dimension, bigint])[]; readonly places: number };

/** A model that serves a share of a line, and what a unit costs by it. */
export type EvenEntry = { readonly model: string; readonly rates: CostRates };

const none = { input: zero, output: zero, cachedInput: zero, cacheWrite: zero };

/** The rates of an entry, by the rule itself: one price of 1 at a time. */
export function costRates(entry: Omit<Serving<Exact>, 'prices'>): CostRates {
  const each = dimensions.map((dimension) => servingCost(exactAlgebra, { ...entry, prices: { ...none, [dimension]: one } }));
  const { units, places } = inOneScale(each);
  const by = dimensions.map((dimension, index): readonly [Dimension, bigint] => [dimension, units[index] ?? 0n]);
  return { by: by.filter(([, rate]) => rate !== 0n), places };
}

function costAt({ by, places }: CostRates, prices: Prices): Exact {
  const scaled = prices.inOneScale;
  let units = 0n;
  for (const [dimension, rate] of by) units += rate * scaled.of[dimension];
  return { units, places: places + scaled.places };
}

function costOf(entries: readonly EvenEntry[], prices: readonly (Found<Prices> | undefined)[], other: Exact): Exact | null {
  let cost = other;
  for (const [index, { rates }] of entries.entries()) {
    const found = prices[index];
    if (found?.ok !== true) return null;
    cost = plus(cost, costAt(rates, found.value));
  }
  return cost;
}

/** What a unit of a line costs in each month by entries whose tokens stay as they are; null where a price is not there. */
export function evenCosts(
  line: Line,
  entries: readonly EvenEntry[],
  months: number,
  pricesOf: MonthlyPrices,
): readonly Exact[] | null {
  const other = line.otherCostPerUnit === undefined ? zero : exact(line.otherCostPerUnit);
  const series = entries.map(({ model }) => pricesOf(model));
  const costs: Exact[] = [];
  let cost: Exact | null = null;
  for (let month = 1; month <= months; month += 1) {
    // Outside its months a line has no units, and asks for no price: pricing §12.1.
    if (!isInForce(line, month)) {
      costs.push(zero);
      continue;
    }
    if (cost === null || series.some((prices) => prices[month - 1] !== prices[month - 2])) {
      cost = costOf(
        entries,
        series.map((prices) => prices[month - 1]),
        other,
      );
      if (cost === null) return null;
    }
    costs.push(cost);
  }
  return costs;
}
