/** The list with one item moved up or down; the same list at its end. */
export function moved<T>(items: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const item = items[from];
  const other = items[from + by];
  if (item === undefined || other === undefined) return items;
  return items.with(from, other).with(from + by, item);
}
