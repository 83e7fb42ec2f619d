import { expect, test } from 'vitest';
import { dataOf, treeOf, wordsOf } from './sample-tree.ts';

type Json = Record<string, unknown>;

function words(change: (quote: Json) => Json): string {
  return wordsOf(treeOf(dataOf('support-desk', change)));
}

const plain = wordsOf(treeOf(dataOf('support-desk')));

function commitment(quote: Json, change: Json): Json {
  const [first] = quote['commitments'] as Json[];
  return { ...quote, commitments: [{ ...first, ...change }] };
}
function trueUp(change: Json): (quote: Json) => Json {
  return (quote) => {
    const [first] = quote['commitments'] as Json[];
    return commitment(quote, { trueUp: { ...(first?.['trueUp'] as Json), ...change } });
  };
}
function adaptive(change: (terms: Json) => Json): (quote: Json) => Json {
  return (quote) => ({ ...quote, adaptivePricing: change(quote['adaptivePricing'] as Json) });
}

test.each([
  [
    'the overage adjustment',
    (quote: Json) => commitment(quote, { overage: { adjustPercent: '7' } }),
    'plus a surcharge of 7%. The surcharge is applied',
  ],
  [
    'the monthly cap',
    (quote: Json) => commitment(quote, { overage: { monthlyCap: '1234' } }),
    'Customer never pays more than USD 1,234.00 for the overage of one contract month',
  ],
  ['no rollover', (quote: Json) => commitment(quote, { rollover: undefined }), 'It is not carried over.'],
  [
    'rollover',
    (quote: Json) => commitment(quote, { rollover: { percent: '33' } }),
    'up to 33% of the amount of the period that ends',
  ],
  [
    'arrears',
    (quote: Json) => commitment(quote, { billing: 'arrears' }),
    'Provider invoices the whole shortfall on the day after the commitment period ends',
  ],
  [
    'a waived shortfall',
    (quote: Json) => commitment(quote, { billing: 'arrears', shortfall: 'waive', rollover: undefined }),
    'Shortfall is waived. Nothing is invoiced for it',
  ],
  ['the deadband', trueUp({ deadbandPercent: '4' }), 'A deviation of 4% or less, up or down, changes nothing'],
  ['no deadband', trueUp({ deadbandPercent: undefined }), 'Any deviation counts, however small'],
  ['the direction', trueUp({ direction: 'up' }), 'revised up only'],
  ['the window', trueUp({ windowMonths: 6 }), 'over a window of 6 months up to that day'],
  ['the notice', trueUp({ noticeMonths: 2 }), 'reaches each instalment that starts 2 months or more after'],
  ['the rounding', trueUp({ roundTo: '50' }), 'the nearest USD 50.00'],
  ['the floor', trueUp({ floorPercent: '65' }), 'no less than 65% of its original amount'],
  [
    'the threshold',
    adaptive((terms) => ({ ...terms, decrease: { ...(terms['decrease'] as Json), thresholdPercent: '25' } })),
    'by more than 25%',
  ],
  [
    'the comparison',
    adaptive((terms) => ({ ...terms, decrease: { ...(terms['decrease'] as Json), comparison: 'at_least' } })),
    'by at least 20%',
  ],
  [
    'the basis',
    adaptive((terms) => ({ ...terms, decrease: { ...(terms['decrease'] as Json), basis: 'excess' } })),
    'The part of the change beyond 20% counts',
  ],
  ['renewal', adaptive((terms) => ({ ...terms, effective: 'renewal' })), 'No move changes a price within the term'],
  [
    'the quarter',
    adaptive((terms) => ({ ...terms, effective: 'next_quarter' })),
    'the first contract quarter that starts on or after',
  ],
  [
    'an automatic rise',
    adaptive((terms) => ({
      ...terms,
      increase: { thresholdPercent: '15', mechanism: 'automatic', passThroughPercent: '45', capPercent: '118' },
    })),
    'no price rises above 118% of what it is without the multiplier',
  ],
  [
    'the notice of a replacement',
    (quote: Json) => ({ ...quote, substitution: { noticeDays: 45 } }),
    'notice of a replacement in writing 45 days before',
  ],
  ['no approved model', (quote: Json) => ({ ...quote, substitution: { approvedModels: [] } }), 'No model is approved in advance'],
  ['payment terms', (quote: Json) => ({ ...quote, paymentTermsDays: 14 }), 'Invoices are due 14 days after their date'],
])('the words follow %s', (_, change, sentence) => {
  expect(plain).not.toContain(sentence);
  expect(words(change)).toContain(sentence);
});

test('one changed term changes words, tables, examples and data together', () => {
  const change = adaptive((terms) => ({ ...terms, decrease: { ...(terms['decrease'] as Json), passThroughPercent: '30' } }));
  const before = dataOf('support-desk');
  const after = dataOf('support-desk', change);
  expect(after.evaluation.totals.expectedValue).not.toBe(before.evaluation.totals.expectedValue);
  const text = wordsOf(treeOf(after));
  expect(text).toContain('one less 30% of the change that counts');
  expect(text).toContain('0.88');
  expect(plain).not.toContain('0.88');
});

test('a paragraph of words has no number that is not a term, a date or a place', () => {
  for (const sentence of plain.split('\n')) expect(sentence).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
});
