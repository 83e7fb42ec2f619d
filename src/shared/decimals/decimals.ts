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
export function meanOfDecimals(
  decimals: readonly string[],
  places: number,
): { readonly mean: string; readonly isExact: boolean } {
  const sum = new Exactly(sumOfDecimals(decimals));
  const mean = sum.div(decimals.length).toDecimalPlaces(places);
  return { mean: mean.toFixed(), isExact: mean.times(decimals.length).eq(sum) };
}

type Calculation = { readonly operator: '+' | '-' | '*' | '/'; readonly value: string; readonly isPercent: boolean };

/**
 * Products before sums, from left to right; a percent that is added or taken off is one of all that comes before it. Rounded half away from
 * zero to so many places, once. Null where it divides by zero.
 */
export function calculated(first: string, steps: readonly Calculation[], places: number): string | null {
  let sum = new Exactly(0);
  let product = new Exactly(first);
  for (const { operator, value, isPercent } of steps) {
    const factor = isPercent ? new Exactly(value).div(100) : new Exactly(value);
    if (operator === '*') product = product.times(factor);
    else if (operator === '/') {
      if (factor.isZero()) return null;
      product = product.div(factor);
    } else if (isPercent) {
      const before = sum.plus(product);
      sum = new Exactly(0);
      product = operator === '+' ? before.plus(before.times(factor)) : before.minus(before.times(factor));
    } else {
      sum = sum.plus(product);
      product = operator === '+' ? factor : factor.negated();
    }
  }
  return sum.plus(product).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed();
}

export function isMoreDecimal(a: string, b: string): boolean {
  return new Exactly(a).gt(b);
}
