/** The month so many after one that may not be a number yet. */
export function monthAfter(month: unknown, by: number): number {
  return typeof month === 'number' ? month + by : by;
}
