/** The same value in every month. */
export function everyMonth<T>(months: number, value: T): T[] {
  const values: T[] = [];
  for (let month = 1; month <= months; month += 1) values.push(value);
  return values;
}

/** The value in force in each month: the last step that has begun, or `before` the first. One entry a month, the first month first. */
export function inForce<T>(
  steps: readonly { readonly fromMonth: number; readonly value: T }[],
  before: T,
  months: number,
): readonly T[] {
  if (steps.length === 0) return everyMonth(months, before);
  const values: T[] = [];
  let next = 0;
  let value = before;
  for (let month = 1; month <= months; month += 1) {
    for (let step = steps[next]; step !== undefined && step.fromMonth <= month; step = steps[next]) {
      value = step.value;
      next += 1;
    }
    values.push(value);
  }
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
