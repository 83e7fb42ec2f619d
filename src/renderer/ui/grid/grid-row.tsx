/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows that are placed where they are in sight are no table's: an ARIA grid */
import type { CSSProperties, PointerEvent, ReactNode } from 'react';
import { memo, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand/react';
import { useShallow } from 'zustand/react/shallow';
import type { AfterEditing } from './cell-editor.tsx';
import { CellEditor } from './cell-editor.tsx';
import { rangeOf } from './cell-range.ts';
import type { GridColumn, Refusal } from './grid-column.ts';
import type { GridStore } from './grid-state.ts';
import { markKey } from './grid-state.ts';

/** What the cells of a row ask of the grid. They stay the same for as long as the grid is there. */
export type RowCalls = {
  readonly label: (row: number, column: number) => string;
  readonly follow: (text: string) => void;
  readonly done: (text: string, after: AfterEditing) => void;
  readonly cancel: () => void;
  readonly left: (text: string) => void;
};

export type RowProps<Row> = {
  readonly row: Row | null;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly store: GridStore;
  readonly calls: RowCalls;
  readonly isLocked: boolean;
  /** What the row under the last one says. */
  readonly invitation: string;
  readonly menu?: ((row: Row, index: number) => ReactNode) | undefined;
};

type CellProps<Row> = Omit<RowProps<Row>, 'top' | 'menu'> & {
  readonly column: GridColumn<Row>;
  readonly at: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly editing: { readonly start: string; readonly isTyped: boolean } | null;
  readonly focusCount: number;
  readonly mark: Refusal | undefined;
};

/** A text that its cell cuts is said in full by the pointer over it. */
function sayWhereCut({ currentTarget }: PointerEvent<HTMLElement>): void {
  currentTarget.title = currentTarget.scrollWidth > currentTarget.clientWidth ? currentTarget.textContent : '';
}

function Cell<Row>(props: CellProps<Row>) {
  const { row, index, column, at, isActive, isSelected, editing, focusCount, calls, mark, isLocked, invitation } = props;
  const cell = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isActive && editing === null && focusCount > 0) cell.current?.focus();
  }, [isActive, editing, focusCount]);
  const isWritable = column.read !== undefined && !isLocked && (row === null || column.isFixed?.(row) !== true);
  const problem = row === null ? null : (column.problem?.(row, index) ?? null);
  const sentence = mark?.sentence ?? problem?.sentence;
  const beside = row === null || problem !== null ? null : (column.mark?.(row) ?? null);
  const title = sentence ?? beside?.sentence;
  const text = mark?.text ?? (row === null ? (column.isHeader === true ? invitation : '') : column.shown(row, index));
  const place = row === null ? undefined : column.place?.(row, index);
  return (
    <div
      ref={cell}
      role={column.isHeader === true && row !== null ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      aria-selected={isSelected}
      aria-readonly={!isWritable}
      {...(title === undefined ? {} : { title })}
      {...(sentence === undefined ? {} : { 'aria-invalid': problem?.needed !== true })}
      className="qw-cell"
      data-kind={column.kind}
      data-column={column.id}
      data-cell={at}
      {...(column.isPinned === undefined ? {} : { 'data-pinned': column.isPinned })}
      {...(place === undefined ? {} : { 'data-place': place })}
      {...(isActive ? { 'data-active': true } : {})}
      {...(isSelected ? { 'data-selected': true } : {})}
      {...(sentence === undefined ? {} : { 'data-wrong': problem?.needed === true && mark === undefined ? 'needed' : 'wrong' })}
      {...(row === null || column.isFaint?.(row) === true ? { 'data-faint': true } : {})}
      tabIndex={isActive && editing === null ? 0 : -1}
    >
      {editing === null || column.read === undefined ? (
        <>
          {beside !== null && (
            <span className="qw-cell-mark" aria-hidden>
              {beside.text}
            </span>
          )}
          <span className="qw-cell-text" onPointerEnter={sayWhereCut}>
            {text}
          </span>
        </>
      ) : (
        <CellEditor
          label={calls.label(index, at)}
          start={editing.start}
          isTyped={editing.isTyped}
          isNumber={column.kind === 'number'}
          read={(typed) => column.read?.(typed, row) ?? { ok: true, understood: null }}
          choices={column.choices}
          follow={calls.follow}
          done={calls.done}
          cancel={calls.cancel}
          left={calls.left}
        />
      )}
      {title !== undefined && <span className="qw-hidden-label">{title}</span>}
    </div>
  );
}

function GridRowInner<Row>({ menu, ...props }: RowProps<Row>) {
  const { row, index, top, columns, store } = props;
  // As plain values, so that a cursor elsewhere draws this row again in no case.
  const view = useStore(
    store,
    useShallow((state) => {
      const range = rangeOf(state);
      const isIn = index >= range.top && index <= range.bottom;
      const isHere = state.active.row === index;
      const editing = state.editing?.cell.row === index ? state.editing : null;
      return {
        left: isIn ? range.left : -1,
        right: isIn ? range.right : -2,
        active: isHere ? state.active.column : -1,
        focusCount: isHere ? state.focusCount : 0,
        editing,
        marks: state.marks.size === 0 ? null : state.marks,
      };
    }),
  );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="qw-grid-line"
      data-row={index}
      {...(row === null ? { 'data-new': true } : {})}
      style={{ transform: `translateY(${top}px)` } satisfies CSSProperties}
    >
      {columns.map((column, at) => (
        <Cell
          key={column.id}
          {...props}
          column={column}
          at={at}
          isActive={view.active === at}
          isSelected={at >= view.left && at <= view.right}
          editing={view.editing?.cell.column === at ? view.editing : null}
          focusCount={view.active === at ? view.focusCount : 0}
          mark={view.marks?.get(markKey(index, column.id))}
        />
      ))}
      {row !== null && view.active >= 0 && menu !== undefined && (
        <div role="gridcell" className="qw-cell-menu" aria-colindex={columns.length + 1}>
          {menu(row, index)}
        </div>
      )}
    </div>
  );
}

// A generic component loses its parameter in `memo`.
export const GridRow = memo(GridRowInner) as typeof GridRowInner;
