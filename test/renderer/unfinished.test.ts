import { expect, test } from 'vitest';
import { changedPath } from '../../src/renderer/features/quote/draft/changed-path.ts';
import { withValueAt } from '../../src/renderer/features/quote/draft/edit.ts';
import { nextStep, stillToEnter } from '../../src/renderer/features/quote/draft/next-step.ts';
import type { Standing } from '../../src/renderer/features/quote/draft/next-step.ts';
import { readingOf, unread } from '../../src/renderer/features/quote/draft/reading.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { exampleCosts, exampleJson } from '../domain/example-files.ts';

const whole = exampleJson('support-desk.quote.json') as QuoteDraft;
const with_ = (path: readonly (string | number)[], value: unknown): QuoteDraft => withValueAt(whole, path, value) as QuoteDraft;
const costs = exampleCosts();

test('a line in mid-typing keeps the price of the others, and counts as it last did', () => {
  const before = readingOf(whole, { costs }, unread);
  const typed = readingOf(with_(['lines', 0, 'charge', 'unitPrice'], 'twelve'), { costs }, before);
  expect(typed.isCurrent).toBe(false);
  expect(typed.results?.totals.committedValue).toBe(before.results?.totals.committedValue);
  const other = readingOf(
    withValueAt(with_(['lines', 0, 'charge', 'unitPrice'], 'twelve'), ['lines', 2, 'charge', 'price'], '20000') as QuoteDraft,
    { costs },
    before,
  );
  expect((other.results?.totals.committedValue ?? 0n) - (before.results?.totals.committedValue ?? 0n)).toBe(200_000n);
});

test('one complete line has a price, whatever else is empty', () => {
  const complete = { id: 'fee', name: 'Fee', charge: { type: 'recurring', unitPrice: '100', every: 'month', quantity: '1' } };
  const empty = { id: 'next', charge: { type: 'recurring', every: 'month', quantity: '1' } };
  const blank = {
    schema: 'quotewright.quote/1',
    currency: 'EUR',
    startDate: '2027-02-01',
    termMonths: 12,
    lines: [complete, empty],
  } as unknown as QuoteDraft;
  const reading = readingOf(blank, {}, unread);
  expect(reading.results?.totals.committedValue).toBe(120_000n);
  expect(reading.isCurrent).toBe(false);
});

test('a change is found by its way from the root', () => {
  expect(changedPath(whole, with_(['commitments', 0, 'amounts', 1], '1'))).toEqual(['commitments', 0, 'amounts', 1]);
  expect(changedPath(whole, with_(['serviceLevels'], { availabilityPercent: '99' }))).toEqual(['serviceLevels']);
  expect(changedPath(whole, { ...whole, title: 'a', lines: whole.lines.slice(1) })).toEqual(['title']);
  expect(changedPath(whole, whole)).toEqual([]);
});

const missing = (...path: (string | number)[]) => ({ path, reason: { code: 'missing' } as const });
const nothing: Standing = {
  isLocked: false,
  lines: 1,
  problems: [],
  unseenWarnings: 0,
  isJudged: true,
  needsApproval: false,
  approval: null,
};

test('the next step goes from who and what to the lines, what is wrong, warnings, approval and issue', () => {
  const blank = [missing('seller', 'legalName'), missing('lines'), missing('title'), missing('customer', 'legalName')];
  expect(stillToEnter(blank).map(({ path }) => path[0])).toEqual(['customer', 'title', 'lines', 'seller']);
  expect(nextStep({ ...nothing, lines: 0, problems: blank })).toEqual({ kind: 'enter', path: ['customer', 'legalName'] });
  expect(nextStep({ ...nothing, lines: 0, problems: [missing('lines')] })).toEqual({ kind: 'add-line' });
  const wrong = { path: ['lines', 0, 'charge', 'unitPrice'], reason: { code: 'not-decimal' } as const };
  expect(nextStep({ ...nothing, problems: [...blank, wrong] })).toEqual({ kind: 'mend', path: wrong.path, count: 1 });
  expect(nextStep({ ...nothing, unseenWarnings: 2, needsApproval: true })).toEqual({ kind: 'see-warnings', count: 2 });
  expect(nextStep({ ...nothing, isJudged: false })).toEqual({ kind: 'look' });
  expect(nextStep({ ...nothing, needsApproval: true })).toEqual({ kind: 'request' });
  expect(nextStep({ ...nothing, needsApproval: true, approval: 'in-approval' })).toEqual({ kind: 'wait' });
  expect(nextStep({ ...nothing, needsApproval: true, approval: 'approved' })).toEqual({ kind: 'issue' });
  expect(nextStep({ ...nothing, isLocked: true })).toEqual({ kind: 'send' });
});
