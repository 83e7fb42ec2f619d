/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows that are placed where they are in sight are no table's: an ARIA grid */
import { useVirtualizer } from '@tanstack/react-virtual';
import type { CSSProperties, ReactNode, Ref } from 'react';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useWords } from '../language.tsx';
import type { GridSize } from './cell-range.ts';
import { within } from './cell-range.ts';
import { clipboardHandlers } from './grid-clipboard.ts';
import type { GridColumn, GridEdits } from './grid-column.ts';
import type { GridContent } from './grid-commands.ts';
import { keyHandler } from './grid-key-handler.ts';
import { pointerHandlers } from './grid-pointer.ts';
import { GridRow } from './grid-row.tsx';
import { createGridStore } from './grid-state.ts';
import { GridStatus } from './grid-status.tsx';
import type { GridNow } from './use-grid-writing.ts';
import { useGridWriting } from './use-grid-writing.ts';

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
  const canAdd = invitation !== undefined && !isLocked && rows.length < mostRows;
  const size: GridSize = { rows: rows.length + (canAdd ? 1 : 0), columns: columns.length };
  const { rows: rowCount, columns: columnCount } = size;
  const content: GridContent<Row> = { rows, columns, edits, isLocked, canAdd, mostRows };
  const now = useRef<GridNow<Row>>({ content, size, onOpen, onRow });
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

  const writing = useGridWriting<Row>({ store, now, say });
  const { move, edit, calls } = writing;
  const pageRows = (): number => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
  const press = keyHandler<Row>({ store, now, ...writing, pageRows });
  const clipboard = clipboardHandlers<Row>({ store, now, say, ...writing, words });
  const pointer = pointerHandlers(store);

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
  const widths = columns.map(({ width, isWide, grows }) => {
    const share = isWide === true ? 1 : grows;
    return share === undefined ? `${width}px` : `minmax(${width}px, ${share}fr)`;
  });
  const template = [...widths, ...(menu === undefined ? [] : ['32px'])].join(' ');
  const pinned = (at: 'start' | 'end'): string => `${columns.find(({ isPinned }) => isPinned === at)?.width ?? 0}px`;
  const least = columns.reduce((sum, { width }) => sum + width, menu === undefined ? 0 : 32);
  return (
    <div className="qw-sheet">
      <div
        ref={scroller}
        className="qw-sheet-scroll"
        style={{ '--qw-pinned-start': pinned('start'), '--qw-pinned-end': pinned('end') } as CSSProperties}
      >
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
          onCopy={clipboard.copy}
          onCut={clipboard.copy}
          onPaste={clipboard.paste}
          onMouseDown={pointer.point}
          onMouseMove={pointer.drag}
          onDoubleClick={(event) => {
            const cell = pointer.cellUnder(event);
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
                {...(isPinned === undefined ? {} : { 'data-pinned': isPinned })}
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
