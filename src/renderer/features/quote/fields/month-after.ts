/** The month a number of months later; the first month may not be a number yet. */
export function monthAfter(month: unknown, by: number): number {
  return typeof month === 'number' ? month + by : by;
}
