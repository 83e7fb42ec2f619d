// A run goes as far as the sums of its months. Held against the whole evaluation of the same run: its invoices, its totals, its years.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Results } from '../../src/shared/domain/compute.ts';
import { computeUnder } from '../../src/shared/domain/compute.ts';
import { leftAfterMonth } from '../../src/shared/domain/commitments/drawdown.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import { recordedMoves } from '../../src/shared/simulation/stress/recorded-moves.ts';
import type { StressInputs } from '../../src/shared/simulation/stress/runs.ts';
import { runsOf, scenarioOf } from '../../src/shared/simulation/stress/runs.ts';
import { stressedRun } from '../../src/shared/simulation/stress/stress.ts';
import { arbitraryQuote } from '../domain/arbitrary-quote.ts';
import { valueOf } from '../domain/example-files.ts';
import type { CommitmentJson, QuoteJson } from '../domain/quote-json.ts';
import { commitment, quoteJson, usageLine } from '../domain/quote-json.ts';
import { stressOf } from './samples.ts';

const costs = valueOf(
  readCosts(JSON.parse(readFileSync(new URL('../../resources/samples/costs.json', import.meta.url), 'utf8'))),
);

const adaptivePricing = {
  index: [{ model: 'frontier', dimension: 'output', weight: '1' }],
  measureEveryMonths: 3,
  noticeDays: 30,
  appliesTo: ['a', 'b'],
  effective: 'next_month',
  decrease: { thresholdPercent: '10', basis: 'full', passThroughPercent: '45.5', floorPercent: '70' },
  increase: { thresholdPercent: '10', mechanism: 'automatic', basis: 'full', passThroughPercent: '90', capPercent: '130' },
};

/** Fees that draw on a commitment: those by the month may. */
function withFees({ lines, commitments = [], ...quote }: QuoteJson): QuoteJson {
  const fees = lines.filter(({ charge }) => charge.type === 'recurring' && charge.every === 'month').map(({ id }) => id);
  return {
    ...quote,
    lines,
    commitments: commitments.map((each, place) => ({ ...each, lines: [...each.lines, ...fees.slice(place, place + 1)] })),
  };
}

const plainQuote = fc.tuple(arbitraryQuote, fc.boolean()).map(([quote, isAdaptive]) =>
  valueOf(
    readQuote({
      ...(isAdaptive ? withFees(quote) : quote),
      ...(isAdaptive ? { adaptivePricing, startDate: '2026-01-31' } : {}),
    }),
  ),
);

function inputsOf(quote: Quote, seed: number): StressInputs {
  const stress = stressOf({ usage: { levelSpreadPercent: '40' }, models: { eventsPerYear: '4' } });
  return { quote, costs: { ...costs, currency: quote.currency }, stress, recorded: recordedMoves, seed };
}

/** The figures of some runs, beside the evaluation of each. */
function runsBoth(inputs: StressInputs, numbers: readonly number[]) {
  const runs = runsOf(inputs);
  return numbers.map((number) => {
    const run = runs.run(number);
    const scenario = scenarioOf('', run.priceEvents) ?? undefined;
    const results = valueOf(computeUnder({ quote: inputs.quote, costs: inputs.costs, scenario }, run.usage.shocks));
    return { figures: valueOf(stressedRun(inputs, run)).figures, results };
  });
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, each) => total + each, 0n);

/** The figures of a run are what its invoices, its revenue and its totals say. */
function expectAgreement({ figures, results }: ReturnType<typeof runsBoth>[number]): void {
  const { invoices, totals, revenue, commitments } = results;
  const billed = (of: (invoice: (typeof invoices)[number]) => boolean): bigint =>
    sum(invoices.filter(of).map(({ amount }) => amount));
  const { term, years, months } = figures;
  expect({ bill: term.bill, recognized: term.recognized, cost: term.cost, percent: term.marginPercent }).toEqual({
    bill: totals.expectedValue,
    recognized: totals.recognized,
    cost: totals.cost,
    percent: totals.grossMarginHundredths,
  });
  expect(term.overage).toBe(billed(({ kind }) => kind === 'overage'));
  expect(term.shortfall).toBe(sum(commitments.flatMap(({ periods }) => periods.map(({ shortfall }) => shortfall))));
  expect(years.map(({ bill, recognized, cost }) => ({ bill, recognized, cost }))).toEqual(
    totals.byYear.map(({ invoiced, recognized, cost }) => ({ bill: invoiced, recognized, cost })),
  );
  for (const name of ['shortfall', 'overage', 'margin'] as const) expect(sum(years.map((year) => year[name]))).toBe(term[name]);
  expect(months).toEqual(
    revenue.map(({ month, recognized, cost }) => ({
      bill: billed((invoice) => invoice.month === month),
      margin: recognized - cost,
    })),
  );
}

/** Every rule that a run goes by. */
const rules = [
  'true-up none',
  'true-up increase',
  'true-up decrease',
  'nothing due',
  'revised',
  'held factor',
  'cut to the balance',
  'rolled over',
  'forfeited',
  'adjusted overage',
  'dry',
  'shortfall invoiced',
  ...['USD', 'JPY', 'KWD'].flatMap((currency) => [`advance in ${currency}`, `arrears in ${currency}`]),
];

/** What came up in some runs: a rule that nothing reaches would be held by nothing. */
function seen({ quote, commitments, invoices }: Results): readonly string[] {
  return commitments.flatMap(({ terms, periods, months, trueUps }) => [
    ...trueUps.flatMap(({ action, cutTo, revisions, deviation, factor }) => [
      `true-up ${action}`,
      ...(cutTo === null ? [] : ['cut to the balance']),
      ...(deviation === null ? ['nothing due'] : []),
      ...(factor !== null && deviation !== null && factor.units !== 1n && factor.units !== 10n ** 6n + deviation.units
        ? ['held factor']
        : []),
      ...(revisions.some(({ original, after }) => after !== original) ? ['revised'] : []),
    ]),
    ...(periods.some(({ rolledOver }) => rolledOver > 0n) ? ['rolled over'] : []),
    ...(periods.some(({ forfeited }) => forfeited > 0n) ? ['forfeited'] : []),
    ...(months.some((month) => month.overage > 0n && month.overage !== month.overageBase) ? ['adjusted overage'] : []),
    ...(months.some((month) => leftAfterMonth(month) <= 0n) ? ['dry'] : []),
    ...(invoices.some(({ kind }) => kind === 'shortfall') ? ['shortfall invoiced'] : []),
    `${terms.billing ?? 'advance'} in ${quote.currency}`,
  ]);
}

test('the figures of a run are those of its evaluation, whatever the terms: over two thousand runs', { timeout: 300_000 }, () => {
  const cameUp = new Set<string>();
  let runs = 0;
  fc.assert(
    fc.property(plainQuote, fc.nat(), (quote, seed) => {
      for (const both of runsBoth(inputsOf(quote, seed), [1, 2, 3])) {
        expectAgreement(both);
        for (const each of seen(both.results)) cameUp.add(each);
        runs += 1;
      }
    }),
    { numRuns: 700 },
  );
  expect(runs).toBeGreaterThan(2000);
  expect([...cameUp].toSorted()).toEqual(rules.toSorted());
});

const pool = { amounts: ['9000', '12000'], period: 'year' as const, instalment: 'quarter' as const };

function quoteOf(terms: Partial<CommitmentJson>, over: Partial<QuoteJson> = {}): Quote {
  const lines = [usageLine('a', '0.5', ['1000']), usageLine('b', '0.2', ['900'])];
  const commitments = [commitment(['a'], { ...pool, ...terms })];
  return valueOf(readQuote(quoteJson({ termMonths: 24, lines, commitments, ...over })));
}

describe('The figures of a run are those of its evaluation', () => {
  test.each<[string, Partial<CommitmentJson>, Partial<QuoteJson>?]>([
    [
      'payments',
      {
        billing: 'advance',
        instalment: 'year',
        payments: [
          { month: 1, percent: '40' },
          { month: 7, percent: '60' },
        ],
      },
    ],
    ['a minimum', { billing: 'arrears', minimum: { every: 'month', amount: '300' } }],
    ['excess that counts forward', { carryForward: { percent: '20' } }],
    ['credits for a shortfall', { shortfall: 'credit', creditMonths: 3 }],
    ['agreed amounts', { agreedAmounts: [{ fromMonth: 13, amount: '4000' }] }],
    ['overage at list', { overage: { rate: 'list' } }],
    ['a line on offer', {}, { lines: [usageLine('a', '0.5', ['1000']), usageLine('b', '0.2', ['900'], { optional: true })] }],
    [
      'prepaid credits',
      {},
      { credits: { name: 'Credits', packs: [{ month: 1, credits: '1000', pricePerCredit: '0.5' }], overagePricePerCredit: '1' } },
    ],
  ])('with %s', (_, terms, over) => {
    const runs = runsBoth(inputsOf(quoteOf(terms, over), 1), [1, 2, 3]);
    expect(runs).toHaveLength(3);
    for (const both of runs) expectAgreement(both);
  });
});
