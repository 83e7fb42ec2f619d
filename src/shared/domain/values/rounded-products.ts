import type { Exact } from './exact.ts';
import { one, tenTo } from './exact.ts';
import { nearRounded, nearTenTo } from './near.ts';

/** Steps of a value and of its factor as doubles, and of what is done with them: each is read, scaled, and the two are multiplied. */
const steps = 6;

/**
 * Each value (units of 10^-places) × its factor, rounded half away from zero to so many places, in units: `roundedProduct` for a row of
 * months. A factor that stays in force is the same object and is prepared once.
 */
export function roundedProducts(
  values: readonly bigint[],
  places: number,
  factors: readonly Exact[],
  to: number,
): readonly bigint[] {
  const products: bigint[] = [];
  let factor: Exact | undefined;
  let [by, unit, half, near] = [1n, 1n, 0n, 1];
  for (let index = 0; index < values.length; index += 1) {
    const next = factors[index] ?? one;
    if (next !== factor) {
      factor = next;
      const drop = places + factor.places - to;
      by = factor.units * tenTo(Math.max(0, -drop));
      unit = tenTo(Math.max(0, drop));
      half = unit / 2n;
      near = Number(by) / nearTenTo(Math.max(0, drop));
    }
    const value = values[index] ?? 0n;
    const rounded = nearRounded(Number(value) * near, steps);
    if (rounded !== null) {
      products.push(rounded);
      continue;
    }
    const product = value * by;
    products.push(product >= 0n ? (product + half) / unit : (product - half) / unit);
  }
  return products;
}
