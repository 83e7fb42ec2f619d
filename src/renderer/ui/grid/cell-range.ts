/** A cell by its place: rows and columns from 0. */
export type Cell = { readonly row: number; readonly column: number };

/** A rectangle of cells, both ends included. */
export type CellRange = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** A selection: where it began, and where the cursor is. */
export type Selection = { readonly anchor: Cell; readonly active: Cell };

export type GridSize = { readonly rows: number; readonly columns: number };

export function rangeOf({ anchor, active }: Selection): CellRange {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function isOneCell({ anchor, active }: Selection): boolean {
  return anchor.row === active.row && anchor.column === active.column;
}

/** The nearest cell that there is. */
export function within({ row, column }: Cell, { rows, columns }: GridSize): Cell {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) };
}

export function at(cell: Cell): Selection {
  return { anchor: cell, active: cell };
}

/** The next cell to write in, by rows; null past the first or the last of them. */
export function nextCell({ row, column }: Cell, by: 1 | -1, { rows, columns }: GridSize): Cell | null {
  const inRow = column + by;
  if (inRow >= 0 && inRow < columns) return { row, column: inRow };
  const nextRow = row + by;
  return nextRow < 0 || nextRow >= rows ? null : { row: nextRow, column: by > 0 ? 0 : columns - 1 };
}

/** The cells of a range, by rows. */
export function cellsOf({ top, bottom, left, right }: CellRange): readonly Cell[] {
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  }
  return cells;
}
