/** A cell by its row and column, both from 0. */
export type CellPlace = { readonly row: number; readonly column: number };

export type WalkableExtent = {
  readonly rows: number;
  readonly columns: number;
  /** The rows that a page key moves. */
  readonly page: number;
};

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

const bounded = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The cell, or the nearest one where a table became smaller. */
export function within({ row, column }: CellPlace, { rows, columns }: WalkableExtent): CellPlace {
  return { row: bounded(row, rows), column: bounded(column, columns) };
}

/** Where a key leads from a cell: a spreadsheet's keys. Null for keys that don't move. */
export function walked(from: CellPlace, key: Key, extent: WalkableExtent): CellPlace | null {
  if (key.altKey || key.shiftKey) return null;
  const isFar = key.ctrlKey || key.metaKey;
  const { row, column } = from;
  const to = (place: CellPlace): CellPlace => within(place, extent);
  switch (key.key) {
    case 'ArrowUp':
      return to({ row: isFar ? 0 : row - 1, column });
    case 'ArrowDown':
      return to({ row: isFar ? extent.rows : row + 1, column });
    case 'ArrowLeft':
      return to({ row, column: isFar ? 0 : column - 1 });
    case 'ArrowRight':
      return to({ row, column: isFar ? extent.columns : column + 1 });
    case 'Home':
      return to({ row: isFar ? 0 : row, column: 0 });
    case 'End':
      return to({ row: isFar ? extent.rows : row, column: extent.columns });
    case 'PageUp':
      return to({ row: row - extent.page, column });
    case 'PageDown':
      return to({ row: row + extent.page, column });
    default:
      return null;
  }
}
