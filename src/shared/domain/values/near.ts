import type { Exact } from './exact.ts';
import { tenTo } from './exact.ts';

/**
 * Numbers near exact ones, as doubles, with how many roundings of doubles they took: an exact value lies within `steps` × 2^-52 of its
 * double, a ratio. A product of many exact decimals has more digits with every factor; where no value so near would round otherwise, the
 * product rounds so too. A double decides how to round, and is never an amount itself.
 */

/** A row of doubles, each within so many steps of its exact value. */
export type NearRow = { readonly of: Float64Array; readonly steps: number };

/** Twice what one rounding can be off by, a ratio: steps add up, and their products stay below the other half. */
const perStep = 2 ** -52;
/** Below it a half still has a double of its own. */
const most = 2 ** 50;

/** The roundings of `nearOf`. */
export const nearSteps = 3;

/** 10^n as doubles, which are exact up to here. */
const powers = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

/** Past it a double may be 0 or endless where the number is neither: NaN, which no rounding takes. */
const mostDigits = 300;

export function nearTenTo(n: number): number {
  return n > mostDigits ? Number.NaN : (powers[n] ?? Number(tenTo(n)));
}

/** Within `nearSteps`. */
export function nearOf({ units, places }: Exact): number {
  return Number(units) / nearTenTo(places);
}

/**
 * Rounded half away from zero, as the double that is exactly the whole number; NaN of a number below 0, and where it lies too near a half to tell.
 * `of` comes after so many steps.
 */
export function nearWhole(of: number, steps: number): number {
  if (!(of >= 0 && of < most)) return Number.NaN;
  const off = of * (steps + 1) * perStep;
  const whole = Math.floor(of);
  const part = of - whole;
  // A half that is near says nothing where a unit is as near.
  if (off >= 0.25 || Math.abs(part - 0.5) <= off) return Number.NaN;
  return part < 0.5 ? whole : whole + 1;
}
