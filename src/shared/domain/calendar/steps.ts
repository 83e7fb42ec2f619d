/** The same value in every month. */
export function everyMonth<T>(months: number, value: T): T[] {
  const values: T[] = [];
  for (let month = 1; month <= months; month += 1) values.push(value);
  return values;
}

/** The step in force in a month, the last that has begun, and its place in the list; null before the first. */
export function stepIn<T extends { readonly fromMonth: number }>(
  steps: readonly T[],
  month: number,
): { readonly step: T; readonly index: number } | null {
  const index = steps.findLastIndex(({ fromMonth }) => fromMonth <= month);
  const step = steps[index];
  return step === undefined ? null : { step, index };
}
