// A quote with all that parties carry, through files: priced as without, exported, verified.
import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { exampleJson } from '../domain/example-files.ts';
import type { QuoteJson } from '../domain/quote-json.ts';
import { withWholeParties } from '../domain/whole-parties.ts';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const bare = example('credits.quote.json');
const whole = folder.file('whole.quote.json');
const quote = withWholeParties(exampleJson('credits.quote.json') as QuoteJson);
writeFileSync(whole, JSON.stringify(quote));

test('no figure of it differs', async () => {
  const [priced, without] = [await quotewright('price', whole, '--json'), await quotewright('price', bare, '--json')];
  expect([priced.status, priced.problems]).toEqual([0, '']);
  expect(priced.out).toBe(without.out);
});

test('its contract verifies and holds them', async () => {
  const out = folder.file('whole.pdf');
  const made = await quotewright('export', whole, '--final', '--out', out);
  expect([made.status, made.problems]).toEqual([0, '']);
  const verified = await quotewright('verify', out);
  expect(verified.out).toContain('Whole in itself');
});

test('an effective date after the start is refused', async () => {
  const late = folder.file('late.quote.json');
  writeFileSync(late, JSON.stringify({ ...quote, effectiveDate: '2031-01-01' }));
  const { status, out, problems } = await quotewright('check', late);
  expect(status).toBe(1);
  expect(out + problems).toContain('effectiveDate: must be on or before the start date');
});
