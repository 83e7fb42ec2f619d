import type { Exact } from '../values/exact.ts';
import { tenTo } from '../values/exact.ts';

/**
 * A number of 0 or more as a double, and how many roundings of doubles it took: its exact value lies within `steps` × 2^-52 of it, a
 * ratio. A product of many exact decimals has more digits with every factor; where no value so near would round otherwise, the product
 * rounds so too. It decides how to round, and is never an amount itself.
 */
export type Near = { readonly value: number; readonly steps: number };

/** Twice what one rounding can be off by, a ratio: steps add up, and their products stay below the other half. */
const perStep = 2 ** -52;
/** Below it a half still has a double of its own. */
const most = 2 ** 50;

export const nearOne: Near = { value: 1, steps: 0 };

/** 10^n as doubles, which are exact up to here. */
const powers = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

function doubleTenTo(n: number): number {
  return powers[n] ?? Number(tenTo(n));
}

export function nearOf({ units, places }: Exact): Near {
  return { value: Number(units) / doubleTenTo(places), steps: 3 };
}

export function nearTimes(a: Near, b: Near): Near {
  return { value: a.value * b.value, steps: a.steps + b.steps + 1 };
}

/** The product of two in units of 10^-places, rounded half away from zero; null where it lies too near a half to tell. */
export function nearProduct(a: Near, b: Near, places: number): bigint | null {
  const units = a.value * b.value * doubleTenTo(places);
  if (!(units < most)) return null;
  const whole = Math.floor(units);
  const off = units * (a.steps + b.steps + 3) * perStep;
  if (Math.abs(units - whole - 0.5) <= off) return null;
  // A half that is far off says nothing of a unit that is as far: where a unit is within reach, rounding is the same on both its sides.
  return off < 0.25 ? BigInt(units - whole < 0.5 ? whole : whole + 1) : null;
}
