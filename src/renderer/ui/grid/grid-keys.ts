import type { Cell, GridSize, Selection } from './cell-range.ts';
import { at, nextCell, rangeOf, within } from './cell-range.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key asks for while no cell is written. */
export type Intent =
  | { readonly do: 'select'; readonly selection: Selection }
  | { readonly do: 'edit'; readonly text: string | null }
  | { readonly do: 'open' | 'clear' | 'fillDown' | 'remove' | 'insert' | 'leave' }
  | { readonly do: 'move'; readonly by: 1 | -1 };

const arrows: ReadonlyMap<string, { readonly row: number; readonly column: number }> = new Map([
  ['ArrowUp', { row: -1, column: 0 }],
  ['ArrowDown', { row: 1, column: 0 }],
  ['ArrowLeft', { row: 0, column: -1 }],
  ['ArrowRight', { row: 0, column: 1 }],
]);

/** Where a key for moving leads; null for another key. */
function target({ key, ctrlKey, metaKey }: Pressed, { row, column }: Cell, size: GridSize, page: number): Cell | null {
  const mod = ctrlKey || metaKey;
  const arrow = arrows.get(key);
  if (arrow !== undefined) {
    const far = mod ? Math.max(size.rows, size.columns) : 1;
    return within({ row: row + arrow.row * far, column: column + arrow.column * far }, size);
  }
  switch (key) {
    case 'Home':
      return { row: mod ? 0 : row, column: 0 };
    case 'End':
      return { row: mod ? size.rows - 1 : row, column: size.columns - 1 };
    case 'PageUp':
      return within({ row: row - page, column }, size);
    case 'PageDown':
      return within({ row: row + page, column }, size);
    default:
      return null;
  }
}

/** Selects whole rows, whole columns or everything; null for another key. */
function whole(pressed: Pressed, selection: Selection, size: GridSize): Selection | null {
  const { key, ctrlKey, metaKey, shiftKey } = pressed;
  const mod = ctrlKey || metaKey;
  const { top, bottom, left, right } = rangeOf(selection);
  const last = { row: size.rows - 1, column: size.columns - 1 };
  if (mod && key.toLowerCase() === 'a') return { anchor: { row: 0, column: 0 }, active: last };
  if (key !== ' ') return null;
  if (mod) return { anchor: { row: 0, column: left }, active: { row: last.row, column: right } };
  if (shiftKey) return { anchor: { row: top, column: 0 }, active: { row: bottom, column: last.column } };
  return null;
}

type Where = { readonly selection: Selection; readonly size: GridSize; readonly page: number; readonly isLeaving: boolean };

/** The keys of a spreadsheet: arrows only move, F2 or typing edits. Null for a key that the grid does not use. */
export function intentOf(pressed: Pressed, { selection, size, page, isLeaving }: Where): Intent | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (altKey) return null;
  const mod = ctrlKey || metaKey;
  if (mod && shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) return { do: 'move', by: key === 'ArrowUp' ? -1 : 1 };
  const wholly = whole(pressed, selection, size);
  if (wholly !== null) return { do: 'select', selection: wholly };
  const to = target(pressed, selection.active, size, page);
  if (to !== null) return { do: 'select', selection: shiftKey ? { anchor: selection.anchor, active: to } : at(to) };
  if (key === 'Tab' && !mod) {
    const next = isLeaving ? null : nextCell(selection.active, shiftKey ? -1 : 1, size);
    return next === null ? null : { do: 'select', selection: at(next) };
  }
  if (mod) {
    if (key.toLowerCase() === 'd') return { do: 'fillDown' };
    if (key === '-' || key === '\u2212') return { do: 'remove' };
    if (key === '+' || key === '=') return { do: 'insert' };
    return null;
  }
  switch (key) {
    case 'Enter':
      return { do: 'open' };
    case 'F2':
      return { do: 'edit', text: null };
    case 'Backspace':
      return { do: 'edit', text: '' };
    case 'Delete':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'leave' };
    default:
      return key.length === 1 ? { do: 'edit', text: '' } : null;
  }
}
