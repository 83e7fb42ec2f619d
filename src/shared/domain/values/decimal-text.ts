import type { Exact } from './exact.ts';
import { roundedUnits } from './exact.ts';

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
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  if (text.charCodeAt(end - 1) === 46) end -= 1;
  const short = end === text.length ? text : text.slice(0, end);
  return short === '-0' ? '0' : short;
}
