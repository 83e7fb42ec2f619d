import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { lineMonths } from '../calendar/line-months.ts';
import { everyMonth } from '../calendar/steps.ts';
import type { Stretch } from '../calendar/term.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import { dimensions } from '../terms/adaptive-pricing.ts';
import type { Line } from '../terms/line.ts';
import { doubleRow } from '../values/double-rows.ts';
import type { Exact } from '../values/exact.ts';
import { exact, fromUnits, inOneScale, one, plus, zero } from '../values/exact.ts';
import type { NearRow } from '../values/near.ts';
import { nearOf, nearSteps } from '../values/near.ts';
import type { MonthlyPrices, Prices, PriceSeries } from './cost-book.ts';
import type { Serving } from './line-cost.ts';
import { servingCost } from './line-cost.ts';
import type { UnitCosts } from './unit-costs.ts';

/** What a unit costs by a model for a price of 1 in each dimension: the rule is even in every price, so this says all of it. */
export type CostRates = {
  /** Units of 10^-places; those of 0 are left out. */
  readonly by: readonly { readonly dimension: Dimension; readonly rate: bigint }[];
  readonly places: number;
  /** All of them near, as doubles, in the order of the dimensions. */
  readonly near: Float64Array;
};

/** A model that serves a share of a line, and what a unit costs by it. */
export type EvenEntry = { readonly model: string; readonly rates: CostRates };

const none = { input: zero, output: zero, cachedInput: zero, cacheWrite: zero };

/** The rates of an entry, by the rule itself: one price of 1 at a time. */
export function costRates(entry: Omit<Serving<Exact>, 'prices'>): CostRates {
  const each = dimensions.map((dimension) => servingCost(exactAlgebra, { ...entry, prices: { ...none, [dimension]: one } }));
  const { units, places } = inOneScale(each);
  const by = dimensions.map((dimension, index) => ({ dimension, rate: units[index] ?? 0n }));
  return { by: by.filter(({ rate }) => rate !== 0n), places, near: Float64Array.from(each, nearOf) };
}

function costAt({ by, places }: CostRates, { inOneScale }: Prices): Exact {
  let units = 0n;
  for (const { dimension, rate } of by) units += rate * inOneScale.of[dimension];
  return fromUnits(units, places + inOneScale.places);
}

/** Steps of a cost by one price: the rate, the price, and their product. */
const costSteps = 2 * nearSteps + 1;

/** What a unit costs in a month, near; null where a price is not there. No part of the sum is below 0. */
function nearCostIn(month: number, entries: readonly EvenEntry[], series: readonly PriceSeries[], other: number): number | null {
  let cost = other;
  for (let index = 0; index < entries.length; index += 1) {
    const [entry, found] = [entries[index], series[index]?.found[month - 1]];
    if (entry === undefined || found?.ok !== true) return null;
    const [rates, prices] = [entry.rates.near, found.value.near];
    for (let each = 0; each < rates.length; each += 1) cost += (rates[each] ?? 0) * (prices[each] ?? 0);
  }
  return cost;
}

/** The same exactly, where every price is there. */
function costIn(month: number, entries: readonly EvenEntry[], series: readonly PriceSeries[], other: Exact): Exact {
  let cost = other;
  for (const [index, { rates }] of entries.entries()) {
    const found = series[index]?.found[month - 1];
    if (found?.ok === true) cost = cost === zero ? costAt(rates, found.value) : plus(cost, costAt(rates, found.value));
  }
  return cost;
}

/** The first month after one in which a price is another; past the last where none is. */
function nextRepriced(month: number, series: readonly PriceSeries[]): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { repriced } of series) {
    for (const each of repriced) {
      if (each <= month) continue;
      if (each < next) next = each;
      break;
    }
  }
  return next;
}

/** The line's months in stretches of one cost. Outside its months a line has no units, and asks for no price: pricing §12.1. */
function stretchesOf(line: Line, months: number, series: readonly PriceSeries[]): readonly Stretch[] {
  const { from, to } = lineMonths(line, months);
  const stretches: Stretch[] = [];
  for (let month = from; month <= to;) {
    const next = Math.min(to + 1, nextRepriced(month, series));
    stretches.push({ from: month, to: next - 1 });
    month = next;
  }
  return stretches;
}

function otherOf({ otherCostPerUnit }: Line): Exact {
  return otherCostPerUnit === undefined ? zero : exact(otherCostPerUnit);
}

/** What a unit of a line costs in each month by entries whose tokens stay as they are; null where a price is not there. */
export function evenCosts(line: Line, entries: readonly EvenEntry[], months: number, pricesOf: MonthlyPrices): UnitCosts | null {
  const series = entries.map(({ model }) => pricesOf(model));
  const stretches = stretchesOf(line, months, series);
  const other = nearOf(otherOf(line));
  const of = doubleRow(months);
  for (const { from, to } of stretches) {
    const cost = nearCostIn(from, entries, series, other);
    if (cost === null) return null;
    for (let month = from; month <= to; month += 1) of[month - 1] = cost;
  }
  return new EvenCosts(line, entries, series, stretches, { of, steps: costSteps + entries.length * dimensions.length + 1 });
}

/** The exact costs are formed when somebody asks for them: a run of a stress asks for few. */
class EvenCosts implements UnitCosts {
  readonly near: NearRow;
  readonly #line: Line;
  readonly #entries: readonly EvenEntry[];
  readonly #series: readonly PriceSeries[];
  readonly #stretches: readonly Stretch[];
  #values: readonly Exact[] | null = null;

  constructor(
    line: Line,
    entries: readonly EvenEntry[],
    series: readonly PriceSeries[],
    stretches: readonly Stretch[],
    near: NearRow,
  ) {
    this.near = near;
    this.#line = line;
    this.#entries = entries;
    this.#series = series;
    this.#stretches = stretches;
  }

  get values(): readonly Exact[] {
    return (this.#values ??= this.#exactly());
  }

  #exactly(): readonly Exact[] {
    const other = otherOf(this.#line);
    const costs: Exact[] = everyMonth(this.near.of.length, zero);
    for (const { from, to } of this.#stretches) {
      // A cost that stays is the same value.
      costs.fill(costIn(from, this.#entries, this.#series, other), from - 1, to);
    }
    return costs;
  }
}
