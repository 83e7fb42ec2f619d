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
