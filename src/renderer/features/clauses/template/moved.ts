/** A list with one of its items a place further up or down; the same list where it can't go there. */
export function moved<T>(items: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const item = items[from];
  const other = items[from + by];
  if (item === undefined || other === undefined) return items;
  return items.with(from, other).with(from + by, item);
}
