import { expect, test } from 'vitest';
import { walked, within } from '../../../src/renderer/ui/table/walk.ts';

const extent = { rows: 400, columns: 62, page: 10 };
const key = (name: string, more: object = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test.each([
  ['ArrowDown', {}, { row: 6, column: 5 }],
  ['ArrowUp', {}, { row: 4, column: 5 }],
  ['ArrowRight', {}, { row: 5, column: 6 }],
  ['ArrowLeft', {}, { row: 5, column: 4 }],
  ['Home', {}, { row: 5, column: 0 }],
  ['End', {}, { row: 5, column: 61 }],
  ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
  ['End', { ctrlKey: true }, { row: 399, column: 61 }],
  ['PageDown', {}, { row: 15, column: 5 }],
  ['PageUp', {}, { row: 0, column: 5 }],
  ['ArrowDown', { metaKey: true }, { row: 399, column: 5 }],
])('%s %j', (name, more, to) => {
  expect(walked({ row: 5, column: 5 }, key(name, more), extent)).toEqual(to);
});

test('other keys, and those that select or leave, move nothing', () => {
  for (const other of [
    key('a'),
    key('Enter'),
    key('Tab'),
    key('ArrowLeft', { altKey: true }),
    key('ArrowDown', { shiftKey: true }),
  ]) {
    expect(walked({ row: 5, column: 5 }, other, extent)).toBeNull();
  }
});

test('a cursor stays within a table that became smaller', () => {
  expect(within({ row: 50, column: 9 }, { rows: 3, columns: 4, page: 10 })).toEqual({ row: 2, column: 3 });
  expect(within({ row: 0, column: 0 }, { rows: 0, columns: 0, page: 10 })).toEqual({ row: 0, column: 0 });
});
