import type { Exact } from './exact.ts';
import { exact, roundedUnits } from './exact.ts';

/** Units of 10^-places with all their digits: 150 at 2 places is "1.50". */
export function fixed(units: bigint, places: number): string {
  const digits = units.toString();
  if (places === 0) return digits;
  if (digits.charCodeAt(0) === 45) return `-${pointed(digits.slice(1), places)}`;
  return pointed(digits, places);
}

function pointed(digits: string, places: number): string {
  const whole = digits.length - places;
  if (whole > 0) return `${digits.slice(0, whole)}.${digits.slice(whole)}`;
  return `0.${'0'.repeat(-whole)}${digits}`;
}

/** At most so many decimals, half away from zero, zeros that end the fraction dropped: pricing §10. */
export function trimmed(value: Exact, most: number): string {
  if (value.places === 0) return value.units.toString();
  const places = Math.min(value.places, most);
  const text = fixed(value.places <= most ? value.units : roundedUnits(value, most), places);
  if (places === 0) return text;
  const short = shortened(text);
  return short === '-0' ? '0' : short;
}

/** A decimal with a point, without the zeros that end it. */
function shortened(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  if (text.charCodeAt(end - 1) === 46) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** A decimal without the zeros that end its fraction: `12.50` is `12.5`. */
export function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? shortened(decimal) : decimal;
}

/** True of a decimal of the terms that is 0, however it is written. */
export function isZeroDecimal(decimal: string): boolean {
  return exact(decimal).units === 0n;
}
