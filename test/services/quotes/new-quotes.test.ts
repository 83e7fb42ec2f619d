import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DraftJson } from '../../../src/shared/calls/schemas/draft-json.ts';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

type Client = Awaited<ReturnType<typeof started>>['client'];

const list = async (client: Client) => valueOf(await client.quotes.list({}));
const created = async (client: Client) =>
  valueOf(await client.audit.list({ limit: 200 })).filter(({ action }) => action === 'quote-created');

describe('a quote in which nothing was typed', () => {
  test('goes when it is left, its number is free again, and the audit trail never hears of it', async () => {
    const { client } = await started();
    const before = valueOf(await client.audit.list({}));
    const { total } = await list(client);
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
    const { number } = valueOf(await client.quotes.open({ quoteId })).quote;
    expect(valueOf(await client.quotes.leave({ quoteId }))).toEqual({ removed: true });
    expect((await list(client)).total).toBe(total);
    expect(failureOf(await client.quotes.open({ quoteId }))).toMatchObject({ kind: 'not-found' });
    expect(valueOf(await client.audit.list({}))).toEqual(before);
    const next = valueOf(await client.quotes.create({ from: 'blank' }));
    expect(valueOf(await client.quotes.open({ quoteId: next.quoteId })).quote.number).toBe(number);
  });

  test('goes at the next start where the app ended before it was left', async () => {
    const file = join(testFolder(), 'workspace.sqlite');
    const first = await started(file);
    const { total } = await list(first.client);
    valueOf(await first.client.quotes.create({ from: 'shape', shape: 'platform-fee' }));
    await first.services.close();
    const second = await started(file, { clock: () => new Date('2026-11-22T11:00:00Z') });
    expect((await list(second.client)).total).toBe(total);
  });

  test('stays from its first change on, also where it is left in the same moment', async () => {
    const { client } = await started();
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
    const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
    expect(await created(client)).toEqual([]);
    const saving = client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: { ...draft, title: 'A' } });
    const leaving = client.quotes.leave({ quoteId });
    expect(valueOf(await leaving)).toEqual({ removed: false });
    expect(valueOf(await saving).saveCount).toBe(1);
    expect(valueOf(await client.quotes.open({ quoteId })).quote.title).toBe('A');
    expect((await created(client)).map(({ subject }) => subject)).toEqual([quoteId]);
  });

  test('is not taken away where a customer was named, and where another quote is left', async () => {
    const { client } = await started();
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank', customer: 'Harborline' }));
    expect(valueOf(await client.quotes.leave({ quoteId }))).toEqual({ removed: false });
    expect(valueOf(await client.quotes.open({ quoteId })).quote.customer).toBe('Harborline');
    expect((await created(client)).map(({ subject }) => subject)).toEqual([quoteId]);
    const other = valueOf(await client.quotes.create({ from: 'blank' }));
    valueOf(await client.quotes.leave({ quoteId }));
    valueOf(await client.quotes.open({ quoteId: other.quoteId }));
  });
});

describe('what a new quote begins with', () => {
  test('follows the customer: party, currency, and the book that has it', async () => {
    const { client } = await started();
    const known = { customer: '  mistral &  daughters SARL ' };
    const beginning = valueOf(await client.quotes.beginning(known));
    expect(beginning).toEqual({ currency: 'EUR', follows: 'Q-2026-0007', costBookId: null });
    const { quoteId } = valueOf(await client.quotes.create({ from: 'shape', shape: 'annual-up-front', ...known }));
    const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
    expect(draft).toMatchObject({ currency: 'EUR', customer: { legalName: 'Mistral & Daughters SARL' } });
    const address = DraftJson.parse(draft['customer'])['address'];
    expect(Array.isArray(address) && address.length > 0).toBe(true);
    expect(revision.costBookId).toBeNull();
  });

  test('takes the settings’ currency and their book for a new name, and what was chosen before both', async () => {
    const { client } = await started();
    const books = valueOf(await client.costs.list({}));
    expect(valueOf(await client.quotes.beginning({ customer: 'Harborline' }))).toEqual({
      currency: 'USD',
      follows: null,
      costBookId: books[0]?.costBookId,
    });
    expect(valueOf(await client.quotes.beginning({ customer: 'Harborline', currency: 'EUR' }))).toEqual({
      currency: 'EUR',
      follows: null,
      costBookId: null,
    });
    const { quoteId } = valueOf(
      await client.quotes.create({ from: 'blank', customer: 'Harborline', currency: 'EUR', costBookId: null }),
    );
    expect(valueOf(await client.quotes.open({ quoteId })).draft).toMatchObject({ currency: 'EUR' });
  });

  test.each(['XXX', ''])('writes no currency that is none: “%s”', async (currency) => {
    const { client } = await started();
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank', customer: 'Harborline', currency }));
    expect(valueOf(await client.quotes.open({ quoteId })).draft).toMatchObject({ currency: 'USD' });
  });

  test('refuses what is too long for a currency', async () => {
    const { client } = await started();
    const reply = await client.quotes.create({ from: 'blank', currency: 'EUROS' });
    expect(failureOf(reply)).toMatchObject({ kind: 'invalid-input' });
  });
});

describe('templates of the workspace', () => {
  test('give their deal to another customer, with dates of today', async () => {
    const { client } = await started();
    const row = (await list(client)).rows.find(({ number }) => number === 'Q-2025-0042');
    if (row === undefined) throw new Error('The sample is missing');
    expect(valueOf(await client.quotes.templates({}))).toEqual([]);
    valueOf(await client.quotes.keepTemplate({ quoteId: row.quoteId, kept: true }));
    valueOf(await client.quotes.keepTemplate({ quoteId: row.quoteId, kept: true }));
    expect(valueOf(await client.quotes.templates({}))).toMatchObject([{ quoteId: row.quoteId, number: row.number }]);
    const made = valueOf(await client.quotes.create({ from: 'template', quoteId: row.quoteId, customer: 'Harborline' }));
    const { draft } = valueOf(await client.quotes.open({ quoteId: made.quoteId }));
    const source = valueOf(await client.quotes.open({ quoteId: row.quoteId })).draft;
    expect(draft['lines']).toEqual(source['lines']);
    expect(draft).toMatchObject({ customer: { legalName: 'Harborline' }, startDate: '2026-11-22' });
    expect(draft['number']).not.toBe(source['number']);
    valueOf(await client.quotes.keepTemplate({ quoteId: row.quoteId, kept: false }));
    expect(valueOf(await client.quotes.templates({}))).toEqual([]);
  });

  test('a copy keeps its customer where no other is named', async () => {
    const { client } = await started();
    const row = (await list(client)).rows.find(({ number }) => number === 'Q-2026-0007');
    if (row === undefined) throw new Error('The sample is missing');
    const made = valueOf(await client.quotes.create({ from: 'copy', quoteId: row.quoteId }));
    expect(valueOf(await client.quotes.open({ quoteId: made.quoteId })).quote.customer).toBe(row.customer);
    expect(valueOf(await client.quotes.leave({ quoteId: made.quoteId }))).toEqual({ removed: false });
  });

  test('an unknown quote is none', async () => {
    const { client } = await started();
    const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
    valueOf(await client.quotes.leave({ quoteId }));
    expect(failureOf(await client.quotes.keepTemplate({ quoteId, kept: true }))).toMatchObject({ kind: 'not-found' });
    expect(failureOf(await client.quotes.create({ from: 'template', quoteId }))).toMatchObject({ kind: 'not-found' });
  });
});

test('the seller’s profile comes from the first quote that names one, while nobody gave it', async () => {
  const { client } = await started();
  const { quoteId } = valueOf(await client.quotes.create({ from: 'blank', customer: 'Harborline' }));
  const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
  const seller = { legalName: 'Lumen AI BV', address: ['Prinsengracht 9', 'Amsterdam'], contact: { name: 'Ada' } };
  valueOf(await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: { ...draft, seller } }));
  valueOf(await client.quotes.leave({ quoteId }));
  expect(valueOf(await client.settings.get({})).seller).toMatchObject({
    legalName: 'Lumen AI BV',
    contact: { name: 'Ada', title: '', email: '' },
  });
  const next = valueOf(await client.quotes.create({ from: 'blank' }));
  expect(valueOf(await client.quotes.open({ quoteId: next.quoteId })).draft['seller']).toMatchObject({
    legalName: 'Lumen AI BV',
  });
});
