/** Threads of a stress where nothing else is said. */
export const defaultThreads = 2;

/** So many runs are computed before their figures are handed on: few enough that the first come within a tenth of a second. */
const runsAtOnce = 25;

/** Runs in stretches, each to be computed by one thread; `from` counts from 1. */
export function stretchesOf(runs: number): readonly { readonly from: number; readonly count: number }[] {
  return Array.from({ length: Math.ceil(runs / runsAtOnce) }, (_, index) => ({
    from: index * runsAtOnce + 1,
    count: Math.min(runsAtOnce, runs - index * runsAtOnce),
  }));
}
