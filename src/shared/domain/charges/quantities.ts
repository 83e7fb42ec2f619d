import { doubleRow } from '../values/double-rows.ts';
import type { Algebra } from '../algebra/algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Path } from '../document/problem.ts';
import type { Forecast, Line } from '../terms/line.ts';
import type { Scenario, ScenarioEvent } from '../terms/scenario.ts';
import type { Exact } from '../values/exact.ts';
import { exact, fromUnits, one, plus, ratio, readExact, times } from '../values/exact.ts';
import { nearOf, nearSteps, nearTenTo, nearWhole } from '../values/near.ts';
import { inForceQuantities, lineMonths } from '../calendar/line-months.ts';
import { oncePer } from '../values/once-per.ts';
import type { UnitRow } from './unit-rows.ts';
import { exactRow, mostWhole, wholeOf } from './unit-rows.ts';

/** A line's units by month: as delivered, and as rated after acceptance (pricing §3). The first month first. */
export type Quantities = {
  readonly delivered: readonly Exact[];
  readonly rated: readonly Exact[];
  /** The same in doubles, of use that a scenario changes; null where nobody formed them, or where they hold no double. */
  readonly rows: { readonly delivered: UnitRow; readonly rated: UnitRow } | null;
};

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
  readonly months: ArrayLike<number>;
  /** Each factor as the double nearest to it. */
  readonly nearly: ArrayLike<number>;
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

/** A forecast before any factor and rounding as doubles, month after month: the entry k takes (k + 1) × `nearSteps` + k steps at most. */
function* nearMonths(forecast: Forecast): Generator<number, never> {
  switch (forecast.type) {
    case 'flat': {
      const quantity = nearOf(exact(forecast.quantity));
      for (;;) yield quantity;
    }
    case 'monthly': {
      let last = 0;
      for (const quantity of forecast.quantities) {
        last = nearOf(exact(quantity));
        yield last;
      }
      for (;;) yield last;
    }
    case 'growth': {
      const by = nearOf(plus(one, ratio(forecast.monthlyPercent)));
      for (let grown = nearOf(exact(forecast.start)); ; grown *= by) yield grown;
    }
  }
}

/** So many months of it at least; the same row for every evaluation. */
const nearForecast = oncePer((forecast: Forecast): ((months: number) => Float64Array) => {
  let row = new Float64Array(0);
  return (months) => {
    if (row.length < months) {
      const left = nearMonths(forecast);
      row = Float64Array.from({ length: months }, () => left.next().value);
    }
    return row;
  };
});

type Forecasted = {
  readonly exactly: (month: number, factor: Exact) => Exact;
  readonly nearly: (months: number) => Float64Array;
  readonly places: number;
};

/** Forecast × factors of each month, rounded: exactly where what is near it leaves the rounding open. Null where a month is too large for a row. */
function shockedRow({ exactly, nearly, places }: Forecasted, shocks: LineShocks, months: number): UnitRow | null {
  const units = doubleRow(months);
  const forecast = nearly(months);
  let factor = nearTenTo(places);
  let begun = 0;
  for (let month = 1; month <= months; month += 1) {
    while ((shocks.months[begun] ?? months + 1) <= month) {
      factor *= shocks.nearly[begun] ?? 1;
      begun += 1;
    }
    // A factor takes two steps: read and multiplied. One is left for the product.
    const near =
      begun === 0 ? Number.NaN : nearWhole((forecast[month - 1] ?? Number.NaN) * factor, 2 * begun + month * (nearSteps + 1) + 1);
    const whole = Number.isNaN(near) ? wholeOf(exactly(month, begun === 0 ? one : shocks.exactly(begun)), places) : near;
    if (!(whole < mostWhole)) return null;
    units[month - 1] = whole;
  }
  return { units, places };
}

function shockedUnits({ exactly }: Forecasted, shocks: LineShocks, months: number): readonly Exact[] {
  const delivered: Exact[] = [];
  let begun = 0;
  for (let month = 1; month <= months; month += 1) {
    while ((shocks.months[begun] ?? months + 1) <= month) begun += 1;
    delivered.push(exactly(month, shocks.exactly(begun)));
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

/** The same of a row, in place of units that are not accepted. */
function ratedRow(delivered: UnitRow, line: Line, at: Path): UnitRow {
  const { outcome } = line;
  if (outcome === undefined) return delivered;
  const { places } = delivered;
  const accepted = nearOf(ratio(outcome.acceptancePercent));
  const exactly = (units: number): number =>
    wholeOf(ratedUnits(exactAlgebra, fromUnits(BigInt(units), places), line, at, places), places);
  const units = doubleRow(delivered.units.length);
  for (const [index, each] of delivered.units.entries()) {
    const near = nearWhole(each * accepted, nearSteps + 1);
    units[index] = Number.isNaN(near) ? exactly(each) : near;
  }
  return { units, places };
}

/** A forecast rounded to so many places; the same object for every evaluation. */
const forecastsByPlaces = oncePer<Forecast, Map<number, Forecasted>>(() => new Map());

function forecastOf(forecast: Forecast, places: number): Forecasted {
  const known = forecastsByPlaces(forecast);
  const found = known.get(places) ?? {
    exactly: deliveredUnits(exactAlgebra, forecast, [], places),
    nearly: nearForecast(forecast),
    places,
  };
  known.set(places, found);
  return found;
}

/** Units of a forecast under shocks, as a row of doubles; null where they are too large for one. */
function rowsUnder(line: Line, at: Path, months: number, forecast: Forecasted, shocks: LineShocks): Quantities | null {
  const expected = shockedRow(forecast, shocks, months);
  if (expected === null) return null;
  const { from, to } = lineMonths(line, months);
  expected.units.fill(0, 0, from - 1);
  expected.units.fill(0, to);
  return new RowQuantities({ delivered: expected, rated: ratedRow(expected, line, at) });
}

/** Quantities of rows; the exact decimals are formed when somebody asks for them. */
class RowQuantities implements Quantities {
  readonly rows: { readonly delivered: UnitRow; readonly rated: UnitRow };
  #delivered: readonly Exact[] | null = null;
  #rated: readonly Exact[] | null = null;

  constructor(rows: { readonly delivered: UnitRow; readonly rated: UnitRow }) {
    this.rows = rows;
  }

  get delivered(): readonly Exact[] {
    return (this.#delivered ??= exactRow(this.rows.delivered));
  }

  get rated(): readonly Exact[] {
    if (this.rows.rated === this.rows.delivered) return this.delivered;
    return (this.#rated ??= exactRow(this.rows.rated));
  }
}

function quantitiesUnder(
  line: Line,
  at: Path,
  months: number,
  minor: number,
  shocks: LineShocks,
  actual: readonly string[],
): Quantities {
  if (line.forecast === undefined) return noUnits;
  const forecast = forecastOf(line.forecast, quantityPlaces(line, minor));
  const rows = shocks.months.length > 0 && actual.length === 0 ? rowsUnder(line, at, months, forecast, shocks) : null;
  if (rows !== null) return rows;
  const expected = shockedUnits(forecast, shocks, months);
  const delivered = actual.length === 0 ? expected : expected.map((units, index) => given(actual[index]) ?? units);
  const inForce = inForceQuantities(line, delivered);
  if (line.outcome === undefined) return { delivered: inForce, rated: inForce, rows: null };
  const rated = inForce.map((units) => ratedUnits(exactAlgebra, units, line, at, forecast.places));
  return { delivered: inForce, rated, rows: null };
}

const noUnits: Quantities = { delivered: [], rated: [], rows: null };

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
  const own = shocks === null || line.forecast === undefined ? noShocks : shocks(line);
  if (own.months.length > 0 || actual.length > 0) return quantitiesUnder(line, at, months, minor, own, actual);
  const known = forecasts(line);
  const key = `${months} ${minor}`;
  const quantities = known.get(key) ?? quantitiesUnder(line, at, months, minor, own, actual);
  known.set(key, quantities);
  return quantities;
}
