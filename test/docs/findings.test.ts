import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsPage } from '../../scripts/simulation/findings.ts';
import { inputsOf, stressOf } from '../simulation/samples.ts';

test('the page of findings says what the engine gives (rewrite it with WRITE_DOCS=1)', { timeout: 60_000 }, () => {
  const file = join(import.meta.dirname, '../../docs/support-desk-what-if.md');
  const page = findingsPage(inputsOf('support-desk.quote.json', stressOf({})));
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});
