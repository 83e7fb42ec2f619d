import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { namedTerm, offeredTerms } from '../../src/renderer/features/quote/agreed/agreed-terms.ts';
import { agreedTerms } from '../../src/renderer/features/quote/agreed/agreed-terms.ts';
import { phraseTokens } from '../../src/renderer/features/quote/agreed/phrase-tokens.ts';
import { termFromPhrase } from '../../src/renderer/features/quote/agreed/term-phrases.ts';
import { newTrueUp } from '../../src/renderer/features/quote/edits/new-terms.ts';
import { agreedWords } from '../../src/shared/text/window/agreed/agreed-words.ts';

const read = (term: Parameters<typeof termFromPhrase>[0], text: string, start: unknown = {}) =>
  termFromPhrase(term, start, phraseTokens(text, 'en'), newTrueUp);

test.each([
  [
    '60k, 90k quarterly -10% true-up',
    { amounts: ['60000', '90000'], instalment: 'quarter', overage: { adjustPercent: '-10' }, trueUp: newTrueUp },
  ],
  ['60k,90k', { amounts: ['60000', '90000'] }],
  ['1,200 a year in arrears', { amounts: ['1200'], billing: 'arrears' }],
  ['60k overage +5 % rollover 15%', { amounts: ['60000'], overage: { adjustPercent: '5' }, rollover: { percent: '15' } }],
  [
    '60k forward 20% true-up down',
    { amounts: ['60000'], carryForward: { percent: '20' }, trueUp: { ...newTrueUp, direction: 'down' } },
  ],
])('a commitment of %s', (text, terms) => {
  expect(read('commitments', text)).toEqual({ value: terms, unread: [] });
});

test.each([
  ['fairUse', '3x 30d', { multiple: '3', noticeDays: 30 }],
  ['fairUse', '3 times 30 days 10 days', { multiple: '3', noticeDays: 30, cureDays: 10 }],
  ['adaptivePricing', '20% half', { decrease: { thresholdPercent: '20', passThroughPercent: '50' } }],
  ['serviceLevels', '99.9%', { availabilityPercent: '99.9' }],
  ['substitution', '30 d neutral', { noticeDays: 30, priceNeutral: true }],
  ['credits', '50k at .02', { packs: [{ credits: '50000', pricePerCredit: '0.02' }], overagePricePerCredit: '0.02' }],
  ['renewal', '12 months 60 days 5%', { months: 12, noticeDays: 60, capPercent: '5' }],
] as const)('%s of %s', (term, text, terms) => {
  expect(read(term, text)).toEqual({ value: terms, unread: [] });
});

test('what no field takes is said, and the rest is taken', () => {
  expect(read('fairUse', '3x gladly 5 %')).toEqual({ value: { multiple: '3' }, unread: ['gladly', '5%'] });
});

test('where figures are typed they are what is agreed, and not the usual ones beside them', () => {
  const usual = { qualityFloorPercent: '98', noticeDays: 30, priceNeutral: true };
  expect(read('substitution', '45d', usual).value).toEqual({ noticeDays: 45, priceNeutral: true });
  expect(read('substitution', '', usual).value).toEqual(usual);
});

test('any amounts come back as they were typed, however they are set apart', () => {
  const amount = integer({ min: 1, max: 999 });
  assert(
    property(array(amount, { minLength: 1, maxLength: 6 }), constantFrom(', ', ' ', '; '), (amounts, mark) => {
      const typed = amounts.map((each) => `${each}k`).join(mark);
      expect(read('commitments', typed)).toEqual({ value: { amounts: amounts.map((each) => `${each}000`) }, unread: [] });
    }),
  );
});

test('no text makes the reader fail', () => {
  assert(
    property(constantFrom(...agreedTerms), string(), (term, text) => {
      expect(Array.isArray(read(term, text).unread)).toBe(true);
    }),
  );
});

test.each(['__proto__', 'constructor', 'valueOf'])('%s, which every object has, is no word of a phrase', (word) => {
  for (const term of agreedTerms) expect(read(term, word)).toEqual({ value: {}, unread: [word] });
});

test('a term is named by its first letters, by another name, or by a later word', () => {
  const named = (text: string) => namedTerm(text, agreedTerms, agreedWords);
  expect(named('com 60k')).toEqual({ term: 'commitments', rest: '60k' });
  expect(named('sla 99.9%')).toEqual({ term: 'serviceLevels', rest: '99.9%' });
  expect(named('fair use 3x')).toEqual({ term: 'fairUse', rest: '3x' });
  expect(named('hold 12 months')).toEqual({ term: 'priceHold', rest: '12 months' });
  expect(named('60k')).toBeNull();
  expect(named('zebra')).toBeNull();
  expect(offeredTerms('pri', agreedTerms, agreedWords)).toEqual(expect.arrayContaining(['priceHold', 'priceNegotiation']));
});
