import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { termList } from '../../../src/shared/clauses/terms/term-list.ts';

const file = join(import.meta.dirname, '../../../docs/clause-terms.md');

test('the list of terms in docs is the one of the program (rewrite it with WRITE_DOCS=1)', async () => {
  if (process.env['WRITE_DOCS'] === '1') await (await import('node:fs/promises')).writeFile(file, termList());
  expect(readFileSync(file, 'utf8')).toBe(termList());
});
