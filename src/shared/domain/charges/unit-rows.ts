import type { Exact } from '../values/exact.ts';
import { fromUnits, unitsAt, zero } from '../values/exact.ts';

/** A row of months in units of 10^-places, each a whole number that its double holds exactly. */
export type UnitRow = { readonly units: Float64Array; readonly places: number };

/** Units below it are whole in a double, and far below what a month may have (pricing §11). */
export const mostWhole = 2 ** 49;

/** Units of 10^-places as a double; NaN of what is too large. */
export function wholeOf(value: Exact, places: number): number {
  const whole = Number(unitsAt(value, places));
  return whole < mostWhole ? whole : Number.NaN;
}

/** A row as exact decimals. */
export function exactRow({ units, places }: UnitRow): readonly Exact[] {
  return Array.from(units, (each) => (each === 0 ? zero : fromUnits(BigInt(each), places)));
}
