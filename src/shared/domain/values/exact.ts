/**
 * Exact decimals as scaled integers: `units × 10^-places`. Only the functions that say so round,
 * and they round half away from zero (pricing §1).
 */
export type Exact = { readonly units: bigint; readonly places: number };

export const zero: Exact = { units: 0n, places: 0 };
export const one: Exact = { units: 1n, places: 0 };

/** Digits that are dropped of numbers that fit a machine word as a rule. */
const shortDigits = 15;

const powers: bigint[] = [1n];
/** Half of 10^n, n from 1: what is added before dividing, so that a half rounds away from zero. */
const halves: bigint[] = [0n];

/** 10^n, n from 0. */
export function tenTo(n: number): bigint {
  for (let have = powers.length; have <= n; have += 1) powers.push((powers[have - 1] ?? 1n) * 10n);
  return powers[n] ?? 1n;
}

/** Terms are read again with every evaluation: so many texts are kept with what they say. */
const mostKnown = 10_000;
const known = new Map<string, Exact>();

/** Reads plain notation (`-?digits[.digits]`), which the caller has checked. Zeros that end the fraction are dropped. */
export function exact(text: string): Exact {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const value = readExact(text);
  known.set(text, value);
  return value;
}

/** As `exact`, of a text that nobody asks for twice. */
export function readExact(text: string): Exact {
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text), places: 0 };
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  const places = end - point - 1;
  if (places === 0) return { units: BigInt(text.slice(0, point)), places: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1, end)), places };
}

/** A percent as a ratio: "20" is 0.2. */
export function ratio(percent: string): Exact {
  const read = exact(percent);
  return { units: read.units, places: read.places + 2 };
}

export function fromUnits(units: bigint, places: number): Exact {
  return { units, places };
}

export function times(a: Exact, b: Exact): Exact {
  return { units: a.units * b.units, places: a.places + b.places };
}

export function plus(a: Exact, b: Exact): Exact {
  if (a.places === b.places) return { units: a.units + b.units, places: a.places };
  return a.places < b.places
    ? { units: a.units * tenTo(b.places - a.places) + b.units, places: b.places }
    : { units: a.units + b.units * tenTo(a.places - b.places), places: a.places };
}

function negated(a: Exact): Exact {
  return { units: -a.units, places: a.places };
}

export function minus(a: Exact, b: Exact): Exact {
  return a.places === b.places ? { units: a.units - b.units, places: a.places } : plus(a, negated(b));
}

/** True where a is more than b. */
export function isMore(a: Exact, b: Exact): boolean {
  if (a.places === b.places) return a.units > b.units;
  return compare(a, b) > 0;
}

/** Negative where a < b, 0 where equal, positive where a > b. */
export function compare(a: Exact, b: Exact): number {
  const left = a.places < b.places ? a.units * tenTo(b.places - a.places) : a.units;
  const right = b.places < a.places ? b.units * tenTo(a.places - b.places) : b.units;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** base^exponent, exactly; exponent an integer from 0. */
export function power(base: Exact, exponent: number): Exact {
  return { units: base.units ** BigInt(exponent), places: base.places * exponent };
}

/** numerator ÷ denominator to the nearest integer, half away from zero; denominator above 0. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  if (numerator >= 0n) return (numerator * 2n + denominator) / (denominator * 2n);
  return -((denominator - numerator * 2n) / (denominator * 2n));
}

/** The value in units of 10^-places, rounded half away from zero. */
export function roundedUnits(value: Exact, places: number): bigint {
  return shortened(value.units, value.places - places);
}

/** a × b in units of 10^-places, rounded half away from zero, once. */
export function roundedProduct(a: Exact, b: Exact, places: number): bigint {
  return shortened(a.units * b.units, a.places + b.places - places);
}

/** Units without so many of their last digits, rounded half away from zero; below 0, with so many zeros more. */
function shortened(units: bigint, drop: number): bigint {
  if (drop <= 0) return drop === 0 ? units : units * tenTo(-drop);
  // Long numbers have a function of their own: a function that only sees short numbers compiles to arithmetic on machine words.
  if (drop > shortDigits) return shortenedLong(units, drop);
  const unit = tenTo(drop);
  const half = (halves[drop] ??= unit / 2n);
  return units >= 0n ? (units + half) / unit : (units - half) / unit;
}

function shortenedLong(units: bigint, drop: number): bigint {
  const unit = tenTo(drop);
  const half = (halves[drop] ??= unit / 2n);
  return units >= 0n ? (units + half) / unit : (units - half) / unit;
}

/** The value rounded to so many places, half away from zero. */
export function rounded(value: Exact, places: number): Exact {
  return value.places <= places ? value : { units: roundedUnits(value, places), places };
}

/** numerator ÷ denominator rounded to so many places, half away from zero; denominator above 0. */
export function quotient(numerator: Exact, denominator: Exact, places: number): Exact {
  const up = denominator.places + places - numerator.places;
  const units =
    up >= 0
      ? roundedQuotient(numerator.units * tenTo(up), denominator.units)
      : roundedQuotient(numerator.units, denominator.units * tenTo(-up));
  return { units, places };
}

/** How many decimals the value needs: 1.50 needs one. */
export function neededPlaces(value: Exact): number {
  let { units, places } = value;
  while (places > 0 && units % 10n === 0n) {
    units /= 10n;
    places -= 1;
  }
  return places;
}

/** The value in units of 10^-places, of which it needs no more: no rounding. */
export function unitsAt(value: Exact, places: number): bigint {
  return value.places === places ? value.units : value.units * tenTo(places - value.places);
}

/** The most places of any of the values. */
export function mostPlaces(values: readonly Exact[]): number {
  let most = 0;
  for (const { places } of values) if (places > most) most = places;
  return most;
}

/** The same value with as few places as it needs. */
export function shortest(value: Exact): Exact {
  const places = neededPlaces(value);
  return places === value.places ? value : { units: value.units / tenTo(value.places - places), places };
}

/** The values in units of one scale, the finest of theirs. */
export function inOneScale(values: readonly Exact[]): { readonly units: readonly bigint[]; readonly places: number } {
  const places = mostPlaces(values);
  return { units: values.map((value) => unitsAt(value, places)), places };
}
