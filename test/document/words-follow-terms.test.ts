import { expect, test } from 'vitest';
import type { ContractData } from '../../src/shared/document/data/contract-data.ts';
import { annexTreeOf, dataOf, treeOf, wordsOf } from './sample-tree.ts';

type Json = Record<string, unknown>;

/** Of a contract and its calculation annex. */
function wordsOfBoth(data: ContractData): string {
  return `${wordsOf(treeOf(data))}\n${wordsOf(annexTreeOf(data))}`;
}

function words(change: (quote: Json) => Json): string {
  return wordsOfBoth(dataOf('support-desk', change));
}

const plain = wordsOfBoth(dataOf('support-desk'));

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

const with_ =
  (change: Json) =>
  (quote: Json): Json =>
    commitment(quote, change);
/** Without the terms that others don't go with. */
const alone = (change: Json): ((quote: Json) => Json) =>
  with_({ rollover: undefined, trueUp: undefined, overage: undefined, ...change });
const arrears = { billing: 'arrears' };
const halves = (first: string): readonly Json[] => [
  { month: 1, percent: first },
  { month: 7, percent: String(100 - Number(first)) },
];
const bands = (percent: string): readonly Json[] => [
  { from: '0', percent: '0' },
  { from: '100000', percent },
];

function line(change: Json): (quote: Json) => Json {
  return (quote) => {
    const [first, ...others] = quote['lines'] as Json[];
    return { ...quote, lines: [{ ...first, ...change }, ...others] };
  };
}
function offered(quote: Json): Json {
  const option = { id: 'audit', name: 'Audit', charge: { type: 'one_time', price: '4000' }, optional: true };
  return { ...quote, lines: [...(quote['lines'] as Json[]), option] };
}

test.each([
  [
    'the overage adjustment',
    (quote: Json) => commitment(quote, { overage: { adjustPercent: '7' } }),
    'plus a surcharge of 7% on the Overage',
  ],
  [
    'the monthly cap',
    (quote: Json) => commitment(quote, { overage: { monthlyCap: '1234' } }),
    'Customer never pays more than USD 1,234.00 for the Overage of one Contract Month',
  ],
  ['no rollover', (quote: Json) => commitment(quote, { rollover: undefined }), 'Shortfall is not carried over.'],
  [
    'rollover',
    (quote: Json) => commitment(quote, { rollover: { percent: '33' } }),
    'up to 33% of the amount of the period that ends',
  ],
  [
    'arrears',
    (quote: Json) => commitment(quote, { billing: 'arrears' }),
    'Provider invoices the whole Shortfall on the day after the Commitment Period ends',
  ],
  [
    'a waived shortfall',
    (quote: Json) => commitment(quote, { billing: 'arrears', shortfall: 'waive', rollover: undefined }),
    'Shortfall is waived. Nothing is invoiced for it',
  ],
  ['the deadband', trueUp({ deadbandPercent: '4' }), 'A Deviation of 4% or less changes nothing'],
  ['no deadband', trueUp({ deadbandPercent: undefined }), 'Any Deviation counts, however small'],
  ['the direction', trueUp({ direction: 'up' }), 'revised up only'],
  ['the window', trueUp({ windowMonths: 6 }), 'over the 6 months up to that day'],
  ['the notice', trueUp({ noticeMonths: 2 }), 'reaches each Instalment that starts 2 months or more after'],
  ['the rounding', trueUp({ roundTo: '50' }), 'the nearest USD 50.00'],
  ['the floor', trueUp({ floorPercent: '65' }), 'neither below 65% of its original amount'],
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
    'The part of the Index Change from the Baseline Date beyond 20% counts',
  ],
  ['renewal', adaptive((terms) => ({ ...terms, effective: 'renewal' })), 'No move changes a price within the Term'],
  [
    'the quarter',
    adaptive((terms) => ({ ...terms, effective: 'next_quarter' })),
    'the first Contract Quarter that starts on or after',
  ],
  [
    'an automatic rise',
    adaptive((terms) => ({
      ...terms,
      increase: { thresholdPercent: '15', mechanism: 'automatic', passThroughPercent: '45', capPercent: '118' },
    })),
    'The target is at most 118%: no price rises above',
  ],
  [
    'the notice of a replacement',
    (quote: Json) => ({ ...quote, substitution: { noticeDays: 45 } }),
    'notice of a replacement in Writing 45 days before',
  ],
  ['no approved model', (quote: Json) => ({ ...quote, substitution: { approvedModels: [] } }), 'No model is approved in advance'],
  ['payments', with_({ payments: halves('40') }), 'Provider invoices the sum in these payments'],
  ['payments beside a true-up', with_({ payments: halves('40') }), 'and belongs to a Commitment Period that starts after it'],
  ['a discount by size', with_({ discountBands: bands('8') }), 'less the Size Discount before it is rounded'],
  [
    'a minimum a month',
    alone({ ...arrears, minimum: { every: 'month', amount: '5000' } }),
    'shall come to at least USD 5,000.00',
  ],
  [
    'a minimum a quarter',
    alone({ ...arrears, minimum: { every: 'quarter', amount: '5000' } }),
    'Each Contract Quarter is a “Minimum Interval”',
  ],
  [
    'excess that counts forward',
    alone({ carryForward: { percent: '12.5' } }),
    'The limit is 12.5% of the amount of the next Commitment Period',
  ],
  [
    'carried excess in arrears',
    alone({ ...arrears, carryForward: { percent: '12.5' } }),
    'drew on the Commitment or carried forward under section',
  ],
  ['what opens lower', alone({ carryForward: { percent: '12.5' } }), 'less the Carried Excess of the one before'],
  ['shortfall as credit', alone({ shortfall: 'credit', creditMonths: 9 }), 'A Shortfall Credit can be used for 9 months'],
  [
    'overage after credits',
    alone({ shortfall: 'credit', creditMonths: 9 }),
    'beyond the Commitment Balance and all Shortfall Credits is',
  ],
  [
    'agreed amounts',
    with_({ agreedAmounts: [{ fromMonth: 13, amount: '21000' }] }),
    'For later Instalments the parties agree the following amounts',
  ],
  [
    'the floor of an agreed amount',
    with_({ agreedAmounts: [{ fromMonth: 13, amount: '21000' }] }),
    'before any cut, counts as the original one',
  ],
  ['overage at list', alone({ overage: { rate: 'list' } }), 'Overage is charged at list prices'],
  [
    'overage at list, plus',
    alone({ overage: { rate: 'list', adjustPercent: '7' } }),
    'A surcharge of 7% is applied to the result',
  ],
  [
    'a monthly fee that draws down',
    with_({ lines: ['platform', 'resolutions', 'summaries'] }),
    'The monthly Charges for Platform subscription count in the Contract Month for which they are owed',
  ],
  [
    'the share that follows the index',
    adaptive((terms) => ({ ...terms, indexedSharePercent: '35' })),
    'Only 35% of a price follows',
  ],
  [
    'the product of the shares',
    adaptive((terms) => ({ ...terms, indexedSharePercent: '35' })),
    'one less the product of the Indexed Share, 50% and the Index Change that counts',
  ],
  [
    'the share on the cover',
    adaptive((terms) => ({ ...terms, indexedSharePercent: '35' })),
    'of the change is passed on to 35% of the price.',
  ],
  [
    'the share of a rise',
    adaptive((terms) => ({
      ...terms,
      indexedSharePercent: '35',
      increase: { thresholdPercent: '15', mechanism: 'automatic', passThroughPercent: '45' },
    })),
    'one plus the product of the Indexed Share, 45% and the Index Change that counts',
  ],
  [
    'chains to dearer models',
    adaptive((terms) => ({ ...terms, reassignment: { up: 'chain' } })),
    'Where a dearer model newly fills a role after the Baseline Date, the Index carries on',
  ],
  [
    'chains to cheaper models',
    adaptive((terms) => ({ ...terms, reassignment: { down: 'chain' } })),
    'Where a cheaper model newly fills a role after the Baseline Date, the Index carries on',
  ],
  [
    'chains to any model',
    adaptive((terms) => ({ ...terms, reassignment: { up: 'chain', down: 'chain' } })),
    'newly fills a role after the Baseline Date, dearer or cheaper',
  ],
  ['months of a line', line({ fromMonth: 4, toMonth: 30 }), 'In contract months 4 to 30 only.'],
  [
    'months of a line, in the terms',
    line({ fromMonth: 4 }),
    'provided and charged only in the Contract Months that section 1.1 gives',
  ],
  ['a line on offer', offered, 'What each option adds on its own'],
  [
    'options until a day',
    (quote: Json) => ({ ...offered(quote), optionTaking: { noticeDays: 21, until: '2027-03-31' } }),
    '31 March 2027. Then',
  ],
  [
    'a negotiation in time',
    (quote: Json) => ({ ...quote, priceNegotiation: { days: 33, withoutAgreement: 'leave' } }),
    'the parties negotiate for 33 days',
  ],
  [
    'an expert',
    (quote: Json) => ({ ...quote, priceNegotiation: { days: 33, withoutAgreement: 'expert' } }),
    'The decision takes the place of an agreement',
  ],
  [
    'evidence for token factors',
    (quote: Json) => ({ ...quote, tokenEvidence: { requests: 700, noticeDays: 12, objectionDays: 9 } }),
    'counts for the same 700 requests and answers',
  ],
  [
    'use counted up to a day',
    (quote: Json) => ({ ...quote, usageCount: { closesAfterDays: 6, objectionDays: 13 } }),
    'where it is recorded up to 6 days after the end of that month',
  ],
  [
    'another amount at a true-up',
    (quote: Json) => ({ ...quote, amountNotice: { days: 41 } }),
    'at least 41 days before the first day of the first Instalment',
  ],
  [
    'a rollover into a renewal',
    (quote: Json) => ({ ...quote, renewalRollover: { percent: '22', leastPercent: '105' } }),
    'for at least 105% of that amount',
  ],
  ['days of a kind of invoice', (quote: Json) => ({ ...quote, paymentDays: { overage: 17 } }), '17 days'],
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
  const text = wordsOfBoth(after);
  expect(text).toContain('one less 30% of the Index Change that counts');
  expect(text).toContain('0.88');
  expect(plain).not.toContain('0.88');
});

/** The terms of a deal, one value and another, and what only the other one puts on the pages: words or a table of the deal, and money. */
test.each([
  ['payments', with_({ payments: halves('40') }), with_({ payments: halves('35') }), ['65%', '31,500.00']],
  ['discountBands', with_({ discountBands: bands('8') }), with_({ discountBands: bands('9.5') }), ['9.5%', '7,921.39']],
  [
    'minimum',
    alone({ ...arrears, minimum: { every: 'month', amount: '5000' } }),
    alone({ ...arrears, minimum: { every: 'month', amount: '7000' } }),
    ['at least USD 7,000.00', '37,365.54'],
  ],
  [
    'carryForward',
    alone({ carryForward: { percent: '2' } }),
    alone({ carryForward: { percent: '1' } }),
    ['The limit is 1% of', '1,200.00'],
  ],
  [
    'creditMonths',
    alone({ amounts: ['120000', '60000', '60000'], shortfall: 'credit', creditMonths: 12 }),
    alone({ amounts: ['120000', '60000', '60000'], shortfall: 'credit', creditMonths: 2 }),
    ['can be used for 2 months', 'Period 2, forfeited'],
  ],
  [
    'agreedAmounts',
    alone({ agreedAmounts: [{ fromMonth: 13, amount: '21000' }] }),
    alone({ agreedAmounts: [{ fromMonth: 13, amount: '26500' }] }),
    ['26,500.00', '302,000.00'],
  ],
  [
    'overage.rate',
    alone({ overage: { rate: 'contract' } }),
    alone({ overage: { rate: 'list' } }),
    ['Overage is charged at list prices', 'Overage at list prices'],
  ],
  [
    'monthlyFees',
    alone({ lines: ['resolutions', 'summaries'] }),
    alone({ lines: ['platform', 'resolutions', 'summaries'] }),
    ['Platform subscription draw on a commitment', 'It draws on the commitment and is not invoiced on its own.'],
  ],
] as const)('a changed %s changes words, tables, examples and data together', (_, one, other, shown) => {
  const [before, after] = [dataOf('support-desk', one), dataOf('support-desk', other)];
  expect(after.evaluation).not.toEqual(before.evaluation);
  expect(after.quote.commitments).not.toEqual(before.quote.commitments);
  const [old, text] = [wordsOfBoth(before), wordsOfBoth(after)];
  for (const sentence of shown) {
    expect(text).toContain(sentence);
    expect(old).not.toContain(sentence);
  }
});

test('a paragraph of words has no number that is not a term, a date or a place', () => {
  for (const sentence of plain.split('\n')) expect(sentence).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
});
