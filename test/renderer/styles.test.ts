// A class that no component has any more leaves its rules behind unseen: nothing else tells of them.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../src/renderer');
const files = readdirSync(root, { recursive: true }).map(String);
const written = (ending: RegExp): readonly string[] =>
  files.filter((name) => ending.test(name)).map((name) => readFileSync(join(root, name), 'utf8'));

test('every class of the stylesheets is one that a component has', () => {
  const sources = written(/\.(?:tsx?|html)$/).join('\n');
  const named = new Set(sources.match(/qw-[a-z0-9-]+/g));
  // A class that ends in what it is told: `qw-contract-${style}`.
  const begun = [...sources.matchAll(/(qw-[a-z0-9-]+-)\$\{/g)].map(([, start = '']) => start);
  const styled = new Set(
    written(/\.css$/).flatMap((css) => [...css.matchAll(/\.(qw-[a-z0-9-]+)/g)].map(([, name = '']) => name)),
  );
  expect(styled.size).toBeGreaterThan(100);
  expect([...styled].filter((name) => !named.has(name) && !begun.some((start) => name.startsWith(start)))).toEqual([]);
});
