// A window waits for its first rows until the code that answers its first calls is read: all other code comes with the call that needs it.
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../src');

/** The files of ours that are read with this one, by their paths from `src`. What is imported as a type alone is not there at run time. */
function readWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const imported = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm);
  for (const [, path = ''] of imported) readWith(resolve(dirname(file), path), known);
  return known;
}

test('a start reads no code of pricing, clauses, documents or simulation, and the schemas of its own calls alone', () => {
  const read = [...readWith(resolve(root, 'main/shell/services-beside.ts'))].map((file) => relative(root, file));
  expect(read).toContain('main/services/quotes/quote-list.ts');
  const rooms =
    /^shared\/(?:calls\/calls\.ts|clauses\/|document\/|domain\/(?:reading|charges|algebra)\/|simulation\/|text\/(?:contract|report))|^main\/(?:simulation\/|export\/(?!worker\/|shipped\/|marks\/page-edition|verify\/checker-file))/;
  expect(read.filter((file) => rooms.test(file))).toEqual([]);
});
