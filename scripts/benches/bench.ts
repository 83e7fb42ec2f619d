/** One thing to be timed. */
export type Bench = {
  readonly name: string;
  /** Readies what the timed function works on, outside of the time. */
  readonly prepare: () => (() => unknown) | Promise<() => unknown>;
};
