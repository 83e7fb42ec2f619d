import { describe, expect, test } from 'vitest';
import { chargedInMonth, leftAfterMonth } from '../../../src/shared/domain/commitments/drawdown.ts';
import { overageChange } from '../../../src/shared/domain/commitments/overage.ts';
import { mayGoDown, stillReason } from '../../../src/shared/domain/commitments/true-up.ts';
import { exact } from '../../../src/shared/domain/values/exact.ts';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { CommitmentEvaluation, Evaluation } from '../../../src/shared/domain/terms/evaluation.ts';
import { valueOf } from '../example-files.ts';
import type { CommitmentJson, QuoteJson } from '../quote-json.ts';
import { commitment, quoteJson, usageLine } from '../quote-json.ts';

function priced(
  quantities: string[],
  terms: Partial<CommitmentJson> & Pick<CommitmentJson, 'amounts' | 'period'>,
  over: Partial<QuoteJson> = {},
): Evaluation {
  const lines = [usageLine('calls', '1', quantities)];
  return valueOf(evaluate(valueOf(readQuote(quoteJson({ lines, commitments: [commitment(['calls'], terms)], ...over })))));
}

function pool(evaluation: Evaluation): CommitmentEvaluation {
  const [first] = evaluation.commitments;
  if (first === undefined) throw new Error('The evaluation has no commitment');
  return first;
}

const amounts = (evaluation: Evaluation, kind: string): readonly string[] =>
  evaluation.invoices.filter((invoice) => invoice.kind === kind).map(({ date, amount }) => `${date} ${amount}`);

describe('drawdown', () => {
  test('an annual balance is drawn month by month; what is left over is overage, at its adjustment and within its cap', () => {
    const evaluation = priced(
      ['400', '500', '300', '200'],
      {
        period: 'term',
        amounts: ['1000'],
        overage: { adjustPercent: '10', monthlyCap: '200' },
      },
      { termMonths: 4 },
    );
    expect(pool(evaluation).periods).toMatchObject([
      { committed: '1000.00', drawn: '1000.00', overageBase: '400.00', overage: '400.00', shortfall: '0.00' },
    ]);
    // 200 × 1.1 = 220 is cut to the cap in months 3 and 4.
    expect(amounts(evaluation, 'overage')).toEqual(['2026-04-01 200.00', '2026-05-01 200.00']);
  });

  test('rollover is drawn first, is held to its percent of the period, and is forfeited a period later', () => {
    const evaluation = priced(
      ['70', '95', '100'],
      { period: 'month', amounts: ['100'], rollover: { percent: '20' } },
      { termMonths: 3 },
    );
    expect(pool(evaluation).periods).toMatchObject([
      { shortfall: '30.00', rolledOver: '20.00', forfeited: '10.00', rolloverIn: '0.00' },
      { rolloverIn: '20.00', drawnRollover: '20.00', drawn: '75.00', shortfall: '25.00', rolledOver: '20.00', forfeited: '5.00' },
      { rolloverIn: '20.00', drawnRollover: '20.00', drawn: '80.00', shortfall: '20.00', rolledOver: '0.00', forfeited: '20.00' },
    ]);
  });

  test('in arrears the whole unused commitment is invoiced, what rolls over included; revenue still meets invoices', () => {
    const evaluation = priced(
      ['70', '95'],
      { period: 'month', amounts: ['100'], billing: 'arrears', rollover: { percent: '20' } },
      { termMonths: 2 },
    );
    expect(amounts(evaluation, 'drawdown')).toEqual(['2026-02-01 70.00', '2026-03-01 75.00']);
    expect(amounts(evaluation, 'shortfall')).toEqual(['2026-02-01 30.00', '2026-03-01 25.00']);
    expect(evaluation.totals).toMatchObject({ expectedValue: '200.00', recognized: '200.00' });
  });

  test('a waived shortfall is a target: nothing is invoiced, nothing is committed, and what was unused still shows', () => {
    const evaluation = priced(
      ['70'],
      { period: 'month', amounts: ['100'], billing: 'arrears', shortfall: 'waive' },
      { termMonths: 1 },
    );
    expect(pool(evaluation).periods).toMatchObject([{ shortfall: '30.00', forfeited: '0.00', rolledOver: '0.00' }]);
    expect(evaluation.totals).toMatchObject({ committedValue: '0.00', expectedValue: '70.00', recognized: '70.00' });
  });

  test('a period cut short by the term has its amount reduced by months, then split over its instalments', () => {
    const evaluation = priced(['0'], { period: 'year', amounts: ['1000', '2000'], instalment: 'quarter' }, { termMonths: 17 });
    expect(pool(evaluation).instalments.map(({ fromMonth, toMonth, original }) => [fromMonth, toMonth, original])).toEqual([
      [1, 3, '250.00'],
      [4, 6, '250.00'],
      [7, 9, '250.00'],
      [10, 12, '250.00'],
      [13, 15, '500.00'],
      [16, 17, '333.33'],
    ]);
  });
});

describe('true-up', () => {
  const upOnly = { direction: 'up' as const };

  test('an increase lifts the instalments to come, never past the run rate and never below what they were', () => {
    const evaluation = priced(
      ['150'],
      { period: 'term', amounts: ['400'], instalment: 'month', trueUp: { ...upOnly, maxIncreasePercent: '20', roundTo: '1' } },
      { termMonths: 4 },
    );
    expect(pool(evaluation).instalments.map(({ amount }) => amount)).toEqual(['100.00', '120.00', '144.00', '150.00']);
    expect(pool(evaluation).trueUps).toMatchObject([
      { afterMonth: 1, runRate: '150.00', deviationPercent: '50', action: 'increase', factor: '1.2' },
      { afterMonth: 2, deviationPercent: '25', factor: '1.2' },
      { afterMonth: 3, deviationPercent: '4.1667', factor: '1.041667' },
    ]);
  });

  test('a deviation of exactly the deadband does nothing', () => {
    const evaluation = priced(
      ['110'],
      { period: 'term', amounts: ['300'], instalment: 'month', trueUp: { ...upOnly, deadbandPercent: '10' } },
      { termMonths: 3 },
    );
    expect(pool(evaluation).trueUps).toMatchObject([
      { deviationPercent: '10', action: 'none', factor: '1' },
      { deviationPercent: '10', action: 'none', factor: '1' },
    ]);
  });

  test('a decrease stops at the floor of the original amount and is cut to what the balance still holds', () => {
    const floored = priced(
      ['10'],
      { period: 'month', amounts: ['100'], trueUp: { direction: 'down', floorPercent: '70' } },
      { termMonths: 3 },
    );
    expect(pool(floored).instalments.map(({ amount }) => amount)).toEqual(['100.00', '70.00', '70.00']);

    // Month 1 draws 250 of the period's 300, the window sees 250 + then little: after month 2 the balance left limits the cut.
    const cut = priced(
      ['250', '0', '0', '0'],
      {
        period: 'term',
        amounts: ['400'],
        instalment: 'month',
        trueUp: { direction: 'down', floorPercent: '1', windowMonths: 1 },
      },
      { termMonths: 4 },
    );
    expect(pool(cut).instalments.map(({ amount }) => amount)).toEqual(['100.00', '100.00', '25.00', '25.00']);
    expect(pool(cut).periods).toMatchObject([{ committed: '250.00', drawn: '250.00', shortfall: '0.00' }]);
  });

  test('a deviation that its limits let change nothing is no decrease, whatever its factor', () => {
    const held = priced(
      ['50'],
      { period: 'month', amounts: ['100'], trueUp: { direction: 'both', floorPercent: '100', maxDecreasePercent: '15' } },
      { termMonths: 2 },
    );
    expect(pool(held).trueUps).toMatchObject([{ deviationPercent: '-50', action: 'none', factor: '0.85' }]);
    expect(pool(held).instalments.map(({ amount }) => amount)).toEqual(['100.00', '100.00']);
  });

  test('at a step of a ramp, a run rate between what was due and what comes changes nothing', () => {
    const evaluation = priced(
      ['150'],
      { period: 'month', amounts: ['100', '200'], trueUp: { direction: 'both', floorPercent: '1' } },
      { termMonths: 2 },
    );
    expect(pool(evaluation).trueUps).toMatchObject([{ deviationPercent: '0', action: 'none', factor: '1' }]);
  });

  test('with a notice no instalment is reached after the last but few; nothing due gives no deviation', () => {
    const late = priced(
      ['150'],
      { period: 'month', amounts: ['100'], trueUp: { ...upOnly, noticeMonths: 1 } },
      { termMonths: 3 },
    );
    expect(pool(late).trueUps.at(-1)).toMatchObject({ afterMonth: 2, deviationPercent: null, action: 'none', factor: null });
    const nothing = priced(['150'], { period: 'month', amounts: ['0'], trueUp: upOnly }, { termMonths: 2 });
    expect(pool(nothing).trueUps).toMatchObject([{ runRate: '150.00', deviationPercent: null, factor: null, action: 'none' }]);
  });

  test('a deviation is rounded as a whole, a half away from zero on either side', () => {
    // 3886.59 ÷ 4000 − 1 is −0.0283525 exactly.
    const evaluation = priced(
      ['3886.59'],
      { period: 'month', amounts: ['4000'], trueUp: { direction: 'both', floorPercent: '1' } },
      { termMonths: 2 },
    );
    expect(pool(evaluation).trueUps).toMatchObject([{ deviationPercent: '-2.8353', action: 'decrease', factor: '0.971647' }]);
  });
});

test('a month of a pool has charged what it drew on its balances and what is beyond, and leaves the rest of both', () => {
  const month = {
    balance: 100n,
    rollover: 30n,
    credit: 5n,
    carryLimit: 4n,
    drawn: 80n,
    drawnRollover: 20n,
    drawnCredit: 5n,
    carried: 4n,
    overageBase: 7n,
    overage: 6n,
    minimumGap: 8n,
    lapsed: 0n,
  };
  expect(chargedInMonth(month)).toBe(116n);
  expect(leftAfterMonth(month)).toBe(22n);
});

test('which way a true-up may go, why it moves nothing, and what becomes of the price of overage', () => {
  expect([{}, { direction: 'both' as const }, { direction: 'down' as const }].map((trueUp) => mayGoDown({ trueUp }))).toEqual([
    true,
    true,
    true,
  ]);
  expect(mayGoDown({ trueUp: { direction: 'up' } })).toBe(false);
  expect(mayGoDown({})).toBe(false);
  const band = { deadbandPercent: '10', direction: 'up' } as const;
  expect(stillReason(band, exact('-0.1'))).toBe('within-band');
  expect(stillReason(band, exact('-0.11'))).toBe('other-direction');
  expect(stillReason(band, exact('0.11'))).toBeNull();
  const change = (adjustPercent?: string) => overageChange(adjustPercent === undefined ? {} : { overage: { adjustPercent } });
  expect([change(), change('-0'), change('-8'), change('12.5')]).toEqual([
    { price: 'as_listed', percent: '0' },
    { price: 'as_listed', percent: '0' },
    { price: 'discount', percent: '8' },
    { price: 'surcharge', percent: '12.5' },
  ]);
});
