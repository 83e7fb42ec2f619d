import { Decimal } from 'decimal.js';

/**
 * Arithmetic on decimals as they stand in documents (`-?digits[.digits]`), for what is no part of the engine and no part of what follows
 * every keystroke. The one place that knows decimal.js: docs/decisions/0001-exact-money.md.
 */

/** More digits than a field takes: nothing here is ever rounded. */
const Exactly = Decimal.clone({ precision: 1000 });

/** The decimal × 10^places, with at least so many decimals as shifting its digits leaves: 0.90 by 1 is 9.0, 90 by −2 is 0.90. */
export function shiftedDecimal(decimal: string, places: number): string {
  const point = decimal.indexOf('.');
  const decimals = point < 0 ? 0 : decimal.length - point - 1;
  const shifted = new Exactly(decimal).times(new Exactly(10).pow(places));
  return shifted.toFixed(Math.max(0, decimals - places));
}

function isZeroDecimal(decimal: string): boolean {
  return new Exactly(decimal).isZero();
}

export function negatedDecimal(decimal: string): string {
  return isZeroDecimal(decimal) ? decimal : decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

/** Without the zeros that end its fraction. */
export function shortDecimal(decimal: string): string {
  return new Exactly(decimal).toFixed();
}

export function sumOfDecimals(decimals: readonly string[]): string {
  return decimals.reduce((sum, each) => sum.plus(each), new Exactly(0)).toFixed();
}

/** Their mean, rounded to so many places where it has more; at least one decimal is given. */
export function meanOfDecimals(decimals: readonly string[], places: number): { readonly mean: string; readonly isExact: boolean } {
  const sum = new Exactly(sumOfDecimals(decimals));
  const mean = sum.div(decimals.length).toDecimalPlaces(places);
  return { mean: mean.toFixed(), isExact: mean.times(decimals.length).eq(sum) };
}
