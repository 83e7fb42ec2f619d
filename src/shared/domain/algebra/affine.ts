import { doubleRow } from '../values/double-rows.ts';
import type { Exact } from '../values/exact.ts';
import { minus, mostPlaces, one, unitsAt, zero } from '../values/exact.ts';

/** slope × x + intercept. */
export type Affine = { readonly slope: Exact; readonly intercept: Exact };

/** An affine function by two of its values, which say all of them. */
export function affine(valueOf: (x: Exact) => Exact): Affine {
  const intercept = valueOf(zero);
  return { slope: minus(valueOf(one), intercept), intercept };
}

/** What is affine up to each bound, included, and beyond the last: x in units of `xPlaces`, values in units of `places`. */
export type Piecewise = {
  readonly xPlaces: number;
  readonly places: number;
  /** One fewer than there are pieces. */
  readonly bounds: readonly bigint[];
  readonly slopes: readonly bigint[];
  readonly intercepts: readonly bigint[];
};

/** The pieces in order, of which the last has no bound; x has at least so many places. */
export function piecewise(of: readonly (Affine & { readonly upTo: Exact | null })[], leastPlaces: number): Piecewise {
  const bounds = of.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
  const xPlaces = Math.max(leastPlaces, mostPlaces(bounds));
  const slopes = of.map(({ slope }) => slope);
  const intercepts = of.map(({ intercept }) => intercept);
  const places = Math.max(xPlaces + mostPlaces(slopes), mostPlaces(intercepts));
  return {
    xPlaces,
    places,
    bounds: bounds.map((bound) => unitsAt(bound, xPlaces)),
    slopes: slopes.map((slope) => unitsAt(slope, places - xPlaces)),
    intercepts: intercepts.map((intercept) => unitsAt(intercept, places)),
  };
}

/** The values at each x, both in units of their scales; 0 at 0. */
export function piecewiseValues({ bounds, slopes, intercepts }: Piecewise, xs: readonly bigint[]): readonly bigint[] {
  const values: bigint[] = [];
  const last = bounds.length;
  for (const x of xs) {
    let piece = 0;
    while (piece < last && x > (bounds[piece] ?? x)) piece += 1;
    values.push(x === 0n ? 0n : x * (slopes[piece] ?? 0n) + (intercepts[piece] ?? 0n));
  }
  return values;
}

/** Whole numbers up to it are exact in a double. */
const mostExact = Number.MAX_SAFE_INTEGER;

/** The pieces in doubles, where each holds its number exactly; null where one does not. */
export function wholePieces({ bounds, slopes, intercepts }: Piecewise): WholePieces | null {
  const [within, by, from] = [bounds, slopes, intercepts].map((of) => Float64Array.from(of, Number));
  if (within === undefined || by === undefined || from === undefined) return null;
  const isExact = [within, by, from].every((of) => of.every((each) => Math.abs(each) <= mostExact));
  return isExact ? { bounds: within, slopes: by, intercepts: from } : null;
}

export type WholePieces = { readonly bounds: Float64Array; readonly slopes: Float64Array; readonly intercepts: Float64Array };

/** As `piecewiseValues`, of x that are whole in doubles; null where a value would not be. */
export function wholePiecewiseValues({ bounds, slopes, intercepts }: WholePieces, xs: Float64Array): Float64Array | null {
  const values = doubleRow(xs.length);
  const last = bounds.length;
  for (let index = 0; index < xs.length; index += 1) {
    const x = xs[index] ?? 0;
    if (x === 0) continue;
    let piece = 0;
    while (piece < last && x > (bounds[piece] ?? x)) piece += 1;
    const slope = x * (slopes[piece] ?? 0);
    const value = slope + (intercepts[piece] ?? 0);
    if (!(Math.abs(slope) <= mostExact && Math.abs(value) <= mostExact)) return null;
    values[index] = value;
  }
  return values;
}
