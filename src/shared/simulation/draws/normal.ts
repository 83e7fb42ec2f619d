import type { Generator } from './generator.ts';
import { upperQuantiles } from './normal-quantiles.ts';

/** A normal draw is cut to ±3. */
const most = 3_000_000;

/** The place among `normalDraws` that a word chooses: one bit is the sign, eleven the place among the quantiles of the upper half. */
export function normalPlace(word: number): number {
  return ((word >>> 21) << 1) | (word & 1);
}

/** Every draw there is, in millionths: each quantile of the upper half, then the same below 0. */
export const normalDraws: Float64Array = Float64Array.from(
  upperQuantiles.flatMap((quantile) => [Math.min(quantile, most), -Math.min(quantile, most)]),
);

/** A draw of the normal distribution with mean 0 and spread 1, in millionths, cut to ±3. */
export function normalDraw(generator: Generator): number {
  return normalDraws[normalPlace(generator.word())] ?? 0;
}
