import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { isInForce } from '../calendar/line-months.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import { dimensions } from '../terms/adaptive-pricing.ts';
import type { Line } from '../terms/line.ts';
import type { Exact } from '../values/exact.ts';
import { exact, inOneScale, one, plus, zero } from '../values/exact.ts';
import type { MonthlyPrices, Prices } from './cost-book.ts';
import type { Serving } from './line-cost.ts';
import { servingCost } from './line-cost.ts';

/** What a unit costs by a model for a price of 1 in each dimension, units of 10^-places: the rule is even in every price, so this says all of it. */
export type CostRates = {
  readonly by: readonly { readonly dimension: Dimension; readonly rate: bigint; readonly whole: number }[];
  readonly places: number;
};

/** A model that serves a share of a line, and what a unit costs by it. */
export type EvenEntry = { readonly model: string; readonly rates: CostRates };

const none = { input: zero, output: zero, cachedInput: zero, cacheWrite: zero };

/** The rates of an entry, by the rule itself: one price of 1 at a time. */
export function costRates(entry: Omit<Serving<Exact>, 'prices'>): CostRates {
  const each = dimensions.map((dimension) => servingCost(exactAlgebra, { ...entry, prices: { ...none, [dimension]: one } }));
  const { units, places } = inOneScale(each);
  const by = dimensions.map((dimension, index) => {
    const rate = units[index] ?? 0n;
    return { dimension, rate, whole: Number(rate) };
  });
  return { by: by.filter(({ rate }) => rate !== 0n), places };
}

/** The units of a cost in doubles; past what a double holds exactly where they do not fit one. */
function wholeCostAt({ by }: CostRates, prices: NonNullable<Prices['inOneScale']['whole']>): number {
  let units = 0;
  // Rates and prices are not below 0: where the sum is one that a double holds exactly, so was every part of it.
  for (let index = 0; index < by.length; index += 1) {
    const each = by[index];
    if (each !== undefined) units += each.whole * prices[each.dimension];
  }
  return units;
}

function costAt(rates: CostRates, prices: Prices): Exact {
  const scaled = prices.inOneScale;
  const places = rates.places + scaled.places;
  const whole = scaled.whole === null ? Number.NaN : wholeCostAt(rates, scaled.whole);
  if (whole <= Number.MAX_SAFE_INTEGER) return { units: BigInt(whole), places };
  let units = 0n;
  for (const { dimension, rate } of rates.by) units += rate * scaled.of[dimension];
  return { units, places };
}

/** What a unit costs in a month; null where a price is not there. */
function costIn(month: number, entries: readonly EvenEntry[], series: readonly MonthSeries[], other: Exact): Exact | null {
  let cost = other;
  for (let index = 0; index < entries.length; index += 1) {
    const [entry, found] = [entries[index], series[index]?.[month - 1]];
    if (entry === undefined || found?.ok !== true) return null;
    cost = cost === zero ? costAt(entry.rates, found.value) : plus(cost, costAt(entry.rates, found.value));
  }
  return cost;
}

type MonthSeries = ReturnType<MonthlyPrices>;

/** True where every model has the price of the month before. */
function isUnmoved(month: number, series: readonly MonthSeries[]): boolean {
  for (const prices of series) if (prices[month - 1] !== prices[month - 2]) return false;
  return true;
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
    if (cost === null || !isUnmoved(month, series)) cost = costIn(month, entries, series, other);
    if (cost === null) return null;
    costs.push(cost);
  }
  return costs;
}
