import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { readCosts, readQuote, readScenario } from '../../../src/shared/domain/reading/read.ts';
import type { Actuals } from '../../../src/shared/domain/terms/actuals.ts';
import type { Costs } from '../../../src/shared/domain/terms/costs.ts';
import type { Scenario } from '../../../src/shared/domain/terms/scenario.ts';
import type { Evaluation } from '../../../src/shared/domain/terms/evaluation.ts';
import { actualsOf, valueOf } from '../example-files.ts';
import type { LineJson, QuoteJson } from '../quote-json.ts';
import { quoteJson, usageLine } from '../quote-json.ts';

function evaluated(line: LineJson, over: Partial<QuoteJson> = {}): Evaluation {
  return valueOf(evaluate(valueOf(readQuote(quoteJson({ lines: [line], ...over })))));
}

function charges(line: LineJson, over: Partial<QuoteJson> = {}): readonly string[] {
  return evaluated(line, over).lines[0]?.charges ?? [];
}

const usage = (charge: LineJson['charge'], quantities: string[]): LineJson => usageLine('calls', '1', quantities, { charge });
const tiers = [
  { upTo: '10', unitPrice: '10', flatFee: '2' },
  { upTo: '20', unitPrice: '5', flatFee: '3' },
  { upTo: null, unitPrice: '5', flatFee: '3' },
];

describe('usage charges', () => {
  test('graduated: each tier prices what falls in it, its fee once when anything does; upper bounds are included', () => {
    const line = usage({ type: 'usage', model: 'graduated', tiers }, ['0', '1', '10', '10.5', '20', '21']);
    expect(charges(line, { termMonths: 6 })).toEqual(['0.00', '12.00', '102.00', '107.50', '155.00', '163.00']);
  });

  test('graduated over a quarter: the month pays the difference it makes, and the quarter starts again', () => {
    const line = usage({ type: 'usage', model: 'graduated', tiers, tierPeriod: 'quarter' }, ['8', '0', '8', '8']);
    expect(charges(line, { termMonths: 4 })).toEqual(['82.00', '0.00', '53.00', '82.00']);
  });

  test('volume: the tier that holds the quantity prices all of it, and nothing costs nothing', () => {
    const line = usage({ type: 'usage', model: 'volume', tiers }, ['0', '10', '10.5', '30']);
    expect(charges(line, { termMonths: 4 })).toEqual(['0.00', '102.00', '55.50', '153.00']);
  });

  test('package: started packages after the free units', () => {
    const line = usage({ type: 'usage', model: 'package', packageSize: '100', packagePrice: '5', freeUnits: '100' }, [
      '100',
      '100.5',
      '200',
      '201',
    ]);
    expect(charges(line, { termMonths: 4 })).toEqual(['0.00', '5.00', '5.00', '10.00']);
  });

  test('percentage: of an amount, whose decimals are the currency’s', () => {
    const line: LineJson = {
      id: 'fees',
      name: 'Fees',
      charge: { type: 'usage', model: 'percentage', percent: '1.25' },
      forecast: { type: 'growth', start: '1000', monthlyPercent: '0.333' },
    };
    const evaluation = evaluated(line, { termMonths: 2 });
    expect(evaluation.lines[0]).toMatchObject({ quantities: ['1000', '1003.33'], charges: ['12.50', '12.54'] });
  });

  test('discount phases and uplift multiply before the one rounding', () => {
    const line = usageLine('calls', '0.333', ['100'], {
      discountPercent: [
        { fromMonth: 2, percent: '100' },
        { fromMonth: 3, percent: '10' },
      ],
      annualUpliftPercent: '3.5',
    });
    const all = charges(line, { termMonths: 25 });
    // 33.3 × 0.9 = 29.97; × 1.035 = 31.01895; × 1.035² = 32.10461325
    expect([all[0], all[1], all[2], all[12], all[24]]).toEqual(['33.30', '0.00', '29.97', '31.02', '32.10']);
  });

  test('half a cent rounds away from zero', () => {
    expect(charges(usageLine('calls', '0.005', ['1', '3']), { termMonths: 2 })).toEqual(['0.01', '0.02']);
  });

  test('acceptance rounds the rated quantity again; actual quantities stand unrounded', () => {
    const line = usageLine('calls', '1', ['101'], { quantityDecimals: 0, outcome: { acceptancePercent: '92.5' } });
    const quote = valueOf(readQuote(quoteJson({ lines: [line], termMonths: 2 })));
    const evaluation = valueOf(evaluate(quote, undefined, undefined, actualsOf({ calls: ['10.75'] })));
    expect(evaluation.lines[0]).toMatchObject({ quantities: ['10.75', '101'], rated: ['10', '93'] });
  });

  test('the same quote gives the same again, whatever it was asked under in between', () => {
    const line = usageLine('calls', '0.10', ['100', '200']);
    const quote = valueOf(readQuote(quoteJson({ lines: [line], termMonths: 3 })));
    const halved = valueOf(
      readScenario({ schema: 'quotewright.scenario/1', events: [{ type: 'usage', fromMonth: 2, factor: '0.5' }] }),
    );
    const under = (scenario?: Scenario, actuals?: Actuals): readonly string[] | undefined =>
      valueOf(evaluate(quote, undefined, scenario, actuals)).lines[0]?.quantities;
    for (let round = 1; round <= 2; round += 1) {
      expect(under()).toEqual(['100', '200', '200']);
      expect(under(undefined, actualsOf({ calls: ['7'] }))).toEqual(['7', '200', '200']);
      expect(under(halved)).toEqual(['100', '100', '100']);
    }
    const longer = valueOf(evaluate({ ...quote, termMonths: 4 }));
    expect(longer.lines[0]?.quantities).toEqual(['100', '200', '200', '200']);
    const inYen = valueOf(evaluate({ ...quote, currency: 'JPY' }));
    expect(inYen.lines[0]?.charges).toEqual(['10', '20', '20']);
  });

  test('the same lines cost what each book and each start says', () => {
    const served = { model: 'm', sharePercent: '100', inputTokens: '1000000', outputTokens: '0' };
    const quote = valueOf(
      readQuote(quoteJson({ lines: [usageLine('calls', '1', ['1'], { servedBy: [served] })], termMonths: 2 })),
    );
    const book = (first: string, second: string): Costs => {
      const price = (from: string, inputPerMillion: string) => ({ from, inputPerMillion, outputPerMillion: '1' });
      const prices = [price('2025-01-01', first), price('2026-02-01', second)];
      return valueOf(readCosts({ schema: 'quotewright.costs/1', currency: 'USD', models: [{ id: 'm', prices }] }));
    };
    const [dear, cheap] = [book('9', '8'), book('2', '1')];
    const costs = (costBook: Costs, startDate = quote.startDate): readonly string[] | undefined =>
      valueOf(evaluate({ ...quote, startDate }, costBook)).lines[0]?.costs;
    for (let round = 1; round <= 2; round += 1) {
      expect(costs(dear)).toEqual(['9.00', '8.00']);
      expect(costs(cheap)).toEqual(['2.00', '1.00']);
      expect(costs(cheap, '2026-02-01')).toEqual(['1.00', '1.00']);
    }
  });

  test('exact at any size: prices of 12 decimals on 10^12 units, in JPY, USD and KWD', () => {
    const line = usageLine('calls', '0.000000000001', ['1500000000000', '999999999999.999999']);
    expect(charges(line, { termMonths: 2, currency: 'JPY' })).toEqual(['2', '1']);
    expect(charges(line, { termMonths: 2, currency: 'USD' })).toEqual(['1.50', '1.00']);
    expect(charges(line, { termMonths: 2, currency: 'KWD' })).toEqual(['1.500', '1.000']);
  });
});

describe('recurring and one-time charges', () => {
  test('an interval is invoiced at its start for the months it has in the term, seats planned later included', () => {
    const seats: LineJson = {
      id: 'seats',
      name: 'Seats',
      charge: {
        type: 'recurring',
        unitPrice: '100',
        every: 'quarter',
        quantity: [
          { fromMonth: 2, quantity: '1' },
          { fromMonth: 3, quantity: '4' },
        ],
      },
    };
    const evaluation = evaluated(seats, { termMonths: 5 });
    // (0 + 1 + 4) × 100 ÷ 3 and (4 + 4) × 100 ÷ 3
    expect(evaluation.lines[0]).toMatchObject({
      quantities: ['0', '1', '4', '4', '4'],
      charges: ['166.67', '0.00', '0.00', '266.67', '0.00'],
    });
    expect(evaluation.revenue.map(({ recognized }) => recognized)).toEqual(['0.00', '33.33', '133.34', '133.34', '133.33']);
  });

  test('a one-time charge takes the discount of its month', () => {
    const setUp: LineJson = {
      id: 'set-up',
      name: 'Set-up',
      charge: { type: 'one_time', price: '99.99', month: 3 },
      discountPercent: [{ fromMonth: 3, percent: '50' }],
    };
    const evaluation = evaluated(setUp, { termMonths: 3 });
    expect(evaluation.invoices).toEqual([{ date: '2026-03-01', month: 3, kind: 'one_time', ref: 'set-up', amount: '50.00' }]);
  });

  test('months are counted from the start date’s own day', () => {
    expect(evaluated(usageLine('calls', '1', ['1']), { startDate: '2027-12-31', termMonths: 4 }).months).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
  });
});

describe('credits', () => {
  const burning: LineJson = {
    id: 'drafts',
    name: 'Drafts',
    charge: { type: 'credits', creditsPerUnit: '1' },
    forecast: { type: 'monthly', quantities: ['30', '50', '100'] },
  };

  test('packs burn by expiry, then free before paid; cumulative rounding; leftovers break at expiry; overage after', () => {
    const evaluation = evaluated(burning, {
      termMonths: 3,
      credits: {
        name: 'Credits',
        packs: [
          { month: 1, credits: '100', pricePerCredit: '0.333' },
          { month: 1, credits: '20', pricePerCredit: '0' },
          { month: 1, credits: '40', pricePerCredit: '0.1', expiresAfterMonths: 2 },
        ],
        overagePricePerCredit: '0.5',
      },
    });
    expect(evaluation.credits).toEqual({
      months: [
        { burned: '30', overageCredits: '0', balance: '130' },
        { burned: '50', overageCredits: '0', balance: '80' },
        { burned: '100', overageCredits: '20', balance: '0' },
      ],
      packs: [
        { month: 1, used: '100', expired: '0' },
        { month: 1, used: '20', expired: '0' },
        { month: 1, used: '40', expired: '0' },
      ],
    });
    expect(evaluation.revenue.map(({ recognized }) => recognized)).toEqual(['3.00', '7.66', '36.64']);
    expect(evaluation.totals.expectedValue).toBe('47.30');
  });

  test('what a pack still holds after its last month is breakage of that month, and gone from the balance', () => {
    const evaluation = evaluated(burning, {
      termMonths: 3,
      credits: {
        name: 'Credits',
        packs: [{ month: 1, credits: '100', pricePerCredit: '1', expiresAfterMonths: 2 }],
        overagePricePerCredit: '2',
      },
    });
    expect(evaluation.credits?.packs).toEqual([{ month: 1, used: '80', expired: '20' }]);
    expect(evaluation.credits?.months.map(({ balance }) => balance)).toEqual(['70', '0', '0']);
    expect(evaluation.revenue.map(({ recognized }) => recognized)).toEqual(['30.00', '70.00', '200.00']);
  });
});
