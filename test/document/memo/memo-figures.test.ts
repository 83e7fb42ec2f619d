// The memo's figures are sums of the evaluation's: each ties to it, under every policy.
import { describe, expect, test } from 'vitest';
import { memoFigures } from '../../../src/shared/document/memo/memo-figures.ts';
import { judgementsOf } from '../../../src/shared/document/memo/judgements.ts';
import { memoData, memoOf } from '../../../src/shared/document/memo/memo.ts';
import { MemoData } from '../../../src/shared/document/memo/memo-data.ts';
import type { Results } from '../../../src/shared/domain/compute.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { sumOf } from '../../../src/shared/domain/statements/sums.ts';
import { readQuote, readRevenuePolicy } from '../../../src/shared/domain/reading/read.ts';
import { exampleCosts, exampleJson, exampleQuote, valueOf } from '../../domain/example-files.ts';
import { commitment, quoteJson, usageLine } from '../../domain/quote-json.ts';

const deals = [
  'annual-upfront-payments',
  'excess-counts-forward',
  'milestone-credit',
  'monthly-minimum-in-annual',
  'platform-fee-draws-down',
  'proportional-breakage',
  'shortfall-credit',
  'options',
];

function resultsOf(name: string): Results {
  const quote = valueOf(readQuote(exampleJson(`deals/${name}.quote.json`)));
  const policy = valueOf(readRevenuePolicy(exampleJson('deals/proportional-breakage.policy.json')));
  return valueOf(compute({ quote, policy }));
}
const supportDesk = (): Results => valueOf(compute({ quote: exampleQuote('support-desk'), costs: exampleCosts() }));
const credits = (): Results => valueOf(compute({ quote: exampleQuote('credits') }));

const all: readonly (readonly [string, () => Results])[] = [
  ['support-desk', supportDesk],
  ['credits', credits],
  ...deals.map((name) => [name, () => resultsOf(name)] as const),
];

describe.each(all)('%s', (_, make) => {
  const results = make();
  const { totals } = results;
  const figures = memoFigures(results);

  test('fixed parts sum to the committed value, and with the variable ones to the expected value', () => {
    expect(sumOf(Object.values(figures.fixed))).toBe(totals.committedValue);
    expect(totals.committedValue + sumOf(Object.values(figures.variable))).toBe(totals.expectedValue);
    expect(figures.floor ?? 0n).toBeLessThanOrEqual(totals.committedValue);
  });

  test('every policy recognizes what is invoiced, and the policy in force what the evaluation recognizes', () => {
    expect(figures.recognitions).toHaveLength(4);
    for (const { months } of figures.recognitions) expect(sumOf(months)).toBe(totals.expectedValue);
    expect(figures.recognitions[0].months).toEqual(results.revenue.map(({ recognized }) => recognized));
  });

  test('balances by month are the evaluation’s, and by date leave what is dated after the term', () => {
    expect(figures.months.map(({ byMonth }) => [byMonth.deferred, byMonth.contractAsset])).toEqual(
      results.revenue.map(({ deferred, unbilled }) => [deferred, unbilled]),
    );
    const last = figures.months.at(-1)?.byDate;
    expect([last?.deferred, last?.contractAsset]).toEqual([0n, figures.invoicedAfterTerm]);
    expect(sumOf(figures.months.map(({ invoicedIn }) => invoicedIn)) + figures.invoicedAfterTerm).toBe(totals.expectedValue);
  });

  test('what remains is everything but use above the commitment', () => {
    const { usage, overage, creditOverage } = figures.variable;
    const remaining = figures.remaining.within12 + figures.remaining.after12;
    expect(remaining).toBe(totals.expectedValue - usage - overage - creditOverage);
  });

  test('its data is what its schema says', () => {
    expect(MemoData.parse(memoData(memoOf(results, 1, '2027-01-01')))).toBeDefined();
  });
});

describe('judgements', () => {
  const kinds = (results: Results): string[] => judgementsOf(results).map(({ kind }) => kind);
  const resultsWith = (over: object, termMonths = 24): Results => {
    const terms = commitment(['calls'], { period: 'year', amounts: ['12000'], ...over });
    const json = quoteJson({ termMonths, lines: [usageLine('calls', '1', ['1000'])], commitments: [terms] });
    return valueOf(compute({ quote: valueOf(readQuote(json)) }));
  };

  test('are asked where the deal raises them', () => {
    expect(kinds(supportDesk())).toEqual([
      'obligations',
      'use-above',
      'true-ups',
      'breakage',
      'rollover',
      'adaptive-pricing',
      'level',
      'modification',
      'commission',
    ]);
    expect(kinds(resultsOf('options'))).toContain('options');
    expect(kinds(resultsOf('shortfall-credit'))).toContain('shortfall-credit');
  });

  test('of financing are asked where more than a year is paid at once', () => {
    expect(kinds(resultsWith({}))).not.toContain('financing');
    const long = judgementsOf(resultsWith({ period: 'term', amounts: ['24000'] }));
    expect(long.find(({ kind }) => kind === 'financing')?.names).toEqual(['Pool']);
    expect(kinds(resultsWith({ period: 'term', billing: 'arrears' }))).not.toContain('financing');
  });
});
