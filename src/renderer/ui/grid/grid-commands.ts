import type { Cell, CellRange } from './cell-range.ts';
import { cellsOf, rangeOf } from './cell-range.ts';
import type { TextTable } from './clipboard-table.ts';
import type { CellText, GridColumn, GridEdits, Refusal } from './grid-column.ts';
import type { GridStore } from './grid-state.ts';
import { markKey } from './grid-state.ts';

/** What the commands of a grid work on. */
export type GridContent<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly edits: GridEdits;
  readonly isLocked: boolean;
  readonly canAdd: boolean;
  readonly mostRows: number;
};

export function isWritable<Row>({ rows, columns, isLocked, canAdd }: GridContent<Row>, { row, column }: Cell): boolean {
  const of = columns[column];
  if (of?.read === undefined || isLocked) return false;
  const there = rows[row];
  return there === undefined ? canAdd : of.isFixed?.(there) !== true;
}

/** The text a cell is edited from: what it did not take before, or what it holds. */
export function textOf<Row>({ rows, columns }: GridContent<Row>, store: GridStore, { row, column }: Cell): string {
  const [there, of] = [rows[row], columns[column]];
  if (there === undefined || of === undefined) return '';
  const mark = store.getState().marks.get(markKey(row, of.id));
  return mark?.text ?? of.written?.(there, row) ?? of.shown(there, row);
}

/** The selection as a table of texts. A row that is still to be made is none of it. */
export function copied<Row>(content: GridContent<Row>, range: CellRange): TextTable {
  const { rows, columns } = content;
  return rows
    .slice(range.top, range.bottom + 1)
    .map((row, offset) =>
      columns
        .slice(range.left, range.right + 1)
        .map((column) => column.written?.(row, range.top + offset) ?? column.shown(row, range.top + offset)),
    );
}

/** Writes texts as one step. What cells do not take is marked in them; what they take clears their mark. */
export function write<Row>(
  content: GridContent<Row>,
  store: GridStore,
  texts: readonly CellText[],
  label: 'typed' | 'pasted' | 'filled' | 'cleared',
): readonly Refusal[] {
  if (texts.length === 0) return [];
  const refused = content.edits.write(texts, label);
  store.setState(({ marks }) => {
    const marked = refused.filter(({ isKept }) => isKept !== true);
    if (marks.size === 0 && marked.length === 0) return {};
    const next = new Map(marks);
    for (const { row, column } of texts) next.delete(markKey(row, column));
    for (const refusal of marked) next.set(markKey(refusal.row, refusal.column), refusal);
    return { marks: next };
  });
  return refused;
}

function textsIn<Row>(content: GridContent<Row>, range: CellRange, text: (cell: Cell) => string): readonly CellText[] {
  return cellsOf(range).flatMap((cell) => {
    const column = content.columns[cell.column];
    return column === undefined || !isWritable(content, cell) ? [] : [{ row: cell.row, column: column.id, text: text(cell) }];
  });
}

/** One text in every cell of the selection that can be written. */
export function fill<Row>(content: GridContent<Row>, store: GridStore, text: string): readonly Refusal[] {
  return write(
    content,
    store,
    textsIn(content, rangeOf(store.getState()), () => text),
    'filled',
  );
}

/** The first row of the selection in those below it; a single row takes the one above. */
export function fillDown<Row>(content: GridContent<Row>, store: GridStore): readonly Refusal[] {
  const range = rangeOf(store.getState());
  const from = range.top === range.bottom ? range.top - 1 : range.top;
  if (from < 0) return [];
  const below = { ...range, top: from + 1, bottom: Math.min(range.bottom, content.rows.length - 1) };
  return write(
    content,
    store,
    textsIn(content, below, ({ column }) => textOf(content, store, { row: from, column })),
    'filled',
  );
}

export function clear<Row>(content: GridContent<Row>, store: GridStore): void {
  const range = rangeOf(store.getState());
  const there = { ...range, bottom: Math.min(range.bottom, content.rows.length - 1) };
  write(
    content,
    store,
    textsIn(content, there, () => ''),
    'cleared',
  );
}

/** What became of a table that was pasted. */
export type Pasted =
  | { readonly ok: false; readonly rows: number; readonly most: number }
  | {
      readonly ok: true;
      readonly range: CellRange;
      readonly refused: readonly Refusal[];
      /** Columns of it for which the grid has no room. */
      readonly columnsOver: number;
    };

/** The table without its heads, where its first row repeats those of the columns it falls on. */
function withoutHeads<Row>(table: TextTable, columns: readonly GridColumn<Row>[]): TextTable {
  const [first, ...rest] = table;
  if (first === undefined || rest.length === 0) return table;
  const named = first.filter((text, index) => text.trim().toLowerCase() === columns[index]?.head.toLowerCase()).length;
  return named >= 2 || (named === 1 && first.length === 1) ? rest : table;
}

/**
 * Pastes a table from the cursor on, as one step: cells that can't be read are marked and the others taken. A single text fills the
 * selection. More rows than there may be are refused as a whole, with nothing half done.
 */
export function paste<Row>(content: GridContent<Row>, store: GridStore, given: TextTable): Pasted {
  const selection = store.getState();
  const range = rangeOf(selection);
  const only = given.length === 1 && given[0]?.length === 1 ? given[0][0] : undefined;
  if (only !== undefined) return { ok: true, range, refused: fillPasted(content, store, range, only), columnsOver: 0 };
  const table = withoutHeads(given, content.columns.slice(range.left));
  const most = content.canAdd ? content.mostRows : content.rows.length;
  if (range.top + table.length > most) return { ok: false, rows: range.top + table.length, most };
  const width = Math.max(0, ...table.map((row) => row.length));
  const room = content.columns.length - range.left;
  const texts = table.flatMap((row, down) =>
    row.slice(0, room).flatMap((text, right): readonly CellText[] => {
      const cell = { row: range.top + down, column: range.left + right };
      const column = content.columns[cell.column];
      // An empty cell of a new row says nothing.
      const isSaid = text.trim() !== '' || cell.row < content.rows.length;
      return column === undefined || !isSaid || !isWritable(content, cell) ? [] : [{ row: cell.row, column: column.id, text }];
    }),
  );
  const pasted = {
    top: range.top,
    bottom: range.top + Math.max(0, table.length - 1),
    left: range.left,
    right: range.left + Math.max(0, Math.min(width, room) - 1),
  };
  return { ok: true, range: pasted, refused: write(content, store, texts, 'pasted'), columnsOver: Math.max(0, width - room) };
}

function fillPasted<Row>(content: GridContent<Row>, store: GridStore, range: CellRange, text: string): readonly Refusal[] {
  return write(
    content,
    store,
    textsIn(content, range, () => text),
    'pasted',
  );
}
