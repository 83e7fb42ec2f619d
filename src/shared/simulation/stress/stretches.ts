/** Threads of a stress where nothing else is said. */
export const defaultThreads = 2;

/** So many runs are computed before their figures are handed on: few enough that the next come within a tenth of a second. */
const runsAtOnce = 25;
/** The same of the first stretch of each thread, which may still compile the engine while it runs. */
const runsAtFirst = 5;

/** A thread has so many stretches at a time, the one that it is at among them: it never waits to be asked for the next. */
const atATime = 2;

/** So many stretches are left at least for the last runs, or threads would wait for one that is at many. */
const lastStretches = 6;

/** Runs that one thread computes; `from` counts from 1. */
export type Stretch = { readonly from: number; readonly count: number };

/** Runs in stretches, each to be computed by one thread. */
export function stretchesOf(runs: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 1; from <= runs;) {
    const left = runs - from + 1;
    const atOnce = stretches.length < defaultThreads ? runsAtFirst : Math.min(runsAtOnce, Math.ceil(left / lastStretches));
    const count = Math.min(left, Math.max(runsAtFirst, atOnce));
    stretches.push({ from, count });
    from += count;
  }
  return stretches;
}

/** The stretches of a stress, handed to its threads: no thread has a second before each has its first. */
export class HandedStretches {
  readonly #stretches: readonly Stretch[];
  readonly #threads: (() => void)[] = [];
  #next = 0;

  constructor(runs: number) {
    this.#stretches = stretchesOf(runs);
  }

  get count(): number {
    return this.#stretches.length;
  }

  /** One more thread, which `ask` hands a stretch. What is returned is called with each answer: it hands the next, and says whether one is still out. */
  thread(ask: (stretch: Stretch) => void): () => boolean {
    let out = 0;
    const hand = (): void => {
      const stretch = this.#stretches[this.#next];
      if (stretch === undefined) return;
      this.#next += 1;
      out += 1;
      ask(stretch);
    };
    this.#threads.push(hand);
    return () => {
      out -= 1;
      hand();
      return out > 0;
    };
  }

  /** Once all threads are there. */
  begin(): void {
    for (let round = 0; round < atATime; round += 1) this.#threads.forEach((hand) => hand());
  }
}
