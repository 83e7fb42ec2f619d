/** What is asked at a whole number: where it changes between true and false. */
export type Question = {
  /** The numbers that are tried, `from` to `to`, in steps of `step`; then, where the answer changes, down to single ones. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly holds: (at: number) => boolean;
};

/** The last number before a change and the first one after it. */
export type Change = { readonly before: number; readonly after: number; readonly holdsBefore: boolean };

/**
 * Every change that a scan finds, each narrowed down by halving. What changes twice between two numbers of the scan is not seen: the step
 * says how fine the scan is.
 */
export function changesOf({ from, to, step, holds }: Question): readonly Change[] {
  const changes: Change[] = [];
  let last = from;
  let held = holds(from);
  for (let at = Math.min(from + step, to); last < to; at = Math.min(at + step, to)) {
    const now = holds(at);
    if (now !== held) {
      let [before, after] = [last, at];
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (holds(middle) === held) before = middle;
        else after = middle;
      }
      changes.push({ before, after, holdsBefore: held });
    }
    [last, held] = [at, now];
  }
  return changes;
}
