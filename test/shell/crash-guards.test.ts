import { expect, test } from 'vitest';
import { canLoadSqlite, mayReload } from '../../src/main/shell/crash-guards.ts';

test('a page that crashes now and then is loaded again', () => {
  expect(mayReload([1_000_000], 1_000_000)).toBe(true);
  expect(mayReload([0, 100_000, 200_000, 300_000, 400_000], 400_000)).toBe(true);
});

test('a page that crashes over and over is not', () => {
  expect(mayReload([0, 1_000, 2_000, 3_000], 3_000)).toBe(false);
});

test.each([
  ['10', undefined, true],
  ['11', undefined, true],
  ['9', undefined, false],
  ['9', '/cache/better_sqlite3.node', true],
  [undefined, undefined, false],
])('Node-API %s with the binding %s', (nodeApi, binding, can) => {
  expect(canLoadSqlite(nodeApi, binding)).toBe(can);
});
