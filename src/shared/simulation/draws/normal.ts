import type { Generator } from './generator.ts';
import { upperQuantiles } from './normal-quantiles.ts';

/** A normal draw is cut to ±3. */
const most = 3_000_000;

/** The quantile that a word chooses, in millionths: one bit is the sign, eleven the place among those of the upper half. */
export function normalOf(word: number): number {
  const quantile = Math.min(upperQuantiles[word >>> 21] ?? 0, most);
  return (word & 1) === 0 ? quantile : -quantile;
}

/** A draw of the normal distribution with mean 0 and spread 1, in millionths, cut to ±3. */
export function normalDraw(generator: Generator): number {
  return normalOf(generator.word());
}
