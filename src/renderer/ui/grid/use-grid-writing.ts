import type { RefObject } from 'react';
import { useCallback, useMemo, useRef } from 'react';
import { useWords } from '../language.tsx';
import type { AfterEditing } from './cell-editor.tsx';
import type { Cell, GridSize } from './cell-range.ts';
import { nextCell, within } from './cell-range.ts';
import type { Refusal } from './grid-column.ts';
import type { GridContent } from './grid-commands.ts';
import { fill, isWritable, textOf, write } from './grid-commands.ts';
import type { RowCalls } from './grid-row.tsx';
import type { GridStore } from './grid-state.ts';
import { goTo } from './grid-state.ts';

/** What the grid shows and may do, of the last time it was drawn. */
export type GridNow<Row> = {
  readonly content: GridContent<Row>;
  readonly size: GridSize;
  readonly onOpen: ((row: Row, index: number) => void) | undefined;
  readonly onRow: ((row: Row | null, index: number) => void) | undefined;
};

export type GridParts<Row> = {
  readonly store: GridStore;
  readonly now: RefObject<GridNow<Row>>;
  /** Says something in the status bar; null takes it away. */
  readonly say: (text: string | null) => void;
};

export type GridWriting = {
  /** The cell from which Tab goes on: Enter goes back under it, as in a spreadsheet. */
  readonly run: RefObject<Cell | null>;
  /** Says what cells did not take. */
  readonly tell: (refused: readonly Refusal[]) => void;
  /** The cursor on a cell, or where it is; the cell takes the focus. */
  readonly move: (to: Cell | null) => void;
  /** Begins to write a cell: with a text, or with what is in it. */
  readonly edit: (cell: Cell, text: string | null) => void;
  readonly calls: RowCalls;
};

/** Writing a cell: from the first letter to where the cursor goes afterwards. */
export function useGridWriting<Row>({ store, now, say }: GridParts<Row>): GridWriting {
  const words = useWords().gridWords;
  const run = useRef<Cell | null>(null);
  const tell = useCallback(
    (refused: readonly Refusal[]): void => {
      const [first] = refused;
      if (first === undefined) return say(null);
      const head = now.current.content.columns.find(({ id }) => id === first.column)?.head ?? first.column;
      say(words.refused(refused.length, words.cellName(head, first.row + 1), first.text, first.sentence));
    },
    [now, say, words],
  );

  const move = useCallback(
    (to: Cell | null): void => goTo(store, within(to ?? store.getState().active, now.current.size)),
    [now, store],
  );

  const commit = useCallback(
    (text: string, after: AfterEditing): void => {
      const { content: of, size: room } = now.current;
      const { editing, active } = store.getState();
      if (editing === null) return;
      const { cell } = editing;
      const column = of.columns[cell.column];
      const isChanged = editing.isTyped || text !== editing.start;
      of.edits.follow?.(null);
      if (after === 'fill') tell(fill(of, store, text));
      else if (column !== undefined && isChanged) tell(write(of, store, [{ row: cell.row, column: column.id, text }], 'typed'));
      // A row that was made has another under it by now.
      const grown = { ...room, rows: room.rows + 1 };
      switch (after) {
        case 'down': {
          const below = { row: cell.row + 1, column: run.current?.row === cell.row ? run.current.column : cell.column };
          run.current = null;
          return goTo(store, within(below, cell.row >= of.rows.length && isChanged ? grown : room));
        }
        case 'up':
          return move({ ...cell, row: cell.row - 1 });
        case 'right':
          if (run.current?.row !== cell.row) run.current = cell;
          return move(nextCell(cell, 1, room));
        case 'left':
          return move(nextCell(cell, -1, room));
        case 'fill':
          return store.setState(({ focusCount }) => ({ editing: null, focusCount: focusCount + 1 }));
        case 'stay':
          return move(active);
      }
    },
    [now, store, tell, move],
  );

  const calls = useMemo<RowCalls>(
    () => ({
      label: (row, column) => {
        const { content: of } = now.current;
        return words.cellName(of.columns[column]?.head ?? '', row + 1);
      },
      follow: (text) => {
        const { content: of } = now.current;
        const cell = store.getState().editing?.cell;
        const column = cell === undefined ? undefined : of.columns[cell.column];
        if (cell === undefined || column?.read === undefined || cell.row >= of.rows.length) return;
        const row = of.rows[cell.row] ?? null;
        if (text.trim() === '' || column.read(text, row).ok) of.edits.follow?.({ row: cell.row, column: column.id, text });
      },
      done: commit,
      cancel: () => {
        now.current.content.edits.follow?.(null);
        move(null);
      },
      // A click elsewhere writes what was typed, and the cursor is already there.
      left: (text) => {
        const { content: of } = now.current;
        const { editing } = store.getState();
        if (editing === null) return;
        const column = of.columns[editing.cell.column];
        of.edits.follow?.(null);
        store.setState({ editing: null });
        if (column !== undefined && (editing.isTyped ? text !== '' : text !== editing.start))
          tell(write(of, store, [{ row: editing.cell.row, column: column.id, text }], 'typed'));
      },
    }),
    [commit, move, now, store, tell, words],
  );

  const edit = (cell: Cell, text: string | null): void => {
    const { content } = now.current;
    if (!isWritable(content, cell)) return;
    store.setState(({ anchor }) => ({
      active: cell,
      anchor,
      editing: { cell, start: text ?? textOf(content, store, cell), isTyped: text !== null },
    }));
  };

  return { run, tell, move, edit, calls };
}
