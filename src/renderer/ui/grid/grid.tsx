/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows that are placed where they are in sight are no table's: an ARIA grid */
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ClipboardEvent, CSSProperties, KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useWords } from '../language.tsx';
import type { AfterEditing } from './cell-editor.tsx';
import type { Cell, GridSize } from './cell-range.ts';
import { nextCell, rangeOf, within } from './cell-range.ts';
import { htmlTable, readClipboard, tabSeparated } from './clipboard-table.ts';
import type { GridColumn, GridEdits, Refusal } from './grid-column.ts';
import type { GridContent } from './grid-commands.ts';
import { clear, copied, fill, fillDown, isWritable, paste, textOf, write } from './grid-commands.ts';
import { intentOf } from './grid-keys.ts';
import type { RowCalls } from './grid-row.tsx';
import { GridRow } from './grid-row.tsx';
import { createGridStore, goTo } from './grid-state.ts';
import { GridStatus } from './grid-status.tsx';

export type GridHandle = {
  /** Puts the focus back on the cell of the cursor. */
  readonly focus: () => void;
  /** The cursor on a cell of a row; on the column it is in, where none is named. */
  readonly goTo: (row: number, column?: string) => void;
};

export type GridProps<Row> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, index: number) => string | number;
  readonly edits: GridEdits;
  /** What the row under the last one says; without it no rows are made here. */
  readonly invitation?: string;
  readonly mostRows: number;
  readonly isLocked?: boolean;
  /** Enter on a row that is there. Without it Enter goes down. */
  readonly onOpen?: (row: Row, index: number) => void;
  /** The cursor came to another row; null on the row that is still to be made. */
  readonly onRow?: (row: Row | null, index: number) => void;
  readonly menu?: ((row: Row, index: number) => ReactNode) | undefined;
  readonly handle?: Ref<GridHandle>;
  /** What stands under the rows. */
  readonly foot?: ReactNode;
};

const rowHeight = 32;
/** From this many rows on, the grid draws only those in sight. */
const longFrom = 60;

/** A grid of cells with the keys of a spreadsheet. It draws the rows in sight, however many there are. */
export function Grid<Row>(props: GridProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    edits,
    invitation,
    mostRows,
    isLocked = false,
    onOpen,
    onRow,
    menu,
    handle,
    foot,
  } = props;
  const words = useWords().gridWords;
  const [store] = useState(() =>
    createGridStore(
      Math.max(
        0,
        props.columns.findIndex(({ read }) => read !== undefined),
      ),
    ),
  );
  const [said, say] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  // The cell from which Tab goes on: Enter goes back under it, as in a spreadsheet.
  const run = useRef<Cell | null>(null);
  const canAdd = invitation !== undefined && !isLocked && rows.length < mostRows;
  const size: GridSize = { rows: rows.length + (canAdd ? 1 : 0), columns: columns.length };
  const { rows: rowCount, columns: columnCount } = size;
  const content: GridContent<Row> = { rows, columns, edits, isLocked, canAdd, mostRows };
  const now = useRef({ content, size, onOpen, onRow });
  now.current = { content, size, onOpen, onRow };

  const [activeRow, setActiveRow] = useState(0);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.active.row === before.active.row) return;
        setActiveRow(state.active.row);
        now.current.onRow?.(now.current.content.rows[state.active.row] ?? null, state.active.row);
      }),
    [store],
  );
  // Rows that went away take the cursor with them.
  useEffect(() => {
    const { active, anchor } = store.getState();
    const room = { rows: rowCount, columns: columnCount };
    const [to, from] = [within(active, room), within(anchor, room)];
    if (to.row !== active.row || from.row !== anchor.row || to.column !== active.column)
      store.setState({ active: to, anchor: from });
  }, [store, rowCount, columnCount]);

  const isLong = size.rows >= longFrom;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by the React Compiler
  const virtual = useVirtualizer({
    count: isLong ? size.rows : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: rowHeight,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const [from, to] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      // The row of the cursor stays, so that the focus does.
      if (activeRow < count && (activeRow < from || activeRow > to)) shown.push(activeRow);
      return shown;
    },
  });

  const tell = useCallback(
    (refused: readonly Refusal[]): void => {
      const [first] = refused;
      if (first === undefined) return say(null);
      const head = now.current.content.columns.find(({ id }) => id === first.column)?.head ?? first.column;
      say(words.refused(refused.length, words.cellName(head, first.row + 1), first.text, first.sentence));
    },
    [words],
  );

  const move = useCallback(
    (to: Cell | null): void => goTo(store, within(to ?? store.getState().active, now.current.size)),
    [store],
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
    [store, tell, move],
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
    [commit, move, store, tell, words],
  );

  const edit = (cell: Cell, text: string | null): void => {
    if (!isWritable(content, cell)) return;
    store.setState(({ anchor }) => ({
      active: cell,
      anchor,
      editing: { cell, start: text ?? textOf(content, store, cell), isTyped: text !== null },
    }));
  };

  const moveRows = (by: 1 | -1): void => {
    const { top, bottom } = rangeOf(store.getState());
    const last = Math.min(bottom, rows.length - 1);
    if (edits.move === undefined || isLocked || top > last || top + by < 0 || last + by >= rows.length) return;
    edits.move(top, last - top + 1, by);
    store.setState(({ active, anchor, focusCount }) => ({
      active: { ...active, row: active.row + by },
      anchor: { ...anchor, row: anchor.row + by },
      marks: new Map(),
      focusCount: focusCount + 1,
    }));
  };

  const remove = (): void => {
    const { top, bottom } = rangeOf(store.getState());
    const last = Math.min(bottom, rows.length - 1);
    if (edits.remove === undefined || isLocked || top > last) return;
    edits.remove(top, last - top + 1);
    store.setState(({ active, focusCount }) => {
      const cell = { row: top, column: active.column };
      return { active: cell, anchor: cell, marks: new Map(), focusCount: focusCount + 1 };
    });
  };

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const state = store.getState();
    if (state.editing !== null || !(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    if (event.key === 'Tab' && !event.shiftKey) run.current = run.current?.row === state.active.row ? run.current : state.active;
    else if (event.key.startsWith('Arrow')) run.current = null;
    const intent = intentOf(event, { selection: state, size, page, isLeaving: state.isLeaving });
    if (intent === null) return;
    if (intent.do === 'leave') {
      store.setState({ anchor: state.active, isLeaving: true });
      return;
    }
    if (intent.do === 'edit' && intent.text === '' && event.key.length === 1) {
      // The letter itself goes into the field, which has the focus by then.
      edit(state.active, '');
      return;
    }
    event.preventDefault();
    switch (intent.do) {
      case 'select':
        store.setState(({ focusCount }) => ({
          ...intent.selection,
          editing: null,
          focusCount: focusCount + 1,
          isLeaving: false,
        }));
        break;
      case 'edit':
        edit(state.active, intent.text);
        break;
      case 'open': {
        const row = rows[state.active.row];
        if (onOpen !== undefined && row !== undefined && !event.shiftKey) onOpen(row, state.active.row);
        else if (row === undefined) edit(state.active, null);
        else move({ ...state.active, row: state.active.row + (event.shiftKey ? -1 : 1) });
        break;
      }
      case 'clear':
        clear(content, store);
        break;
      case 'fillDown':
        tell(fillDown(content, store));
        break;
      case 'remove':
        remove();
        break;
      case 'insert':
        if (!isLocked) edits.insert?.(Math.min(state.active.row, rows.length));
        break;
      case 'move':
        moveRows(intent.by);
        break;
    }
  };

  const copy = (event: ClipboardEvent<HTMLElement>): void => {
    event.preventDefault();
    const table = copied(content, rangeOf(store.getState()));
    event.clipboardData.setData('text/plain', tabSeparated(table));
    event.clipboardData.setData('text/html', htmlTable(table));
    if (event.type === 'cut') clear(content, store);
  };

  const pasteHere = (event: ClipboardEvent<HTMLElement>): void => {
    event.preventDefault();
    if (isLocked) return;
    const table = readClipboard({
      html: event.clipboardData.getData('text/html'),
      text: event.clipboardData.getData('text/plain'),
    });
    if (table.length === 0) return;
    const result = paste(content, store, table);
    if (!result.ok) return say(words.tooManyRows(result.rows, result.most));
    if (result.refused.length > 0) tell(result.refused);
    else say(result.columnsOver > 0 ? words.columnsOver(result.columnsOver) : words.pasted(table.length));
    store.setState(({ focusCount }) => ({
      active: { row: result.range.top, column: result.range.left },
      anchor: { row: result.range.bottom, column: result.range.right },
      focusCount: focusCount + 1,
    }));
  };

  const cellUnder = (event: MouseEvent<HTMLElement>): Cell | null => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const row = target?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    return target === null || row === undefined ? null : { row: Number(row), column: Number(target.dataset['cell']) };
  };
  const point = (event: MouseEvent<HTMLElement>): void => {
    const cell = cellUnder(event);
    if (cell === null || event.button !== 0 || (event.target instanceof Element && event.target.closest('.qw-cell-editor')))
      return;
    goTo(store, cell, event.shiftKey);
  };
  const drag = (event: MouseEvent<HTMLElement>): void => {
    const cell = event.buttons === 1 && store.getState().editing === null ? cellUnder(event) : null;
    const { active } = store.getState();
    if (cell !== null && (cell.row !== active.row || cell.column !== active.column)) store.setState({ active: cell });
  };

  useImperativeHandle(
    handle,
    () => ({
      focus: () => move(null),
      goTo: (row, column) => {
        const at = now.current.content.columns.findIndex(({ id }) => id === column);
        move({ row, column: at < 0 ? store.getState().active.column : at });
      },
    }),
    [move, store],
  );

  const items = isLong
    ? virtual.getVirtualItems()
    : Array.from({ length: size.rows }, (_, index) => ({ index, start: index * rowHeight }));
  const widths = columns.map(({ width, isWide }) => (isWide === true ? `minmax(${width}px, 1fr)` : `${width}px`));
  const template = [...widths, ...(menu === undefined ? [] : ['32px'])].join(' ');
  const least = columns.reduce((sum, { width }) => sum + width, menu === undefined ? 0 : 32);
  return (
    <div className="qw-sheet">
      <div ref={scroller} className="qw-sheet-scroll">
        {/* The keys come from the cells in it: the grid takes no focus of its own. */}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={size.rows + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-readonly={isLocked}
          className="qw-sheet-grid"
          style={{ '--qw-columns': template, minWidth: least } as CSSProperties}
          onKeyDown={press}
          onCopy={copy}
          onCut={copy}
          onPaste={pasteHere}
          onMouseDown={point}
          onMouseMove={drag}
          onDoubleClick={(event) => {
            const cell = cellUnder(event);
            if (cell !== null) edit(cell, null);
          }}
        >
          <div role="row" aria-rowindex={1} className="qw-grid-line qw-grid-heads">
            {columns.map(({ id, head, kind, isPinned }, index) => (
              <div
                key={id}
                role="columnheader"
                aria-colindex={index + 1}
                className="qw-cell"
                data-kind={kind}
                {...(isPinned === true ? { 'data-pinned': true } : {})}
              >
                <span className="qw-cell-text">{head}</span>
              </div>
            ))}
          </div>
          <div role="rowgroup" className="qw-sheet-rows" style={{ height: size.rows * rowHeight }}>
            {items.map(({ index, start }) => {
              const row = rows[index] ?? null;
              return (
                <GridRow
                  key={row === null ? 'new' : rowKey(row, index)}
                  row={row}
                  index={index}
                  top={start}
                  columns={columns}
                  store={store}
                  calls={calls}
                  isLocked={isLocked}
                  invitation={invitation ?? ''}
                  menu={menu}
                />
              );
            })}
          </div>
        </div>
      </div>
      {foot !== undefined && <div className="qw-sheet-foot">{foot}</div>}
      <GridStatus rows={rows} columns={columns} store={store} said={said} />
    </div>
  );
}
