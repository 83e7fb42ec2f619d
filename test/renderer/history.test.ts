import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { History } from '../../src/renderer/client/history.ts';
import { change, historyOf, redo, redoLabel, seal, undo, undoLabel } from '../../src/renderer/client/history.ts';

type Move =
  | { readonly type: 'change'; readonly value: number; readonly part: string | null }
  | { readonly type: 'undo' | 'redo' | 'seal' };

const moves = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('change' as const),
      value: fc.nat(9),
      part: fc.option(fc.constantFrom('name', 'price'), { nil: null }),
    }),
    fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const, 'seal' as const) }),
  ),
);

function after(list: readonly Move[]): History<number> {
  return list.reduce((history, move) => {
    if (move.type === 'change') return change(history, move.value, `to ${move.value}`, move.part);
    if (move.type === 'undo') return undo(history);
    return move.type === 'redo' ? redo(history) : seal(history);
  }, historyOf(0));
}

test('redo after undo gives back the very same value, steps and words', () => {
  fc.assert(
    fc.property(moves, (list) => {
      const history = after(list);
      if (history.past.length === 0) return;
      const back = redo(undo(history));
      expect({ ...back, open: null }).toEqual({ ...history, open: null });
    }),
  );
});

test('undo after redo does too', () => {
  fc.assert(
    fc.property(moves, (list) => {
      const history = after(list);
      if (history.future.length === 0) return;
      expect({ ...undo(redo(history)), open: null }).toEqual({ ...history, open: null });
    }),
  );
});

test('undoing everything gives the value it began with', () => {
  fc.assert(
    fc.property(moves, (list) => {
      let history = after(list);
      while (history.past.length > 0) history = undo(history);
      expect(history.present).toBe(0);
    }),
  );
});

test('typing in one field is one step, until the field is left', () => {
  const typed = change(change(historyOf('a'), 'ab', 'Name', 'name'), 'abc', 'Name', 'name');
  expect(typed.past).toHaveLength(1);
  expect(undo(typed).present).toBe('a');
  expect(change(seal(typed), 'abcd', 'Name', 'name').past).toHaveLength(2);
});

test('typing after an undo begins a step of its own', () => {
  const undone = undo(change(change(historyOf('a'), 'b', 'Name', 'name'), 'c', 'Unit', 'unit'));
  const typed = change(undone, 'd', 'Name', 'name');
  expect(undo(typed).present).toBe('b');
  expect(redoLabel(typed)).toBeNull();
  expect(undoLabel(typed)).toBe('Name');
});
