import { expect, test } from 'vitest';
import { canLoadSqlite } from '../../src/main/shell/native-sqlite.ts';

test.each([
  ['10', undefined, true],
  ['11', undefined, true],
  ['9', undefined, false],
  ['9', '/cache/better_sqlite3.node', true],
  [undefined, undefined, false],
])('Node-API %s with the binding %s', (nodeApi, binding, can) => {
  expect(canLoadSqlite(nodeApi, binding)).toBe(can);
});
