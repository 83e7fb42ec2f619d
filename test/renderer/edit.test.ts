import { expect, test } from 'vitest';
import { valueAt, withValueAt } from '../../src/renderer/features/quote/draft/edit.ts';

const draft = { title: 'A', lines: [{ id: 'a', charge: { price: '1' } }, { id: 'b' }] };

test('a value is set at its path, and all that is not on the way stays the same value', () => {
  const changed = withValueAt(draft, ['lines', 0, 'charge', 'price'], '2') as typeof draft;
  expect(valueAt(changed, ['lines', 0, 'charge', 'price'])).toBe('2');
  expect(changed.lines[1]).toBe(draft.lines[1]);
  expect(draft.lines[0]?.charge?.price).toBe('1');
});

test('a field is taken away, a list entry too', () => {
  expect(withValueAt(draft, ['lines', 0, 'charge'], undefined)).toEqual({ title: 'A', lines: [{ id: 'a' }, { id: 'b' }] });
  expect(withValueAt(draft, ['lines', 0], undefined)).toEqual({ title: 'A', lines: [{ id: 'b' }] });
});

test('groups and lists on the way are made', () => {
  expect(withValueAt({}, ['credits', 'packs', 0, 'month'], 1)).toEqual({ credits: { packs: [{ month: 1 }] } });
});

test('what changes nothing is the same value', () => {
  expect(withValueAt(draft, ['title'], 'A')).toBe(draft);
  expect(withValueAt(draft, ['nothing'], undefined)).toBe(draft);
});
