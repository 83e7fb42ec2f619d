// Everything under "Refused" in pricing §12, and the pairs of terms that exclude each other.
import { describe, expect, test } from 'vitest';
import { amend } from '../../../src/shared/domain/amend.ts';
import { evaluateInputs } from '../../../src/shared/domain/evaluate.ts';
import { readActuals, readCosts, readQuote, readScenario } from '../../../src/shared/domain/reading/read.ts';
import type { Read } from '../../../src/shared/domain/document/problem.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { problemLine } from '../../../src/shared/text/problems.ts';
import { exampleCosts, exampleJson, exampleQuote, valueOf } from '../example-files.ts';

type Json = Record<string, unknown>;

const plain = exampleJson('deals/monthly-minimum-in-annual.quote.json') as Json & { lines: Json[]; commitments: Json[] };
const [line = {}] = plain.lines;
const pool = { id: 'annual', name: 'Annual commitment', lines: ['notes'], period: 'year', amounts: ['60000'] };

const lines = (read: Read<unknown>): readonly string[] => (read.ok ? [] : read.problems.map(problemLine));
const withPool = (terms: Json): readonly string[] => lines(readQuote({ ...plain, commitments: [{ ...pool, ...terms }] }));
const withLines = (...all: readonly Json[]): readonly string[] =>
  lines(readQuote({ ...plain, lines: all, commitments: [{ ...pool, billing: 'arrears' }] }));

const halves = [
  { month: 1, percent: '50' },
  { month: 7, percent: '50' },
];
const together = 'does not go together with';
const out = 'leave one of them out';

const refused: readonly (readonly [what: string, terms: Json, line: string])[] = [
  ['payments in arrears', { billing: 'arrears', payments: halves }, `payments: ${together} billing in arrears: ${out}`],
  [
    'payments that sum to 99.99',
    {
      payments: [
        { month: 1, percent: '50' },
        { month: 7, percent: '49.99' },
      ],
    },
    'payments: must sum to 100 percent, and sums to 99.99',
  ],
  [
    'payments that do not rise',
    {
      payments: [
        { month: 7, percent: '50' },
        { month: 7, percent: '50' },
      ],
    },
    'payments[1].month: must be greater than 7',
  ],
  [
    'a payment past the period',
    { payments: [{ month: 13, percent: '100' }] },
    'payments[0].month: must be a month of the period, 1 to 12',
  ],
  ['a payment of nothing', { payments: [{ month: 1, percent: '0' }] }, 'payments[0].percent: must be greater than 0'],
  ['bands that do not start at 0', { discountBands: [{ from: '1', percent: '0' }] }, 'discountBands[0].from: must be at most 0'],
  [
    'bands that do not rise',
    {
      discountBands: [
        { from: '0', percent: '0' },
        { from: '0.00', percent: '5' },
      ],
    },
    'discountBands[1].from: must be greater than 0',
  ],
  [
    'a band above 100 percent',
    { discountBands: [{ from: '0', percent: '100.1' }] },
    'discountBands[0].percent: must be at most 100',
  ],
  [
    'bands where a shortfall is waived',
    { billing: 'arrears', shortfall: 'waive', discountBands: [{ from: '0', percent: '0' }] },
    `discountBands: ${together} a shortfall that is waived: ${out}`,
  ],
  ['a minimum in advance', { minimum: { every: 'month', amount: '1' } }, `minimum: ${together} billing in advance: ${out}`],
  [
    'a minimum where a shortfall is waived',
    { billing: 'arrears', shortfall: 'waive', minimum: { every: 'month', amount: '1' } },
    `minimum: ${together} a shortfall that is waived: ${out}`,
  ],
  [
    'a minimum as long as the period',
    { billing: 'arrears', period: 'quarter', minimum: { every: 'quarter', amount: '1' } },
    'minimum.every: must be shorter than the commitment’s period',
  ],
  [
    'a minimum above the amount',
    { billing: 'arrears', minimum: { every: 'month', amount: '5000.01' } },
    'minimum.amount: comes to 5000.01 × 12 ÷ 1 in a period, which is more than the 60000 committed for it',
  ],
  [
    'a minimum finer than the minor unit',
    { billing: 'arrears', minimum: { every: 'month', amount: '1.001' } },
    'minimum.amount: must have at most 2 decimals, as amounts in GBP do',
  ],
  [
    'carried excess with rollover',
    { carryForward: { percent: '15' }, rollover: { percent: '5' } },
    `carryForward: ${together} rollover: ${out}`,
  ],
  [
    'carried excess with a true-up',
    { carryForward: { percent: '15' }, trueUp: { floorPercent: '50' } },
    `carryForward: ${together} trueUp: ${out}`,
  ],
  [
    'carried excess with agreed amounts',
    { carryForward: { percent: '15' }, instalment: 'quarter', agreedAmounts: [{ fromMonth: 4, amount: '1' }] },
    `carryForward: ${together} agreedAmounts: ${out}`,
  ],
  [
    'carried excess where a shortfall is waived',
    { billing: 'arrears', shortfall: 'waive', carryForward: { percent: '15' } },
    `carryForward: ${together} a shortfall that is waived: ${out}`,
  ],
  [
    'carried excess with credits',
    { shortfall: 'credit', creditMonths: 3, carryForward: { percent: '15' } },
    `carryForward: ${together} a shortfall that becomes a credit: ${out}`,
  ],
  ['a credit without its months', { shortfall: 'credit' }, 'creditMonths: is missing'],
  ['months without a credit', { creditMonths: 3 }, 'creditMonths: needs a shortfall that becomes a credit'],
  ['a credit of 121 months', { shortfall: 'credit', creditMonths: 121 }, 'creditMonths: must be at most 120'],
  [
    'a credit with rollover',
    { shortfall: 'credit', creditMonths: 3, rollover: { percent: '5' } },
    `shortfall: ${together} rollover: ${out}`,
  ],
  [
    'an amount agreed from the start',
    { agreedAmounts: [{ fromMonth: 1, amount: '1' }] },
    'agreedAmounts[0].fromMonth: must be at least 2',
  ],
  [
    'an amount agreed past the term',
    { agreedAmounts: [{ fromMonth: 13, amount: '1' }] },
    'agreedAmounts[0].fromMonth: must be a month of the term, 1 to 12',
  ],
  [
    'an agreed amount that reaches nothing',
    { agreedAmounts: [{ fromMonth: 2, amount: '1' }] },
    'agreedAmounts[0].fromMonth: reaches no instalment: none starts in this month or later that is not paid for by then',
  ],
  [
    'an agreed amount within a period that is paid for',
    { instalment: 'quarter', payments: halves, agreedAmounts: [{ fromMonth: 4, amount: '1' }] },
    'agreedAmounts[0].fromMonth: reaches no instalment: none starts in this month or later that is not paid for by then',
  ],
  [
    'an agreed amount finer than the minor unit',
    { instalment: 'quarter', agreedAmounts: [{ fromMonth: 4, amount: '0.001' }] },
    'agreedAmounts[0].amount: must have at most 2 decimals, as amounts in GBP do',
  ],
  ['overage at another rate', { overage: { rate: 'lists' } }, 'overage.rate: must be one of contract, list'],
];

test.each(refused)('a commitment is refused: %s', (_, terms, problem) => {
  expect(withPool(terms)).toEqual([`commitments[0].${problem}`]);
});

describe('a line is refused', () => {
  const fee = { id: 'fee', name: 'Fee', charge: { type: 'recurring', unitPrice: '1', every: 'quarter', quantity: '1' } };

  test('outside the term, or ending before it starts', () => {
    expect(withLines({ ...line, fromMonth: 13 })).toEqual(['lines[0].fromMonth: must be a month of the term, 1 to 12']);
    expect(withLines({ ...line, toMonth: 13 })).toEqual(['lines[0].toMonth: must be a month of the term, 1 to 12']);
    expect(withLines({ ...line, fromMonth: 5, toMonth: 4 })).toEqual(['lines[0].toMonth: must be at least 5']);
  });

  test('charged once outside its months', () => {
    const setup = { id: 'setup', name: 'Setup', charge: { type: 'one_time', price: '1' }, fromMonth: 2 };
    expect(withLines(line, setup)).toEqual(['lines[1].charge.month: must lie in the months of its line, 2 to 12']);
  });

  test('in a pool, if it is a fee of another interval, or if no line of the pool is taken', () => {
    const pooled = { ...plain, lines: [line, fee], commitments: [{ ...pool, lines: ['notes', 'fee'] }] };
    expect(lines(readQuote(pooled))).toEqual([
      'commitments[0].lines[1]: names the line “fee”, which is neither a usage line nor a monthly fee',
    ]);
    expect(withLines({ ...line, optional: true })).toEqual([
      'commitments[0].lines: has no line but those on offer: a commitment needs one that is taken',
    ]);
  });

  test('with actual usage outside its months, unless it is 0', () => {
    const quote = valueOf(readQuote({ ...plain, lines: [{ ...line, fromMonth: 3 }] }));
    const actuals = (...notes: readonly string[]) => valueOf(readActuals({ schema: 'quotewright.actuals/1', usage: { notes } }));
    expect(evaluateInputs({ quote, actuals: actuals('0', '0.0', '5') }).ok).toBe(true);
    expect(lines(evaluateInputs({ quote, actuals: actuals('0', '7') }))).toEqual([
      'actuals.usage.notes[1]: must lie in the months of its line, 3 to 12',
    ]);
  });
});

describe('costs and scenarios are refused', () => {
  const entry = { from: '2026-01-01', inputPerMillion: '1', outputPerMillion: '2' };
  const book = (prices: readonly Json[], assignment: Json = {}): Json => ({
    schema: 'quotewright.costs/1',
    currency: 'USD',
    models: [{ id: 'm', prices }],
    slots: [{ id: 's', assignments: [{ from: '2026-01-01', model: 'm', ...assignment }] }],
  });

  test('where two prices of one day were known on one day', () => {
    expect(lines(readCosts(book([entry, { ...entry, knownOn: '2025-12-01' }])))).toEqual([]);
    expect(lines(readCosts(book([entry, { ...entry, knownOn: '2026-01-01' }])))).toEqual([
      'models[0].prices[1].from: must be after 2026-01-01',
    ]);
  });

  test('where a factor of tokens is 0 or above 5', () => {
    expect(lines(readCosts(book([entry], { tokenFactor: { input: '0' } })))).toEqual([
      'slots[0].assignments[0].tokenFactor.input: must be greater than 0',
    ]);
    expect(lines(readCosts(book([entry], { tokenFactor: { output: '5.1' } })))).toEqual([
      'slots[0].assignments[0].tokenFactor.output: must be at most 5',
    ]);
  });

  test('where a new model is there already, or has a factor and no slot', () => {
    const event = {
      type: 'new_model',
      on: '2027-01-01',
      model: 'anthropic/claude-opus-4-5',
      name: 'N',
      provider: 'P',
      inputPerMillion: '1',
      outputPerMillion: '1',
    };
    const read = readScenario({ schema: 'quotewright.scenario/1', events: [{ ...event, tokenFactor: { input: '2' } }] });
    expect(lines(read)).toEqual(['events[0].tokenFactor: needs a slot that the model fills']);
    const scenario = valueOf(readScenario({ schema: 'quotewright.scenario/1', events: [event] }));
    const inputs = { quote: exampleQuote('support-desk'), costs: exampleCosts(), scenario };
    expect(lines(evaluateInputs(inputs))).toEqual([
      'scenario.events[0].model: must be a new id: “anthropic/claude-opus-4-5” is in the cost book already',
    ]);
  });

  test('where a chain asks for a price that is not there or is 0', () => {
    const deal = exampleJson('deals/indexed-share-and-chain.quote.json');
    const costs = exampleJson('deals/indexed-share-and-chain.costs.json') as { models: { id: string; prices: Json[] }[] };
    const free = structuredClone(costs);
    for (const model of free.models.slice(1)) for (const price of model.prices) price['outputPerMillion'] = '0';
    const problems = lines(evaluateInputs({ quote: valueOf(readQuote(deal)), costs: valueOf(readCosts(free)) }));
    expect(
      problems.some((problem) => /needs a price above 0 of “.+” on \d{4}-\d{2}-\d{2}: the chain divides by it/.test(problem)),
    ).toBe(true);
  });
});

describe('an amendment is refused', () => {
  const old = valueOf(readQuote(exampleJson('deals/seats-added-mid-term.old.quote.json')));
  const quote = valueOf(readQuote(exampleJson('deals/seats-added-mid-term.new.quote.json')));

  test('before month 2 and past the old term', () => {
    expect(lines(amend({ quote, amends: old, fromMonth: 1 }))).toEqual(['fromMonth: must be at least 2']);
    const past = lines(amend({ quote, amends: old, fromMonth: old.termMonths + 1 }));
    expect(past).toEqual([`fromMonth: must be at most ${old.termMonths}`]);
  });

  test('where start or currency differ', () => {
    const other = { ...quote, startDate: '2031-01-01', currency: 'CHF' };
    expect(lines(amend({ quote: other, amends: old, fromMonth: 2 }))).toEqual([
      `startDate: must be the same as in the quote that it amends, ${old.startDate}`,
      `currency: must be the same as in the quote that it amends, ${old.currency}`,
    ]);
  });

  test('for what comes with both contracts, which neither has, once and under its own name', () => {
    const actuals = valueOf(readActuals({ schema: 'quotewright.actuals/1', usage: { gone: ['1'] } }));
    const scenario = valueOf(
      readScenario({
        schema: 'quotewright.scenario/1',
        events: [{ type: 'usage', fromMonth: 100, lines: ['gone'], factor: '2' }],
      }),
    );
    expect(lines(amend({ quote, amends: old, fromMonth: 5, actuals, scenario }))).toEqual([
      `scenario.events[0].fromMonth: must be a month of the term, 1 to ${quote.termMonths}`,
      'scenario.events[0].lines[0]: names the line “gone”, which is not in the quote',
      'actuals.usage.gone: names the line “gone”, which is not in the quote',
    ]);
  });

  test('with the problems of both contracts, and those between them, at once', () => {
    const routed = (model: string): Quote => {
      const servedBy = [{ model, sharePercent: '100', inputTokens: '1', outputTokens: '1' }];
      return valueOf(readQuote({ ...plain, lines: plain.lines.map((each) => ({ ...each, servedBy })) }));
    };
    const told = lines(amend({ quote: routed('b'), amends: routed('a'), fromMonth: 1 }));
    expect(told).toContain('fromMonth: must be at least 2');
    expect(told).toContain('amends.lines[0].servedBy[0].model: names “a”, and there is no cost book to look it up in');
    expect(told).toContain('lines[0].servedBy[0].model: names “b”, and there is no cost book to look it up in');
  });
});
