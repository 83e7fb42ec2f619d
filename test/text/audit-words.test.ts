// Every action that the services put into the audit trail has words in the window.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';

const services = join(import.meta.dirname, '../../src/main/services');

/** The names that are written out where something is noted. */
function notedActions(): readonly string[] {
  const files = readdirSync(services, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) =>
    [...readFileSync(join(services, name), 'utf8').matchAll(/note\(\s*session,\s*\w+,\s*'([a-z-]+)'/g)].map(
      ([, action = '']) => action,
    ),
  );
  return [...new Set(found)].toSorted();
}

test.each(['en', 'de'] as const)('in %s each action has words', (language) => {
  const { actions } = windowWords(language).audit;
  const noted = notedActions();
  expect(noted.length).toBeGreaterThan(20);
  expect(noted.filter((action) => actions[action] === undefined)).toEqual([]);
});
