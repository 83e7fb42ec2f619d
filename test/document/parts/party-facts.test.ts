// Registers, tax ids, addresses for invoices and notices, purchase order and effective date: shown where given.
import { describe, expect, test } from 'vitest';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import { partyChanges } from '../../../src/shared/document/amendment/party-changes.ts';
import { assembleReport } from '../../../src/shared/document/reports/assemble-report.ts';
import { billingSchedule } from '../../../src/shared/document/reports/billing-export.ts';
import { makeReport } from '../../../src/shared/document/reports/make-report.ts';
import type { QuoteJson } from '../../domain/quote-json.ts';
import { withWholeParties } from '../../domain/whole-parties.ts';
import { dataOf, example, treeOf, wordsOf } from '../sample-tree.ts';

type Json = Record<string, unknown>;
const whole = (quote: Json): Json => withWholeParties(quote as unknown as QuoteJson);

const german = ['Registernummer: HRB C-1', 'Steuernummer: TAX C-2', 'Bestellnummer des Kunden', 'Vertrag gilt ab'];
const english = [
  'Registration number: HRB S-1',
  'Tax ID: TAX C-2',
  'Invoices to: S Billing, 3 Ledger Lane, billing@s.test',
  'Notices to: C Legal, 4 Notice Row, notices@c.test',
  'Purchase order',
  'PO-77-1',
  'Effective date',
];

describe('on the pages of a contract', () => {
  test.each([
    ['en', english],
    ['de', german],
  ] as const)('are there where the quote has them, in %s', (language, said) => {
    const words = wordsOf(treeOf(dataOf('support-desk', whole, undefined, language)));
    const without = wordsOf(treeOf(dataOf('support-desk', undefined, undefined, language)));
    for (const text of said) {
      expect(words).toContain(text);
      expect(without).not.toContain(text);
    }
  });

  test('only those that are given', () => {
    const data = dataOf('support-desk', (quote) => ({
      ...quote,
      customer: { ...(quote['customer'] as Json), noticeEmail: 'legal@c.test' },
    }));
    const words = wordsOf(treeOf(data));
    expect(words).toContain('Notices to: legal@c.test');
    expect(words).not.toMatch(/Invoices to|Tax ID|undefined/);
  });
});

test('the customer holds them as they are, and nothing of ours beside them', () => {
  const { quote } = dataOf('support-desk', whole);
  const expected = whole(example('support-desk.quote.json'));
  const lines = (expected['lines'] as readonly Json[]).map(({ servedBy: _servedBy, otherCostPerUnit: _cost, ...line }) => line);
  const { clauses: _clauses, ...agreed } = quote;
  expect(agreed).toEqual({ ...expected, lines });
});

test('a billing schedule names the purchase order, for people and for machines', () => {
  const scheduleOf = (change?: (quote: Json) => Json) => {
    const report = makeReport({ contract: dataOf('support-desk', change), kind: 'billing' });
    if (!report.ok) throw new Error(JSON.stringify(report.problem));
    const hash = 'ab'.repeat(32);
    const tree = assembleReport(report, hash, { kind: 'final', contractFingerprint: hash, internal: null });
    return { json: billingSchedule(report.assembly, report.data, hash), words: wordsOf(tree) };
  };
  const named = scheduleOf(whole);
  expect(named.json.purchaseOrderNumber).toBe('PO-77-1');
  expect(named.words).toContain('PO-77-1');
  const unnamed = scheduleOf();
  expect(Object.keys(unnamed.json)).not.toContain('purchaseOrderNumber');
  expect(unnamed.words).not.toContain('Purchase order');
});

describe('an amendment tells', () => {
  const assembled = (change?: (quote: Json) => Json) => assemblyOfData(dataOf('support-desk', change));
  const customer = (over: Json) => (quote: Json) => ({ ...quote, customer: { ...(quote['customer'] as Json), ...over } });

  test('what comes, changes and goes', () => {
    const before = assembled(customer({ taxId: 'DE1', noticeEmail: 'old@c.test' }));
    const after = assembled(customer({ noticeEmail: 'new@c.test', billingAddress: ['9 Ledger Lane'] }));
    expect(partyChanges(before, after)).toEqual([
      { name: 'Customer: Tax ID', before: 'DE1', after: null },
      { name: 'Customer: Notices to', before: 'old@c.test', after: 'new@c.test' },
      { name: 'Customer: Invoices to', before: null, after: '9 Ledger Lane' },
    ]);
  });

  test('a change of name, address or contact too', () => {
    const contact = { name: 'B. Person' };
    const after = assembled(customer({ legalName: 'Other AG', address: ['8 Elsewhere'], contact }));
    expect(partyChanges(assembled(), after).map(({ name, after: now }) => [name, now])).toEqual([
      ['Customer: legal name', 'Other AG'],
      ['Customer: address', '8 Elsewhere'],
      ['Customer: contact', 'B. Person'],
    ]);
  });

  test('nothing where nothing changes', () => expect(partyChanges(assembled(whole), assembled(whole))).toEqual([]));
});
