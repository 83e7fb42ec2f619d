import type { Generator } from './generator.ts';

/** Chances added up, in units of 2^-53; the last is 2^53. */
export type Ladder = readonly number[];

/** The ladder of weights above or equal to 0, of which one at least is above. */
export function ladderOf(weights: readonly bigint[]): Ladder {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  let below = 0n;
  return weights.map((weight) => {
    below += weight;
    return Number((below << 53n) / sum);
  });
}

/** The place on a ladder that a draw falls on, from 0. */
export function stepOn(ladder: Ladder, generator: Generator): number {
  const draw = generator.bits53();
  let [low, high] = [0, ladder.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draw < (ladder[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A whole number from 0 to below `count`, each as likely. */
export function oneOf(count: number, generator: Generator): number {
  return Number((BigInt(generator.bits53()) * BigInt(count)) >> 53n);
}
