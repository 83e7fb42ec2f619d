import type { Exact } from '../values/exact.ts';
import { exact, one, plus, ratio, rounded, times } from '../values/exact.ts';
import { everyMonth } from '../calendar/steps.ts';
import type { Forecast, Line } from '../terms/line.ts';

/** A line's units by month: as delivered, and as rated after acceptance (pricing §3). The first month first. */
export type Quantities = { readonly delivered: readonly Exact[]; readonly rated: readonly Exact[] };

/** Units a month can't grow past: 10^15 (pricing §11). */
export const mostUnits: Exact = { units: 10n ** 15n, places: 0 };

/** The forecast of each month, not yet rounded. */
export function forecastUnits(forecast: Forecast, months: number): readonly Exact[] {
  switch (forecast.type) {
    case 'flat':
      return everyMonth(months, exact(forecast.quantity));
    case 'monthly': {
      const quantities = forecast.quantities.slice(0, months).map((quantity) => exact(quantity));
      const last = quantities.at(-1) ?? { units: 0n, places: 0 };
      return Array.from({ length: months }, (_, index) => quantities[index] ?? last);
    }
    case 'growth': {
      const growth = plus(one, ratio(forecast.monthlyPercent));
      const units: Exact[] = [];
      let grown = exact(forecast.start);
      for (let month = 1; month <= months; month += 1) {
        units.push(grown);
        grown = times(grown, growth);
      }
      return units;
    }
  }
}

/** Decimals that a line's quantities are rounded to: its own, else those of the currency for amounts and 0 for units. */
export function quantityPlaces(line: Line, minor: number): number {
  const ofAmounts = line.charge.type === 'usage' && line.charge.model === 'percentage';
  return line.quantityDecimals ?? (ofAmounts ? minor : 0);
}

/** Actual quantities stand as given and unrounded; a scenario's factors multiply only the forecast, before rounding. */
export function quantitiesOf(
  line: Line,
  months: number,
  minor: number,
  factorIn: (month: number) => Exact,
  actual: readonly string[],
): Quantities {
  const places = quantityPlaces(line, minor);
  const forecast = line.forecast === undefined ? [] : forecastUnits(line.forecast, months);
  const delivered = forecast.map((units, index) => {
    const given = actual[index];
    if (given !== undefined) return exact(given);
    const factor = factorIn(index + 1);
    return rounded(factor === one ? units : times(units, factor), places);
  });
  if (line.outcome === undefined) return { delivered, rated: delivered };
  const accepted = ratio(line.outcome.acceptancePercent);
  return { delivered, rated: delivered.map((units) => rounded(times(units, accepted), places)) };
}
