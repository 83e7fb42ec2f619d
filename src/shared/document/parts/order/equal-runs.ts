/** A value, and how often it comes in a row. */
export type Run<T> = { readonly value: T; readonly count: number; /** Of the first of them, from 0. */ readonly at: number };

/** Equal values that follow one another, drawn together. */
export function equalRuns<T>(values: readonly T[], isEqual: (a: T, b: T) => boolean = Object.is): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  values.forEach((value, at) => {
    const last = runs.at(-1);
    if (last !== undefined && isEqual(last.value, value)) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ value, count: 1, at });
  });
  return runs;
}
