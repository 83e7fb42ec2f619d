import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Cell, Selection } from './cell-range.ts';
import { at } from './cell-range.ts';
import type { Refusal } from './grid-column.ts';

/** A cell being written: what was in it at first, and whether typing replaced that. */
export type Editing = { readonly cell: Cell; readonly start: string; readonly isTyped: boolean };

export type GridState = Selection & {
  readonly editing: Editing | null;
  /** What cells did not take, by `markKey`: shown in them until they are written again. */
  readonly marks: ReadonlyMap<string, Refusal>;
  /** Raised when the cell under the cursor is to take the focus. */
  readonly focusCount: number;
  /** After Esc, Tab leaves the grid. */
  readonly isLeaving: boolean;
};

export type GridStore = StoreApi<GridState>;

/** The cursor begins on a column that can be written. */
export function createGridStore(column = 0): GridStore {
  return createStore<GridState>(() => ({
    ...at({ row: 0, column }),
    editing: null,
    marks: new Map(),
    focusCount: 0,
    isLeaving: false,
  }));
}

/** The cursor on a cell, which takes the focus; with `extends` the selection reaches to it. */
export function goTo(store: GridStore, active: Cell, extend = false): void {
  store.setState(({ anchor, focusCount }) => ({
    active,
    anchor: extend ? anchor : active,
    editing: null,
    focusCount: focusCount + 1,
    isLeaving: false,
  }));
}

export function markKey(row: number, column: string): string {
  return `${row} ${column}`;
}
