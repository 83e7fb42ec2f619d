import type { KeyboardEvent } from 'react';
import { rangeOf } from './cell-range.ts';
import { clear, fillDown } from './grid-commands.ts';
import { intentOf } from './grid-keys.ts';
import type { GridParts, GridWriting } from './use-grid-writing.ts';

type KeyParts<Row> = Omit<GridParts<Row>, 'say'> &
  Omit<GridWriting, 'calls'> & {
    /** How many rows are in sight. */
    readonly pageRows: () => number;
  };

/** Does what a key asks for while no cell is written. */
export function keyHandler<Row>({ store, now, run, tell, move, edit, pageRows }: KeyParts<Row>) {
  const moveRows = (by: 1 | -1): void => {
    const { rows, edits, isLocked } = now.current.content;
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
    const { rows, edits, isLocked } = now.current.content;
    const { top, bottom } = rangeOf(store.getState());
    const last = Math.min(bottom, rows.length - 1);
    if (edits.remove === undefined || isLocked || top > last) return;
    edits.remove(top, last - top + 1);
    store.setState(({ active, focusCount }) => {
      const cell = { row: top, column: active.column };
      return { active: cell, anchor: cell, marks: new Map(), focusCount: focusCount + 1 };
    });
  };

  return (event: KeyboardEvent<HTMLElement>): void => {
    const { content, size, onOpen } = now.current;
    const { rows, edits, isLocked } = content;
    const state = store.getState();
    if (state.editing !== null || !(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    if (event.key === 'Tab' && !event.shiftKey) run.current = run.current?.row === state.active.row ? run.current : state.active;
    else if (event.key.startsWith('Arrow')) run.current = null;
    const intent = intentOf(event, { selection: state, size, page: pageRows(), isLeaving: state.isLeaving });
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
}
