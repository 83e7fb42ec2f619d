/** One thing to be timed: a function of this process. */
export type TimedBench = {
  readonly name: string;
  /** Readies what the timed function works on, outside of the time. */
  readonly prepare: () => (() => unknown) | Promise<() => unknown>;
};

/** One thing that is timed from within what it happens in, such as a window. */
export type ObservedBench = {
  readonly name: string;
  /** Throws a Problem where this machine can't. */
  readonly observe: () => Promise<Measured>;
};

export type Bench = TimedBench | ObservedBench;

/** In milliseconds: the median of the runs, or the longest there was in any of them. Or how many times as much as something else. */
export type Measured =
  | { readonly name: string; readonly medianMs: number; readonly runs: number }
  | { readonly name: string; readonly longestMs: number; readonly runs: number }
  /** Several measures of one run, each with its unit. */
  | { readonly name: string; readonly parts: Readonly<Record<string, string>> }
  /** How many times as much as something else, and what both come to. */
  | {
      readonly name: string;
      readonly ratios: Readonly<Record<string, number>>;
      readonly parts: Readonly<Record<string, string>>;
      readonly runs: number;
    };
