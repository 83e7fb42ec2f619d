import type { Progress } from '../../../src/shared/calls/handlers.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CustomerFields } from '../../../src/shared/calls/quotes/customer-calls.ts';
import { duplicateKey } from '../../../src/main/storage/database/duplicate-keys.ts';
import type { Started } from '../running.ts';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

const fields = (own: Partial<CustomerFields> = {}): CustomerFields => ({
  legalName: 'Harborline GmbH',
  address: ['Kai 1', '20457 Hamburg'],
  contact: { name: 'Ines Falk', title: 'CFO', email: 'ines@harborline.example' },
  registrationNumber: '',
  taxId: 'DE 123 456 789',
  billingAddress: [],
  billingEmail: '',
  noticeAddress: [],
  noticeEmail: '',
  ...own,
});
const contact = { name: 'Per Holm', title: 'Legal', email: 'per@harborline.example', phone: '+49 40 1' };

it('a record is kept, found by parts of its name, and not changed by quotes that name it', async () => {
  const { client } = await started();
  const made = valueOf(await client.customers.save({ fields: fields(), contacts: [contact], notes: 'Met in May' }));
  const { customerId } = made;
  expect(made).toMatchObject({ isRecord: true, saveCount: 1, notes: 'Met in May', contacts: [contact], quotes: [] });
  for (const search of ['harbor', 'LINE gmb', 'de123456789']) {
    expect([search, valueOf(await client.customers.list({ search })).map((row) => row.legalName)]).toEqual([
      search,
      ['Harborline GmbH'],
    ]);
  }
  const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
  const { draft } = valueOf(await client.quotes.open({ quoteId }));
  const named = { ...draft, customer: { legalName: 'harborline  GMBH', address: ['Elsewhere'], contact: { name: 'X' } } };
  valueOf(await client.quotes.saveDraft({ quoteId, saveCount: 0, draft: named }));
  const record = valueOf(await client.customers.get({ customerId }));
  expect(record.fields.address).toEqual(['Kai 1', '20457 Hamburg']);
  expect(record.quotes.map((quote) => quote.quoteId)).toEqual([quoteId]);
  const again = { customerId, fields: fields({ legalName: 'Harborline AG' }), contacts: [], notes: '' };
  expect(failureOf(await client.customers.save({ ...again, saveCount: 0 }))).toEqual({ kind: 'stale', current: 1 });
  expect(valueOf(await client.customers.save({ ...again, saveCount: 1 }))).toMatchObject({ saveCount: 2, contacts: [] });
  // The name it had leads to nobody now: what a quote says is a customer of its own.
  valueOf(await client.quotes.remove({ quoteId }));
  expect(valueOf(await client.customers.list({ search: 'harborline' }))).toHaveLength(1);
  expect(failureOf(await client.customers.save({ fields: fields({ legalName: ' ' }), contacts: [], notes: '' }))).toMatchObject({
    kind: 'invalid-input',
  });
  expect(
    failureOf(await client.customers.save({ fields: fields({ legalName: 'HARBORLINE ag' }), contacts: [], notes: '' })),
  ).toMatchObject({ rule: 'customer-name-is-taken' });
});

it('duplicates are noticed by name and tax id, and become one whose former name leads to it', async () => {
  const { client } = await started();
  const add = async (own: Partial<CustomerFields>) =>
    valueOf(await client.customers.save({ fields: fields(own), contacts: [contact], notes: '' })).customerId;
  const first = await add({ legalName: 'Müller Söhne GmbH & Co. KG', taxId: '' });
  const second = await add({ legalName: 'Mueller', taxId: 'DE1' });
  const third = await add({ legalName: 'MÜLLER, SÖHNE', taxId: 'de-1' });
  expect(valueOf(await client.customers.duplicates({})).map((group) => group.map(({ customerId }) => customerId))).toEqual([
    expect.arrayContaining([first, third]),
    expect.arrayContaining([second, third]),
  ]);
  expect(valueOf(await client.customers.get({ customerId: first })).duplicates).toMatchObject([{ by: 'name' }]);
  const merged = valueOf(await client.customers.merge({ into: first, from: third }));
  expect(merged.contacts).toHaveLength(2);
  expect(failureOf(await client.customers.get({ customerId: third }))).toEqual({ kind: 'not-found', what: 'customer' });
  expect(failureOf(await client.customers.merge({ into: first, from: first }))).toMatchObject({ rule: 'same-customer' });
  const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
  const { draft } = valueOf(await client.quotes.open({ quoteId }));
  const customer = { legalName: 'MÜLLER, SÖHNE', address: [], contact: { name: '' } };
  valueOf(await client.quotes.saveDraft({ quoteId, saveCount: 0, draft: { ...draft, customer } }));
  expect(valueOf(await client.customers.get({ customerId: first })).quotes).toHaveLength(1);
});

it.each([
  ['ACME Inc.', 'Acme Incorporated'],
  ['Østergård A/S', 'ØSTERGÅRD AS'],
  ['Weiß GmbH', 'WEISS'],
  ['Foo B.V.', 'Foo BV'],
  ['Bar S.A.R.L.', 'Bar SARL'],
])('%s is like %s', (a, b) => {
  expect(duplicateKey(a)).toBe(duplicateKey(b));
});

it.each([
  ['GmbH', 'AG'],
  ['Acme Nord', 'Acme Süd'],
])('%s is not like %s', (a, b) => {
  expect(duplicateKey(a)).not.toBe(duplicateKey(b));
});

async function table({ client, environment }: Started, content: string | Uint8Array) {
  const file = join(testFolder(), 'customers.csv');
  writeFileSync(file, content);
  environment.answers.push(file);
  const chosen = await client.customers.chooseFile({});
  return { file, chosen: chosen.ok ? chosen.value : null, reply: chosen };
}

it('a table is taken with its differences first, and its mapping is remembered', async () => {
  const running = await started();
  const { client } = running;
  valueOf(await client.customers.save({ fields: fields(), contacts: [], notes: '' }));
  const content = [
    '\uFEFFKunde;Straße;Ort;USt-IdNr.;E-Mail',
    '"Harborline GmbH";Kai 2;20457 Hamburg;DE 123 456 789;ines@harborline.example',
    '"Nord; ""See"" AG";Weg 1;;DE9;',
    ';ohne Namen;;;',
    'harborline gmbh;doppelt;;;',
    'Harborline Ltd;;;;',
  ].join('\r\n');
  const { chosen, file } = await table(running, content);
  if (chosen === null) throw new Error('No table');
  expect(chosen).toMatchObject({ heads: ['Kunde', 'Straße', 'Ort', 'USt-IdNr.', 'E-Mail'], rows: 5 });
  expect(chosen.mapping).toEqual(['legalName', null, null, 'taxId', 'contactEmail']);
  const mapping = ['legalName', 'address', 'address', 'taxId', 'contactEmail'] as const;
  const asked = { chosen: chosen.chosen, mapping: [...mapping] };
  const preview = valueOf(await client.customers.previewImport(asked));
  expect(preview.counts).toEqual({ add: 2, change: 1, nothing: 0, refuse: 2 });
  expect(preview.rows.map(({ row, does, reason, like }) => [row, does, reason, like])).toEqual([
    [2, 'change', null, null],
    [3, 'add', null, null],
    [4, 'refuse', 'no-name', null],
    [5, 'refuse', 'twice', null],
    [6, 'add', 'similar-name', 'Harborline GmbH'],
  ]);
  expect(preview.rows[0]?.differences).toEqual([
    { field: 'address', before: 'Kai 1\n20457 Hamburg', after: 'Kai 2\n20457 Hamburg' },
  ]);
  expect(valueOf(await client.customers.list({ search: 'Nord' }))).toEqual([]);
  writeFileSync(file, `${content}\r\nZuletzt;;;;`);
  expect(failureOf(await client.customers.importFile({ ...asked, sha256: preview.sha256 }))).toMatchObject({
    rule: 'file-changed',
  });
  writeFileSync(file, content);
  const taken = valueOf(await client.customers.importFile({ ...asked, sha256: preview.sha256 }));
  expect(taken).toEqual({ added: 2, changed: 1, refused: 2 });
  expect(valueOf(await client.customers.list({ search: 'see' }))).toMatchObject([{ legalName: 'Nord; "See" AG', taxId: 'DE9' }]);
  const again = await table(running, content);
  expect(again.chosen?.mapping).toEqual(mapping);
  if (again.chosen === null) throw new Error('No table');
  const second = valueOf(await client.customers.previewImport({ ...asked, chosen: again.chosen.chosen }));
  expect(second.counts).toEqual({ add: 0, change: 0, nothing: 3, refuse: 2 });
});

it('a long table says how far it is, lets other calls have their turn, and leaves nothing where it is stopped', async () => {
  const running = await started();
  const { client } = running;
  const rows = Array.from({ length: 450 }, (_, index) => `Company ${index};DE${index}`);
  const { chosen } = await table(running, ['Firma;USt-ID', ...rows].join('\n'));
  if (chosen === null) throw new Error('No table');
  const asked = { chosen: chosen.chosen, mapping: chosen.mapping };
  const looked: Progress[] = [];
  let isLooking = true;
  const looking = client.customers.previewImport(asked, { hear: (progress) => looked.push(progress) });
  const between = client.settings.get({}).then(() => isLooking);
  const preview = valueOf(await looking);
  isLooking = false;
  expect(await between).toBe(true);
  expect(looked.map(({ done, of }) => [done, of])).toEqual([0, 100, 200, 300, 400].map((done) => [done, 450]));

  const before = valueOf(await client.customers.list({})).length;
  for (const stopAt of [200, 700]) {
    const wanted = new AbortController();
    const stopped = await client.customers.importFile(
      { ...asked, sha256: preview.sha256 },
      { signal: wanted.signal, hear: ({ done }) => done === stopAt && wanted.abort() },
    );
    expect(failureOf(stopped)).toMatchObject({ kind: 'stopped', work: 'importing-customers', why: { code: 'cancelled' } });
    expect(valueOf(await client.customers.list({}))).toHaveLength(before);
    expect(valueOf(await client.customers.list({ search: 'Company' }))).toEqual([]);
  }
  expect(valueOf(await client.customers.importFile({ ...asked, sha256: preview.sha256 }))).toMatchObject({ added: 450 });
});

it('what is typed and not saved is kept in the workspace, until it is saved, discarded or its customer goes', async () => {
  const file = join(testFolder(), 'workspace.sqlite');
  const first = await started(file);
  const typed = { fields: fields(), contacts: [], notes: 'half a sent' };
  const unnamed = { ...typed, fields: { ...typed.fields, legalName: '' } };
  valueOf(await first.client.customers.keepTyped({ key: 'new', typed: unnamed }));
  const { customerId } = valueOf(await first.client.customers.save({ fields: fields(), contacts: [], notes: '' }));
  // Saving a new one takes what was typed of a new one.
  expect(valueOf(await first.client.customers.typed({}))).toEqual([]);
  valueOf(await first.client.customers.keepTyped({ key: customerId, typed }));
  valueOf(await first.client.customers.keepTyped({ key: 'new', typed: unnamed }));
  await first.services.close();

  const { client } = await started(file);
  expect(valueOf(await client.customers.typed({}))).toEqual([
    { key: customerId, typed },
    { key: 'new', typed: unnamed },
  ]);
  expect(valueOf(await client.customers.get({ customerId })).notes).toBe('');
  valueOf(await client.customers.keepTyped({ key: 'new', typed: null }));
  valueOf(await client.customers.deleteData({ customerId, reason: 'asked' }));
  expect(valueOf(await client.customers.typed({}))).toEqual([]);
});

it('a file that is no table is refused, and so is a mapping without a name', async () => {
  const running = await started();
  for (const content of ['', 'Name\n', '\n\n', new Uint8Array([0, 1, 2])]) {
    expect(failureOf((await table(running, content)).reply)).toMatchObject({ rule: 'not-a-table' });
  }
  const { chosen } = await table(running, 'Name,Notes\nA,=cmd()\n');
  if (chosen === null) throw new Error('No table');
  const asked = { chosen: chosen.chosen, mapping: [null, 'notes' as const] };
  expect(failureOf(await running.client.customers.previewImport(asked))).toMatchObject({ rule: 'no-name-column' });
  const latin = await table(running, Buffer.from('Firma\tUSt-ID\nM\xfcller\tDE2\n', 'latin1'));
  expect(latin.chosen).toMatchObject({ heads: ['Firma', 'USt-ID'], sample: [['Müller', 'DE2']] });
  const long = await table(running, `Name\n${'x'.repeat(500)}\n`);
  if (long.chosen === null) throw new Error('No table');
  const refused = valueOf(await running.client.customers.previewImport({ chosen: long.chosen.chosen, mapping: ['legalName'] }));
  expect(refused.rows).toMatchObject([{ does: 'refuse', reason: 'too-long' }]);
});
