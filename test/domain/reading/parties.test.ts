// Who the parties are beside their names: facts that contracts print and that no figure depends on.
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { problemLine } from '../../../src/shared/text/problems.ts';
import { exampleCosts, exampleJson, exampleQuote, valueOf } from '../example-files.ts';
import type { QuoteJson } from '../quote-json.ts';
import { withWholeParties } from '../whole-parties.ts';

const desk = exampleJson('support-desk.quote.json') as QuoteJson;
const whole = withWholeParties(desk);

function said(quote: unknown): readonly string[] {
  const read = readQuote(quote);
  return read.ok ? [] : read.problems.map(problemLine);
}

test('are read, and no figure depends on them', () => {
  const quote = valueOf(readQuote(whole));
  expect(quote).toMatchObject({ customer: { taxId: 'TAX C-2', noticeAddress: ['C Legal', '4 Notice Row'] } });
  expect(evaluate(quote, exampleCosts())).toEqual(evaluate(exampleQuote('support-desk'), exampleCosts()));
});

describe('are refused', () => {
  test.each([
    [{ effectiveDate: '2026-01-02', startDate: '2026-01-01' }, 'effectiveDate: must be on or before the start date, 2026-01-01'],
    [{ effectiveDate: '2026-02-30' }, 'effectiveDate: must be a date that exists'],
    [{ purchaseOrderNumber: ' ' }, 'purchaseOrderNumber: '],
    [{ customer: { ...desk.customer, taxID: 'X' } }, 'customer.taxID: is not a known field; did you mean “taxId”?'],
    [{ seller: { ...desk.seller, noticeAddress: [] } }, 'seller.noticeAddress: must have at least one entry'],
  ])('%j', (over, line) => expect(said({ ...desk, ...over })).toEqual([expect.stringContaining(line)]));

  test('not on the very day of the start, nor before it', () => {
    expect(said({ ...desk, startDate: '2026-01-01', effectiveDate: '2026-01-01' })).toEqual([]);
    expect(said({ ...desk, startDate: '2026-01-01', effectiveDate: '2025-12-31' })).toEqual([]);
  });
});
