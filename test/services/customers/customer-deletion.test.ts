import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { failureOf, started, valueOf } from '../running.ts';

const named = 'Zyxxowitz Holding';

/** A customer with a draft, and with a quote that was issued and revised. */
async function withHistory() {
  let day = '2026-11-22';
  const running = await started(undefined, { clock: () => new Date(`${day}T09:00:00.000Z`) });
  const { client } = running;
  const [sample] = valueOf(await client.quotes.list({ search: 'Q-2026-0007' })).rows;
  if (sample === undefined) throw new Error('The sample is not there');
  const make = async (title: string) => {
    const { quoteId } = valueOf(await client.quotes.duplicate({ quoteId: sample.quoteId }));
    const { draft } = valueOf(await client.quotes.open({ quoteId }));
    const customer = { ...(draft['customer'] as object), legalName: named };
    const { saveCount } = valueOf(await client.quotes.saveDraft({ quoteId, saveCount: 0, draft: { ...draft, title, customer } }));
    return { quoteId, saveCount };
  };
  const draft = await make('Zyxxowitz draft');
  const issued = await make('Zyxxowitz issued');
  valueOf(await client.quotes.issue(issued));
  valueOf(await client.quotes.revise({ quoteId: issued.quoteId }));
  valueOf(await client.quotes.setNotes({ quoteId: issued.quoteId, notes: 'Zyxxowitz hesitates' }));
  const [customer] = valueOf(await client.customers.list({ search: 'zyxx' }));
  if (customer === undefined) throw new Error('No customer');
  return { ...running, customerId: customer.customerId, draft, issued, setDay: (next: string) => (day = next) };
}

it('what a customer asks to have deleted goes; what was issued stays, listed, and then its hash alone', async () => {
  const { client, customerId, draft, issued, setDay, environment, services } = await withHistory();
  const asked = { customerId, reason: 'Article 17 request of 22 Nov' };
  const expected = { legalName: named, quotes: 1, drafts: 1, issued: 1, keepUntil: '2036-11-22' };
  expect(valueOf(await client.customers.deletion({ customerId }))).toMatchObject(expected);
  expect(valueOf(await client.customers.deleteData(asked))).toMatchObject(expected);
  expect(failureOf(await client.quotes.open({ quoteId: draft.quoteId }))).toEqual({ kind: 'not-found', what: 'quote' });
  expect(valueOf(await client.customers.list({ search: 'zyxx' }))).toEqual([]);
  expect(valueOf(await client.quotes.list({ search: 'zyxx', states: ['archived', 'draft', 'issued'] })).rows).toEqual([]);
  expect(valueOf(await client.quotes.history({ quoteId: issued.quoteId }))).toEqual([]);
  expect(valueOf(await client.quotes.revisions({ quoteId: issued.quoteId })).map(({ revision }) => revision)).toEqual([1]);
  const [kept] = valueOf(await client.customers.retained({}));
  expect(kept).toMatchObject({ customer: named, reason: asked.reason, keepUntil: '2036-11-22', purgedAt: null });
  for (const reply of [
    await client.quotes.archive({ quoteId: issued.quoteId, archived: false }),
    await client.quotes.revise({ quoteId: issued.quoteId }),
    await client.quotes.duplicate({ quoteId: issued.quoteId }),
    await client.quotes.setState({ quoteId: issued.quoteId, state: 'signed' }),
  ]) {
    expect(failureOf(reply)).toMatchObject({ rule: 'quote-is-retained' });
  }
  expect(valueOf(await client.audit.verify({}))).toMatchObject({ intact: true });
  await services.close();

  setDay('2036-11-21');
  const early = await started(environment.workspaceFile, { clock: environment.clock });
  valueOf(await early.client.customers.purge({}));
  expect(valueOf(await early.client.customers.retained({}))).toMatchObject([{ purgedAt: null }]);
  setDay('2036-11-22');
  valueOf(await early.client.customers.purge({}));
  expect(valueOf(await early.client.customers.retained({}))).toMatchObject([
    { customer: null, number: null, reason: '', pdfSha256: kept?.pdfSha256, purgedAt: '2036-11-22T09:00:00.000Z' },
  ]);
  expect(failureOf(await early.client.quotes.open({ quoteId: issued.quoteId }))).toMatchObject({ what: 'quote' });
  expect(valueOf(await early.client.audit.verify({}))).toMatchObject({ intact: true });
  await early.services.close();
  const file = readFileSync(environment.workspaceFile);
  expect(['yxxowitz', 'yxx', 'xxo'].filter((part) => file.includes(part))).toEqual([]);
});
