import type { Exact } from '../values/exact.ts';
import { tenTo } from '../values/exact.ts';

/**
 * A number of 0 or more between two bounds, in parts of 2^-80. A product of many exact decimals has more digits with every factor; its
 * bounds stay short, and where both round alike the product does so too.
 */
export type Bounds = { readonly low: bigint; readonly high: bigint };

const bits = 80n;
const twice = 2n * bits;
const half = 1n << (twice - 1n);

export const exactlyOne: Bounds = { low: 1n << bits, high: 1n << bits };

export function boundsOf({ units, places }: Exact): Bounds {
  const under = tenTo(places);
  const parts = units << bits;
  const low = parts / under;
  return { low, high: low * under === parts ? low : low + 1n };
}

export function boundedTimes({ low, high }: Bounds, { units, places }: Exact): Bounds {
  const under = tenTo(places);
  return { low: (low * units) / under, high: (high * units + under - 1n) / under };
}

/** a × b in units of 10^-places, rounded half away from zero; null where the bounds leave it open. */
export function boundedProduct(a: Bounds, b: Bounds, places: number): bigint | null {
  const scale = tenTo(places);
  const low = (a.low * b.low * scale + half) >> twice;
  const high = (a.high * b.high * scale + half) >> twice;
  return low === high ? low : null;
}
