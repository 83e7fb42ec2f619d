/** Threads of a stress where nothing else is said. */
export const defaultThreads = 2;

/** So many runs are computed before their figures are handed on: few enough that the next come within a tenth of a second. */
const runsAtOnce = 25;
/** The same of the first stretch of each thread, which may still compile the engine while it runs. */
const runsAtFirst = 5;

/** Runs in stretches, each to be computed by one thread; `from` counts from 1. */
export function stretchesOf(runs: number): readonly { readonly from: number; readonly count: number }[] {
  const stretches: { readonly from: number; readonly count: number }[] = [];
  for (let from = 1; from <= runs;) {
    const atOnce = stretches.length < defaultThreads ? runsAtFirst : runsAtOnce;
    const count = Math.min(atOnce, runs - from + 1);
    stretches.push({ from, count });
    from += count;
  }
  return stretches;
}
