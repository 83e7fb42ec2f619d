import type { MouseEvent } from 'react';
import type { Cell } from './cell-range.ts';
import type { GridStore } from './grid-state.ts';
import { goTo } from './grid-state.ts';

/** A click puts the cursor on a cell, and a drag selects. */
export function pointerHandlers(store: GridStore) {
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

  return { cellUnder, point, drag };
}
