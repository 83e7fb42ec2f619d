/** Threads of a stress where nothing else is said. */
export const defaultThreads = 2;

/** So many runs are computed before their figures are handed on: few enough that the next come within a tenth of a second. */
const runsAtOnce = 25;
/** The same of the first stretch of each thread, which may still compile the engine while it runs. */
const runsAtFirst = 5;

/** A thread has so many stretches at a time, the one that it is at among them: it never waits to be asked for the next. */
export const stretchesAhead = 2;

/** So many stretches are left at least for the last runs, or threads would wait for one that is at many. */
const lastStretches = 6;

/** Runs in stretches, each to be computed by one thread; `from` counts from 1. */
export function stretchesOf(runs: number): readonly { readonly from: number; readonly count: number }[] {
  const stretches: { readonly from: number; readonly count: number }[] = [];
  for (let from = 1; from <= runs;) {
    const left = runs - from + 1;
    const atOnce = stretches.length < defaultThreads ? runsAtFirst : Math.min(runsAtOnce, Math.ceil(left / lastStretches));
    const count = Math.min(left, Math.max(runsAtFirst, atOnce));
    stretches.push({ from, count });
    from += count;
  }
  return stretches;
}
