import type { Range } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { useWords } from '../language.tsx';
import type { CellPlace, WalkableExtent } from './walk.ts';
import { walked, within } from './walk.ts';

export type WalkableColumn = { readonly id: string; readonly head: string; readonly kind: 'text' | 'number' | 'date' };

/** The cells by row and column, both from 0. The function stays the same while its cells do. */
type CellText = (row: number, column: number) => string;

export type WalkableTableProps = {
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly columns: readonly WalkableColumn[];
  /** The foot among them. */
  readonly rows: number;
  /** The last row is a sum that stays in sight. */
  readonly hasFoot?: boolean;
  /** The last column is a sum that stays in sight. */
  readonly hasLastColumn?: boolean;
  readonly rowKey: (row: number) => string;
  readonly cellText: CellText;
  /** Whether a row stands out from those around it. */
  readonly isStrong?: (row: number) => boolean;
  readonly cursor: CellPlace;
  readonly onCursor: (place: CellPlace) => void;
  /** Enter or a double click on a cell. */
  readonly onOpen?: (place: CellPlace) => void;
  readonly empty: string;
};

/** From this many rows on, the table draws only the visible ones. */
const longFrom = 80;
const rowHeight = 30;
/** How many rows the page keys move. */
const pageRows = 10;

type RowProps = Pick<WalkableTableProps, 'columns' | 'cellText'> & {
  readonly row: number;
  /** The cursor's column in this row; null where the cursor is elsewhere. */
  readonly cursor: number | null;
  readonly isCounted: boolean;
  readonly isStrong: boolean;
};

const Row = memo(function Row({ columns, cellText, row, cursor, isCounted, isStrong }: RowProps) {
  return (
    <tr {...(isCounted ? { 'aria-rowindex': row + 2 } : {})} data-strong={isStrong ? true : undefined}>
      {columns.map(({ id, kind }, column) => {
        const shared = { 'data-kind': kind, 'data-cell': `${row}:${column}`, tabIndex: cursor === column ? 0 : -1 };
        const text = cellText(row, column);
        return column === 0 ? (
          <th key={id} scope="row" title={text} {...shared}>
            {text}
          </th>
        ) : (
          <td key={id} {...shared}>
            {text}
          </td>
        );
      })}
    </tr>
  );
});

function placeAt(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest('[data-cell]') : null;
  const [row, column] = (cell?.getAttribute('data-cell') ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Moves the focus to the cursor's cell after a key moved the cursor, and leaves it alone otherwise. */
function useFollowingFocus(scroller: RefObject<HTMLElement | null>, { row, column }: CellPlace): RefObject<boolean> {
  const follows = useRef(false);
  useLayoutEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  }, [scroller, row, column]);
  return follows;
}

/** A table of figures that the arrow keys walk: heads, names and sums stay in sight, one cell is a tab stop. */
export function WalkableTable(props: WalkableTableProps) {
  const {
    caption,
    hideCaption,
    columns,
    rows,
    hasFoot,
    hasLastColumn,
    rowKey,
    cellText,
    isStrong,
    cursor,
    onCursor,
    onOpen,
    empty,
  } = props;
  const words = useWords().frame;
  const scroller = useRef<HTMLDivElement>(null);
  const footRows = hasFoot === true && rows > 0 ? 1 : 0;
  const bodyRows = rows - footRows;
  const isLong = bodyRows >= longFrom;
  const extent: WalkableExtent = { rows, columns: columns.length, page: pageRows };
  const at = within(cursor, extent);
  const rangeExtractor = useCallback(
    // The cursor's row stays drawn wherever the table is scrolled to: the focus is in it.
    (range: Range) => [...new Set([...defaultRangeExtractor(range), Math.min(at.row, bodyRows - 1)])].toSorted((a, b) => a - b),
    [at.row, bodyRows],
  );
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by the React Compiler
  const virtual = useVirtualizer({
    count: isLong ? bodyRows : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor,
  });
  const follows = useFollowingFocus(scroller, at);
  if (rows === 0) return <p className="qw-soft">{empty}</p>;

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen?.(at);
      return;
    }
    const to = walked(at, event, extent);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    follows.current = true;
    onCursor(to);
  };
  const point = (event: MouseEvent): CellPlace | null => {
    const place = placeAt(event.target);
    if (place !== null) onCursor(place);
    return place;
  };
  const open = (event: MouseEvent): void => {
    const place = point(event);
    if (place !== null) onOpen?.(place);
  };
  const rowAt = (row: number): ReactNode => (
    <Row
      key={rowKey(row)}
      row={row}
      columns={columns}
      cellText={cellText}
      cursor={at.row === row ? at.column : null}
      isCounted={isLong}
      isStrong={isStrong?.(row) === true}
    />
  );
  const gap = (key: string, height: number): ReactNode => height > 0 && <tr key={key} aria-hidden style={{ height }} />;
  const items = isLong ? virtual.getVirtualItems() : [];
  const ends = [0, ...items.map(({ end }) => end)];
  return (
    <div className="qw-walk-scroll" ref={scroller}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells take the focus is a grid
        role="grid"
        aria-readonly
        aria-label={words.table(caption)}
        className="qw-walk"
        data-last-column={hasLastColumn === true ? true : undefined}
        {...(isLong ? { 'aria-rowcount': rows + 1 } : {})}
        onKeyDown={press}
        onClick={point}
        onDoubleClick={open}
      >
        <caption className={hideCaption === true ? 'qw-hidden-label' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, head, kind }) => (
              <th key={id} scope="col" data-kind={kind}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {isLong
            ? [
                ...items.flatMap(({ index, start }, order) => [gap(`gap ${index}`, start - (ends[order] ?? 0)), rowAt(index)]),
                gap('rest', virtual.getTotalSize() - (ends.at(-1) ?? 0)),
              ]
            : Array.from({ length: bodyRows }, (_, row) => rowAt(row))}
        </tbody>
        {footRows > 0 && <tfoot>{rowAt(rows - 1)}</tfoot>}
      </table>
    </div>
  );
}
