// While a lazy component loads, everything within its boundary is hidden: a field there loses the focus, and with it what is typed.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../src/renderer');
const sources = readdirSync(root, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.tsx'))
  .map((name): [string, string] => [name, readFileSync(join(root, name), 'utf8')]);

/** The lazy components that each boundary of a file has directly within it. */
function within(source: string): readonly (readonly string[])[] {
  const lazies = [...source.matchAll(/const (\w+) = lazy\(/g)].map(([, name = '']) => name);
  const boundaries = [...source.matchAll(/<Suspense[\s\S]*?<\/Suspense>/g)].map(([block]) => block);
  return boundaries.map((block) => lazies.filter((name) => block.includes(`<${name}`)));
}

test('no two lazy components are within one boundary', () => {
  const found = sources.flatMap(([, source]) => within(source));
  expect(found.flat()).toContain('StartSheet');
  const shared = sources.flatMap(([name, source]) =>
    within(source)
      .filter(({ length }) => length > 1)
      .map((lazies) => [name, ...lazies]),
  );
  expect(shared).toEqual([]);
});
