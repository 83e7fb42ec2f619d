import type { Exact } from './exact.ts';
import { tenTo } from './exact.ts';

/**
 * Whole numbers in doubles that hold them exactly. A sum, a difference or a product of two is one as well where it is at most the largest
 * that is safe: an exact number past it has its nearest double past it too, so `held` lets none through that was rounded.
 */

class BeyondDoubles extends Error {}
const beyond = new BeyondDoubles('A whole number is beyond what a double holds exactly');

/** What is computed with the functions below; null where a number on the way is beyond what a double holds. */
export function inDoubles<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error === beyond) return null;
    throw error;
  }
}

export function held(value: number): number {
  if (!(value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER)) throw beyond;
  return value;
}

/** of ÷ by to the nearest whole number, half away from zero; `by` is above 0. */
export function nearestQuotient(of: number, by: number): number {
  if (of < 0) return -nearestQuotient(-of, by);
  // The double of a quotient is never below the whole number under it, and reaches the next one only where that is nearest. The rest is exact.
  const down = Math.floor(of / by);
  return 2 * (of - held(down * by)) >= by ? down + 1 : down;
}

/** A decimal as a quotient of whole numbers. */
export type WholeRatio = { readonly of: number; readonly by: number };

export function wholeRatio({ units, places }: Exact): WholeRatio {
  return { of: held(Number(units)), by: held(Number(tenTo(places))) };
}

/** amount × ratio to the nearest multiple of a step. */
export function nearestProduct(amount: number, { of, by }: WholeRatio, step: number): number {
  return held(nearestQuotient(held(amount * of), held(by * step)) * step);
}

/** A decimal in units of 10^-places, rounded down. */
export function wholeBelow(value: Exact, places: number): number {
  const drop = value.places - places;
  return held(Number(drop > 0 ? value.units / tenTo(drop) : value.units * tenTo(-drop)));
}

/** A decimal in units of 10^-places, of which it needs no more. */
export function wholeUnits(value: Exact, places: number): number {
  const units = wholeBelow(value, places);
  if (value.places > places && value.units % tenTo(value.places - places) !== 0n) throw beyond;
  return units;
}

/** The sum of a row from a place on, the last excluded; no number of it is below 0. */
export function sumOf(row: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += row[index] ?? 0;
  return held(sum);
}
