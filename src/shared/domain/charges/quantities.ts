import type { Algebra } from '../algebra/algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Path } from '../document/problem.ts';
import type { Forecast, Line } from '../terms/line.ts';
import type { Scenario, ScenarioEvent } from '../terms/scenario.ts';
import type { Exact } from '../values/exact.ts';
import { exact, one, plus, ratio, readExact, times } from '../values/exact.ts';
import { nearOf, nearRounded, nearSteps, nearTenTo } from '../values/near.ts';
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

/** Months, the earlier first, from which a line's forecast is multiplied by a factor, beside what came before. */
export type LineShocks = {
  readonly months: readonly number[];
  /** Each factor as the double nearest to it. */
  readonly nearly: readonly number[];
  /** The product of the first so many factors. */
  readonly exactly: (count: number) => Exact;
};

/** The shocks of each line; null where nothing changes the use of any. */
export type UsageShocks = ((line: Line) => LineShocks) | null;

type ReadEvent = { readonly fromMonth: number; readonly factor: string };

/** The usage events of a scenario by the lines that they name. */
export function shocksByLine(scenario: Scenario | undefined): UsageShocks {
  const byLine = new Map<string | null, ReadEvent[]>();
  for (const event of scenario?.events ?? []) {
    if (event.type !== 'usage') continue;
    for (const line of event.lines === undefined ? [null] : new Set(event.lines)) {
      const known = byLine.get(line);
      if (known === undefined) byLine.set(line, [event]);
      else known.push(event);
    }
  }
  if (byLine.size === 0) return null;
  return ({ id }) => {
    const own = [...(byLine.get(null) ?? []), ...(byLine.get(id) ?? [])].toSorted((a, b) => a.fromMonth - b.fromMonth);
    return {
      months: own.map(({ fromMonth }) => fromMonth),
      nearly: own.map(({ factor }) => Number(factor)),
      exactly: (count) => own.slice(0, count).reduce((product, { factor }) => times(product, readExact(factor)), one),
    };
  };
}

const noShocks: LineShocks = { months: [], nearly: [], exactly: () => one };

/** A forecast by month before any factor and rounding, as doubles: the entry k takes (k + 1) × `nearSteps` + k steps at most. */
const nearForecast = oncePer((forecast: Forecast): ((month: number) => number) => {
  switch (forecast.type) {
    case 'flat': {
      const quantity = nearOf(exact(forecast.quantity));
      return () => quantity;
    }
    case 'monthly': {
      const quantities = forecast.quantities.map((quantity) => nearOf(exact(quantity)));
      return (month) => quantities[Math.min(month, quantities.length) - 1] ?? 0;
    }
    case 'growth': {
      const by = nearOf(plus(one, ratio(forecast.monthlyPercent)));
      const grown = [nearOf(exact(forecast.start))];
      return (month) => {
        for (let last = grown.at(-1); last !== undefined && grown.length < month; last = grown.at(-1)) grown.push(last * by);
        return grown[month - 1] ?? 0;
      };
    }
  }
});

type Forecasted = {
  readonly exactly: (month: number, factor: Exact) => Exact;
  readonly nearly: (month: number) => number;
  readonly places: number;
};

/** Forecast × factors of each month, rounded: exactly where what is near it leaves the rounding open. */
function shockedUnits({ exactly, nearly, places }: Forecasted, shocks: LineShocks, months: number): readonly Exact[] {
  const delivered: Exact[] = [];
  const scale = nearTenTo(places);
  let factor = scale;
  let begun = 0;
  for (let month = 1; month <= months; month += 1) {
    while ((shocks.months[begun] ?? months + 1) <= month) {
      factor *= shocks.nearly[begun] ?? 1;
      begun += 1;
    }
    // A factor takes two steps: read and multiplied. One is left for the product.
    const steps = 2 * begun + month * (nearSteps + 1) + 1;
    const units = begun === 0 ? null : nearRounded(nearly(month) * factor, steps);
    if (units !== null) delivered.push({ units, places });
    else delivered.push(exactly(month, shocks.exactly(begun)));
  }
  return delivered;
}

/** The charged units: the accepted share of the delivered units, rounded again. Without an outcome, all delivered units. */
export function ratedUnits<V>(a: Algebra<V>, delivered: V, { outcome }: Line, at: Path, places: number): V {
  if (outcome === undefined) return delivered;
  const accepted = a.percent(outcome.acceptancePercent, [...at, 'outcome'], 'acceptancePercent');
  return a.rounded(a.times(delivered, accepted), stepOf(places));
}

function given(actual: string | undefined): Exact | null {
  return actual === undefined ? null : exact(actual);
}

function quantitiesUnder(
  line: Line,
  at: Path,
  months: number,
  minor: number,
  shocks: UsageShocks,
  actual: readonly string[],
): Quantities {
  if (line.forecast === undefined) return { delivered: [], rated: [] };
  const a = exactAlgebra;
  const places = quantityPlaces(line, minor);
  const exactly = deliveredUnits(a, line.forecast, [...at, 'forecast'], places);
  const forecast = { exactly, nearly: nearForecast(line.forecast), places };
  const expected = shockedUnits(forecast, shocks?.(line) ?? noShocks, months);
  const delivered = actual.length === 0 ? expected : expected.map((units, index) => given(actual[index]) ?? units);
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
  shocks: UsageShocks,
  actual: readonly string[],
): Quantities {
  if (shocks !== null || actual.length > 0) return quantitiesUnder(line, at, months, minor, shocks, actual);
  const known = forecasts(line);
  const key = `${months} ${minor}`;
  const quantities = known.get(key) ?? quantitiesUnder(line, at, months, minor, shocks, actual);
  known.set(key, quantities);
  return quantities;
}
