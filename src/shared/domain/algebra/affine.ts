import type { Exact } from '../values/exact.ts';
import { minus, one, unitsAt, zero } from '../values/exact.ts';

/** slope × x + intercept. */
export type Affine = { readonly slope: Exact; readonly intercept: Exact };

/** An affine function by two of its values, which say all of them. */
export function affine(valueOf: (x: Exact) => Exact): Affine {
  const intercept = valueOf(zero);
  return { slope: minus(valueOf(one), intercept), intercept };
}

/** An affine function up to `upTo`, included, of x in units of one scale; its values are in units of another. */
export type Piece = { readonly upTo: bigint | null; readonly slope: bigint; readonly intercept: bigint };

/** Pieces, in order, that hold x of so many places; values have `places`. */
export type Piecewise = { readonly pieces: readonly Piece[]; readonly xPlaces: number; readonly places: number };

export function piecewise(of: readonly (Affine & { readonly upTo: Exact | null })[], leastPlaces: number): Piecewise {
  let xPlaces = leastPlaces;
  let slopePlaces = 0;
  for (const { upTo, slope, intercept } of of) {
    xPlaces = Math.max(xPlaces, upTo?.places ?? 0);
    slopePlaces = Math.max(slopePlaces, slope.places, intercept.places - xPlaces);
  }
  const places = xPlaces + slopePlaces;
  const pieces = of.map(({ upTo, slope, intercept }) => ({
    upTo: upTo === null ? null : unitsAt(upTo, xPlaces),
    slope: unitsAt(slope, slopePlaces),
    intercept: unitsAt(intercept, places),
  }));
  return { pieces, xPlaces, places };
}

/** The value at x, both in units of their scales. */
export function pieceValue(pieces: readonly Piece[], x: bigint): bigint {
  for (const { upTo, slope, intercept } of pieces) {
    if (upTo === null || x <= upTo) return x * slope + intercept;
  }
  return 0n;
}
