import { doubleRow } from './double-rows.ts';
import type { Exact } from './exact.ts';
import { fromUnits, one, roundedProduct, tenTo, zero } from './exact.ts';
import type { NearRow } from './near.ts';
import { nearTenTo, nearWhole } from './near.ts';

/** Steps of a value and of its factor as doubles, and of what is done with them: each is read, scaled, and the two are multiplied. */
const steps = 6;

/** What a value of one scale is multiplied by, and the unit that the product is rounded to: exactly, and as a double. */
type Scaled = { readonly by: bigint; readonly unit: bigint; readonly near: number };

function scaled(factor: Exact, places: number, to: number): Scaled {
  const drop = places + factor.places - to;
  const by = drop < 0 ? factor.units * tenTo(-drop) : factor.units;
  const unit = drop > 0 ? tenTo(drop) : 1n;
  return { by, unit, near: Number(by) / nearTenTo(Math.max(0, drop)) };
}

function exactly(value: bigint, { by, unit }: Scaled): bigint {
  const product = value * by;
  const half = unit / 2n;
  return product >= 0n ? (product + half) / unit : (product - half) / unit;
}

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
  let of = scaled(one, places, to);
  for (let index = 0; index < values.length; index += 1) {
    const next = factors[index] ?? one;
    if (next !== factor) {
      factor = next;
      of = scaled(factor, places, to);
    }
    const value = values[index] ?? 0n;
    const rounded = nearWhole(Number(value) * of.near, steps);
    products.push(Number.isNaN(rounded) ? exactly(value, of) : BigInt(rounded));
  }
  return products;
}

/** The same of values that doubles hold exactly, as doubles that hold each product exactly; null where one is too large for that. */
export function roundedWholeProducts(
  values: Float64Array,
  places: number,
  factors: readonly Exact[],
  to: number,
): Float64Array | null {
  const products = doubleRow(values.length);
  let factor: Exact | undefined;
  let of = scaled(one, places, to);
  for (let index = 0; index < values.length; index += 1) {
    const next = factors[index] ?? one;
    if (next !== factor) {
      factor = next;
      of = scaled(factor, places, to);
    }
    const value = values[index] ?? 0;
    const near = nearWhole(value * of.near, steps);
    const product = Number.isNaN(near) ? Number(exactly(BigInt(value), of)) : near;
    if (!(Math.abs(product) <= Number.MAX_SAFE_INTEGER)) return null;
    products[index] = product;
  }
  return products;
}

/** Steps of a product by what a near factor is scaled with: two powers of ten, their ratio, and what it and the value are multiplied with. */
const scalingSteps = 5;

/** The same by factors that are near as doubles; `exactly` gives their values where a rounding is open. */
export function roundedNearProducts(
  values: Float64Array,
  places: number,
  factors: NearRow,
  exactly: () => readonly Exact[],
  to: number,
): Float64Array | null {
  const products = doubleRow(values.length);
  const scale = nearTenTo(Math.max(0, to - places)) / nearTenTo(Math.max(0, places - to));
  const steps = factors.steps + scalingSteps;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    const near = nearWhole(value * (factors.of[index] ?? Number.NaN) * scale, steps);
    const product = Number.isNaN(near)
      ? Number(roundedProduct(fromUnits(BigInt(value), places), exactly()[index] ?? zero, to))
      : near;
    if (!(Math.abs(product) <= Number.MAX_SAFE_INTEGER)) return null;
    products[index] = product;
  }
  return products;
}
