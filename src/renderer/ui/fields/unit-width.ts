/** Room for a unit at the end of a field, in pixels: its letters and the space beside them. */
export function unitWidth(unit: string): number {
  return Math.max(30, unit.length * 7 + 18);
}
