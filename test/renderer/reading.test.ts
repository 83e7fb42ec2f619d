import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withValueAt } from '../../src/renderer/features/quote/draft/edit.ts';
import { readingOf, unread } from '../../src/renderer/features/quote/draft/reading.ts';
import { isWritable } from '../../src/renderer/features/quote/draft/writable.ts';
import { nextDates } from '../../src/renderer/features/quote/summary/next-dates.ts';
import { sumOf } from '../../src/shared/domain/statements/sums.ts';
import { billMonths } from '../../src/shared/document/charts/bill-months.ts';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { fieldSentence, placeName } from '../../src/shared/text/window/problem-words.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8'));
const desk = json('support-desk.quote') as QuoteDraft;
const read = readCosts(json('costs'));
const costs = read.ok ? read.value : undefined;
const whole = readingOf(desk, { costs }, unread);

test('a quote without problems has its money', () => {
  expect(whole.problems).toEqual([]);
  expect(whole.isCurrent).toBe(true);
  expect(whole.results?.totals.committedValue).toBe(57_105_450n);
});

test('a name that is missing is a problem and keeps no number back', () => {
  const nameless = ['title', 'customer'].reduce<unknown>((draft, field) => withValueAt(draft, [field], undefined), desk);
  const draft = withValueAt(nameless, ['lines', 0, 'name'], undefined) as QuoteDraft;
  const reading = readingOf(draft, { costs }, unread);
  expect(reading.problems.map(({ path }) => path.join('.'))).toEqual(['title', 'customer', 'lines.0.name']);
  expect(reading.isCurrent).toBe(true);
  expect(reading.results?.totals).toEqual(whole.results?.totals);
});

test('an invalid price keeps the former numbers, and says so', () => {
  const draft = withValueAt(desk, ['lines', 0, 'charge', 'unitPrice'], 'twelve') as QuoteDraft;
  const reading = readingOf(draft, { costs }, whole);
  expect(reading.isCurrent).toBe(false);
  expect(reading.results?.totals).toEqual(whole.results?.totals);
  expect(reading.byPlace.get('lines[0].charge.unitPrice')?.reason).toEqual({ code: 'not-decimal' });
});

test('what only shows with the costs is a problem too', () => {
  const reading = readingOf(desk, {}, unread);
  expect(reading.problems.every(({ reason }) => reason.code === 'costs-required')).toBe(true);
  expect(reading.problems.length).toBeGreaterThan(0);
});

test('a draft that is no quote at all is read without a fault', () => {
  for (const draft of [{}, { lines: [null], commitments: [{}], credits: {} }, { currency: 7 }] as unknown as QuoteDraft[]) {
    const reading = readingOf(draft, { costs }, unread);
    expect(reading.isCurrent).toBe(false);
    expect(reading.problems.length).toBeGreaterThan(0);
  }
});

test('the bands of the monthly bill sum to what is invoiced', () => {
  const { results } = whole;
  if (results === null) throw new Error('no results');
  const months = billMonths(results);
  for (const { parts, total } of months) {
    expect(sumOf(Object.values(parts))).toBe(total);
  }
});

test('the next dates are those from today on, the soonest first', () => {
  const { results } = whole;
  if (results === null) throw new Error('no results');
  expect(nextDates(results, desk.validUntil, '2025-10-01')).toEqual([
    { what: 'start', on: '2025-10-31' },
    { what: 'validUntil', on: '2025-11-21' },
    { what: 'trueUp', on: '2026-01-31' },
    { what: 'measurement', on: '2026-01-31' },
    { what: 'end', on: '2028-10-30' },
  ]);
  expect(nextDates(results, desk.validUntil, '2030-01-01')).toEqual([]);
});

test('a problem is named as the window names its field', () => {
  const nameOf = (): string => 'Automated resolutions';
  expect(placeName(['lines', 3, 'charge', 'tiers', 1, 'unitPrice'], nameOf)).toBe('Automated resolutions, tier 2, unit price');
  expect(placeName(['customer', 'contact', 'name'], nameOf)).toBe('Customer, contact, name');
  expect(fieldSentence({ code: 'missing' })).toBe('Needed');
  expect(fieldSentence({ code: 'above', most: '100' })).toBe('Must be at most 100');
});

test('a draft on its way is written in fields; JSON without the outline of a quote is not', () => {
  expect(isWritable(desk)).toBe(true);
  expect(isWritable({ number: 'Q-1', lines: [{ id: 'a', charge: { type: 'recurring', unitPrice: 'twelve' } }] })).toBe(true);
  for (const draft of [
    [],
    { lines: [null] },
    { lines: [{ id: 'a' }] },
    { lines: {} },
    { commitments: [{ lines: 3 }] },
    { credits: [] },
  ]) {
    expect(isWritable(draft)).toBe(false);
  }
});

test('characters that nobody means, and those that a PDF lacks, are told at their place and keep no number back', () => {
  const turned = withValueAt(desk, ['title'], 'Desk\u202E');
  const reading = readingOf(withValueAt(turned, ['lines', 0, 'name'], 'Desk 😀') as QuoteDraft, { costs }, unread);
  expect(reading.byPlace.get('title')?.reason).toEqual({ code: 'unwelcome-character', codePoint: 0x202e });
  expect(reading.byPlace.get('lines[0].name')?.reason).toEqual({ code: 'undrawable-character', codePoint: 0x1f600 });
  expect(reading.results?.totals).toEqual(whole.results?.totals);
  expect(reading.isCurrent).toBe(true);
});
