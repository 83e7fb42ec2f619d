import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Path } from '../document/problem.ts';
import type { Forecast, Line } from '../terms/line.ts';
import type { ScenarioEvent } from '../terms/scenario.ts';
import type { Exact } from '../values/exact.ts';
import { exact, one, plus, ratio, readExact, times, zero } from '../values/exact.ts';
import type { Bounds } from '../algebra/bounds.ts';
import { boundedProduct, boundedTimes, boundsOf, exactlyOne } from '../algebra/bounds.ts';
import { inForceQuantities } from '../calendar/line-months.ts';
import { oncePer } from '../values/once-per.ts';

/** A line's units by month: as delivered, and as rated after acceptance (pricing §3). The first month first. */
export type Quantities = { readonly delivered: readonly Exact[]; readonly rated: readonly Exact[] };

/** Units a month can't grow past: 10^15 (pricing §11). */
export const mostUnits: Exact = { units: 10n ** 15n, places: 0 };

/** What is delivered in a month: the forecast times the factors of a scenario, rounded once. `at` is the forecast's path. */
export function deliveredUnits<V>(a: Algebra<V>, forecast: Forecast, at: Path, places: number): (month: number, factor: V) => V {
  const step = stepOf(places);
  switch (forecast.type) {
    case 'flat': {
      const quantity = a.term(forecast.quantity, at, 'quantity');
      return (_, factor) => a.rounded(a.times(quantity, factor), step);
    }
    case 'monthly': {
      const { quantities } = forecast;
      const place = [...at, 'quantities'];
      return (month, factor) => {
        const entry = Math.min(month, quantities.length) - 1;
        return a.rounded(a.times(a.term(quantities[entry] ?? '0', place, entry), factor), step);
      };
    }
    case 'growth': {
      const by = a.plus(a.one, a.percent(forecast.monthlyPercent, at, 'monthlyPercent'));
      const grown = a.growing(a.term(forecast.start, at, 'start'), by, step);
      return (month, factor) => grown(month - 1, factor);
    }
  }
}

/** Decimals that a line's quantities are rounded to: its own, else those of the currency for amounts and 0 for units. */
export function quantityPlaces(line: Line, minor: number): number {
  const isOfAmounts = line.charge.type === 'usage' && line.charge.model === 'percentage';
  return line.quantityDecimals ?? (isOfAmounts ? minor : 0);
}

export type UsageShock = Extract<ScenarioEvent, { type: 'usage' }> & { readonly index: number };

/** What a line's forecast is multiplied by in a month: the factors of every usage event that has begun (pricing §9). */
export function usageFactor<V>(a: Algebra<V>, shocks: readonly UsageShock[], line: Line, month: number): V {
  const begun = shocks.filter(({ fromMonth, lines }) => fromMonth <= month && (lines === undefined || lines.includes(line.id)));
  return a.product(
    begun.map(({ factor, index }) => a.named('usage-factor', a.term(factor, ['scenario', 'events', index], 'factor'))),
  );
}

/** The usage events of each line, the earlier month first; under null those of every line. A scenario may hold thousands. */
const shocksByLine = oncePer((shocks: readonly UsageShock[]): ReadonlyMap<string | null, readonly UsageShock[]> => {
  const byLine = new Map<string | null, UsageShock[]>();
  for (const shock of shocks) {
    for (const line of new Set(shock.lines ?? [null])) {
      const known = byLine.get(line);
      if (known === undefined) byLine.set(line, [shock]);
      else known.push(shock);
    }
  }
  return new Map([...byLine].map(([line, own]) => [line, own.toSorted((a, b) => a.fromMonth - b.fromMonth)]));
});

/** What a line's forecast is multiplied by in each month: `usageFactor`, its bounds formed from the month before. */
type MonthFactor = { readonly bounds: Bounds; readonly places: number; readonly exactly: () => Exact };

function monthFactors(shocks: readonly UsageShock[], line: Line, months: number): readonly MonthFactor[] {
  const byLine = shocksByLine(shocks);
  const own = [...(byLine.get(null) ?? []), ...(byLine.get(line.id) ?? [])].toSorted((a, b) => a.fromMonth - b.fromMonth);
  const factors: Exact[] = [];
  let bounds = exactlyOne;
  let places = 0;
  return Array.from({ length: months }, (_, index) => {
    for (let shock = own[factors.length]; shock !== undefined && shock.fromMonth <= index + 1; shock = own[factors.length]) {
      const factor = readExact(shock.factor);
      factors.push(factor);
      bounds = boundedTimes(bounds, factor);
      places += factor.places;
    }
    const begun = factors.length;
    return { bounds, places, exactly: () => factors.slice(0, begun).reduce(times, one) };
  });
}

/** Bounds of a forecast before any factor and rounding, by month. */
const forecastBounds = oncePer((forecast: Forecast): ((month: number) => Bounds) => {
  switch (forecast.type) {
    case 'flat': {
      const bounds = boundsOf(exact(forecast.quantity));
      return () => bounds;
    }
    case 'monthly': {
      const bounds = forecast.quantities.map((quantity) => boundsOf(exact(quantity)));
      return (month) => bounds[Math.min(month, bounds.length) - 1] ?? boundsOf(zero);
    }
    case 'growth': {
      const by = plus(one, ratio(forecast.monthlyPercent));
      const grown = [boundsOf(exact(forecast.start))];
      return (month) => {
        for (let last = grown.at(-1); last !== undefined && grown.length < month; last = grown.at(-1))
          grown.push(boundedTimes(last, by));
        return grown[month - 1] ?? boundsOf(zero);
      };
    }
  }
});

/** The charged units: the accepted share of the delivered units, rounded again. Without an outcome, all delivered units. */
export function ratedUnits<V>(a: Algebra<V>, delivered: V, { outcome }: Line, at: Path, places: number): V {
  if (outcome === undefined) return delivered;
  const accepted = a.percent(outcome.acceptancePercent, [...at, 'outcome'], 'acceptancePercent');
  return a.rounded(a.times(delivered, accepted), stepOf(places));
}

function quantitiesUnder(
  line: Line,
  at: Path,
  months: number,
  minor: number,
  shocks: readonly UsageShock[],
  actual: readonly string[],
): Quantities {
  if (line.forecast === undefined) return { delivered: [], rated: [] };
  const a = exactAlgebra;
  const places = quantityPlaces(line, minor);
  const forecast = deliveredUnits(a, line.forecast, [...at, 'forecast'], places);
  const bounds = forecastBounds(line.forecast);
  const factors = shocks.length === 0 ? [] : monthFactors(shocks, line, months);
  const delivered: Value[] = [];
  for (let month = 1; month <= months; month += 1) {
    const given = actual[month - 1];
    const factor = factors[month - 1];
    // A product of fewer places is short, and has no rounding to bound.
    const isLong = factor !== undefined && factor.places > places;
    const units = isLong ? boundedProduct(bounds(month), factor.bounds, places) : null;
    if (given !== undefined) delivered.push(exact(given));
    else delivered.push(units === null ? forecast(month, factor?.exactly() ?? one) : { units, places });
  }
  const inForce = inForceQuantities(line, delivered);
  if (line.outcome === undefined) return { delivered: inForce, rated: inForce };
  return { delivered: inForce, rated: inForce.map((units) => ratedUnits(a, units, line, at, places)) };
}

/** As forecast, by term and minor unit. */
const forecasts = oncePer<Line, Map<string, Quantities>>(() => new Map());

/** The units of every month. Quantities that were delivered already (`actual`) replace the forecast and are taken as given. */
export function quantitiesOf(
  line: Line,
  at: Path,
  months: number,
  minor: number,
  shocks: readonly UsageShock[],
  actual: readonly string[],
): Quantities {
  if (shocks.length > 0 || actual.length > 0) return quantitiesUnder(line, at, months, minor, shocks, actual);
  const known = forecasts(line);
  const key = `${months} ${minor}`;
  const quantities = known.get(key) ?? quantitiesUnder(line, at, months, minor, shocks, actual);
  known.set(key, quantities);
  return quantities;
}
