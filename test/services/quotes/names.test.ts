// What the window sends: composed, refused where nobody means it; what a workspace has already goes on.
import { noParty } from '../../../src/shared/calls/schemas/no-party.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

const sample = JSON.parse(
  readFileSync(new URL('../../../resources/samples/support-desk.quote.json', import.meta.url), 'utf8'),
) as { readonly customer: object };

const named = (legalName: string): object => ({ ...sample, customer: { ...sample.customer, legalName } });

test('a quote is found by its customer’s name, whichever way the letters are typed', async () => {
  const { client, environment } = await started();
  const file = join(testFolder(), 'quote.json');
  writeFileSync(file, JSON.stringify(named('Co\u0302ng ty Tho\u0323')));
  environment.answers.push(file);
  const imported = valueOf(await client.quotes.importFile({}));
  if (imported === null) throw new Error('A file was chosen');
  for (const search of ['Công ty Thọ', 'co\u0302ng ty tho\u0323'])
    expect(valueOf(await client.quotes.list({ search })).rows.map(({ quoteId }) => quoteId)).toEqual([imported.quoteId]);
  expect(valueOf(await client.quotes.open({ quoteId: imported.quoteId })).draft).toMatchObject({
    customer: { legalName: 'Công ty Thọ' },
  });
});

test('a file with a character that no text may have is not imported, and is told where it is', async () => {
  const { client, environment } = await started();
  const file = join(testFolder(), 'quote.json');
  writeFileSync(file, JSON.stringify(named('Acme\u202ELtd')));
  environment.answers.push(file);
  expect(failureOf(await client.quotes.importFile({}))).toEqual({
    kind: 'invalid-input',
    problems: [{ path: ['customer', 'legalName'], reason: { code: 'unwelcome-character', codePoint: 0x202e } }],
  });
});

test.each([
  ['a character that turns the line around', 'A\u202EB', 'unwelcome-character'],
  ['a line break', 'A\nB', 'line-break'],
  ['more letters than a line has', 'A'.repeat(401), 'too-long-text'],
  ['a pile of marks', `q${'\u0324'.repeat(9)}`, 'piled-marks'],
])('a draft that has %s is kept and told, and is not issued', async (_, title, code) => {
  const { client } = await started();
  const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { draft } = valueOf(await client.quotes.open({ quoteId: row.quoteId }));
  valueOf(await client.quotes.saveDraft({ quoteId: row.quoteId, saveCount: 0, draft: { ...draft, title } }));
  expect(valueOf(await client.quotes.open({ quoteId: row.quoteId })).draft).toMatchObject({ title });
  expect(failureOf(await client.quotes.issue({ quoteId: row.quoteId, saveCount: 1 }))).toMatchObject({
    kind: 'invalid-input',
    problems: [{ path: ['title'], reason: { code } }],
  });
});

test('a customer is saved composed, and not with what turns a name around', async () => {
  const { client } = await started();
  const fields = (legalName: string) => ({ ...noParty, legalName, address: ['1 Main St'] });
  const made = valueOf(await client.customers.save({ fields: fields('Tra\u0302\u0300n'), contacts: [], notes: '' }));
  expect(valueOf(await client.customers.get({ customerId: made.customerId })).fields.legalName).toBe('Trần');
  expect(failureOf(await client.customers.save({ fields: fields('A\u202EB'), contacts: [], notes: '' }))).toMatchObject({
    kind: 'invalid-input',
    problems: [{ path: ['fields', 'legalName'] }],
  });
});
