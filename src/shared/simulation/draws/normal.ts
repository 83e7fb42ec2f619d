import type { Generator } from './generator.ts';
import { upperQuantiles } from './normal-quantiles.ts';

/** A normal draw is cut to ±3. */
const most = 3_000_000;

/** A draw of the normal distribution with mean 0 and spread 1, in millionths, cut to ±3: one word chooses the sign and the quantile. */
export function normalDraw(generator: Generator): number {
  const word = generator.word();
  const quantile = Math.min(upperQuantiles[word >>> 21] ?? 0, most);
  return (word & 1) === 0 ? quantile : -quantile;
}
