// Text that an e-sign service would read as its own tag keeps the file from being written.
import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { exampleJson } from '../domain/example-files.ts';
import type { QuoteJson } from '../domain/quote-json.ts';
import { Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

test('a tag in the customer’s name is refused for that service alone, with its place', async () => {
  const credits = exampleJson('credits.quote.json') as QuoteJson;
  const quote = folder.file('tagged.quote.json');
  const legalName = 'Kunde {{Sig_es_:signer2:signature}} GmbH';
  writeFileSync(quote, JSON.stringify({ ...credits, customer: { ...credits.customer, legalName } }));
  const out = folder.file('tagged.pdf');
  const refused = await quotewright('export', quote, '--final', '--fields', 'adobe', '--out', out);
  expect([refused.status, refused.problems]).toEqual([
    2,
    'customer.legalName: contains “{{Sig_es_:signer2:signature}}”, of which Acrobat Sign would make a field: change the text, or sign another way than with Acrobat Sign\n',
  ]);
  expect(existsSync(out)).toBe(false);
  const made = await quotewright('export', quote, '--final', '--fields', 'docusign', '--out', out);
  expect([made.status, made.problems]).toEqual([0, '']);
});
