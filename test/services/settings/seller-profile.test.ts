// The seller of new quotes, and customers taken from earlier quotes, with what parties carry beside name, address and contact.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { DraftJson } from '../../../src/shared/calls/schemas/draft-json.ts';
import { exampleJson } from '../../domain/example-files.ts';
import type { QuoteJson } from '../../domain/quote-json.ts';
import { withWholeParties } from '../../domain/whole-parties.ts';
import { started, valueOf } from '../running.ts';

const whole = withWholeParties(exampleJson('support-desk.quote.json') as QuoteJson);

test('a new quote has of the profile what is filled in', async () => {
  const { client } = await started();
  const { seller } = valueOf(await client.settings.get({}));
  const profile = {
    ...seller,
    legalName: 'Tallow AI, Inc.',
    address: ['88 Foundry Street'],
    registrationNumber: 'HRB 1',
    billingEmail: ' ',
    noticeAddress: ['Legal', '', '4 Notice Row'],
  };
  valueOf(await client.settings.update({ seller: profile }));
  const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
  expect(valueOf(await client.quotes.open({ quoteId })).draft['seller']).toEqual({
    legalName: 'Tallow AI, Inc.',
    address: ['88 Foundry Street'],
    contact: { name: '' },
    registrationNumber: 'HRB 1',
    noticeAddress: ['Legal', '4 Notice Row'],
  });
});

test('settings from before the profile had them are read as they were', async () => {
  const { client, environment } = await started();
  valueOf(await client.settings.update({ theme: 'dark' }));
  const seller = { legalName: 'Tallow AI, Inc.', address: ['88 Foundry Street'], contact: { name: 'A', title: '', email: '' } };
  const other = new Database(environment.workspaceFile);
  other
    .prepare("UPDATE settings SET value = json_set(value, '$.seller', json(?)) WHERE name = 'settings'")
    .run(JSON.stringify(seller));
  other.close();
  const read = valueOf(await client.settings.get({}));
  expect(read.theme).toBe('dark');
  expect(read.seller).toEqual({
    ...seller,
    registrationNumber: '',
    taxId: '',
    billingAddress: [],
    billingEmail: '',
    noticeAddress: [],
    noticeEmail: '',
  });
});

test('a customer is offered again with all that their last quote says of them', async () => {
  const { client } = await started();
  const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
  const { draft } = valueOf(await client.quotes.open({ quoteId }));
  const customer = { ...whole.customer, legalName: 'Whole GmbH' };
  const known = async () => valueOf(await client.customers.list({})).find(({ legalName }) => legalName === 'Whole GmbH');
  valueOf(await client.quotes.saveDraft({ quoteId, saveCount: 0, draft: { ...draft, customer } }));
  expect(await known()).toMatchObject(customer);
  const odd: DraftJson = { ...draft, customer: { ...customer, taxId: 7, billingAddress: [], noticeAddress: 'Legal' } };
  valueOf(await client.quotes.saveDraft({ quoteId, saveCount: 1, draft: odd }));
  const mended = await known();
  expect(mended?.registrationNumber).toBe(customer.registrationNumber);
  expect([mended?.taxId, mended?.billingAddress, mended?.noticeAddress]).toEqual([undefined, undefined, undefined]);
});

test('a quote with all of it comes out of a workspace as it went in', async () => {
  const { client } = await started();
  const { quoteId } = valueOf(await client.quotes.create({ from: 'blank' }));
  valueOf(await client.quotes.saveDraft({ quoteId, saveCount: 0, draft: whole }));
  const { draft, quote } = valueOf(await client.quotes.open({ quoteId }));
  expect(draft).toEqual(whole);
  expect(quote.problemCount).toBe(0);
});
