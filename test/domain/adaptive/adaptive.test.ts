import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { readCosts, readQuote, readScenario } from '../../../src/shared/domain/reading/read.ts';
import type { AdaptiveEvaluation, Evaluation } from '../../../src/shared/domain/terms/evaluation.ts';
import { valueOf } from '../example-files.ts';
import type { QuoteJson } from '../quote-json.ts';
import { quoteJson, usageLine } from '../quote-json.ts';

type Terms = NonNullable<QuoteJson['adaptivePricing']>;

/** A book with one model whose output price changes on the first days of months 2, 3, … */
function costsWith(outputPrices: readonly string[]): unknown {
  return {
    schema: 'quotewright.costs/1',
    currency: 'USD',
    models: [
      {
        id: 'm',
        provider: 'p',
        name: 'M',
        prices: outputPrices.map((outputPerMillion, index) => ({
          from: `2026-${String(index + 1).padStart(2, '0')}-01`,
          inputPerMillion: '1',
          outputPerMillion,
        })),
      },
    ],
  };
}

function evaluated(prices: readonly string[], terms: Partial<Terms>, termMonths = 6): Evaluation {
  const adaptivePricing: Terms = {
    index: [{ model: 'm', dimension: 'output', weight: '1' }],
    measureEveryMonths: 1,
    appliesTo: ['calls'],
    effective: 'next_month',
    ...terms,
  };
  const quote = valueOf(readQuote(quoteJson({ lines: [usageLine('calls', '1', ['100'])], termMonths, adaptivePricing })));
  return valueOf(evaluate(quote, valueOf(readCosts(costsWith(prices)))));
}

function adaptive(evaluation: Evaluation): AdaptiveEvaluation {
  if (evaluation.adaptivePricing === null) throw new Error('The evaluation has no adaptive pricing');
  return evaluation.adaptivePricing;
}

const down = { thresholdPercent: '20', passThroughPercent: '50' };

describe('adaptive pricing', () => {
  test('a cut of exactly the threshold moves the price only with “at least”', () => {
    expect(adaptive(evaluated(['10', '8'], { decrease: down })).renewalMultiplier).toBe('1');
    expect(adaptive(evaluated(['10', '8'], { decrease: { ...down, comparison: 'at_least' } })).renewalMultiplier).toBe('0.9');
  });

  test('full passes on the whole move, excess what is beyond the threshold, never below the floor', () => {
    expect(adaptive(evaluated(['10', '4'], { decrease: down })).renewalMultiplier).toBe('0.7');
    expect(adaptive(evaluated(['10', '4'], { decrease: { ...down, basis: 'excess' } })).renewalMultiplier).toBe('0.8');
    expect(adaptive(evaluated(['10', '4'], { decrease: { ...down, floorPercent: '75' } })).renewalMultiplier).toBe('0.75');
  });

  test('steps limit a measurement, a cut is kept where no automatic increase is agreed, and taken back where one is', () => {
    const prices = ['10', '4', '4', '10'];
    const kept = adaptive(evaluated(prices, { decrease: { ...down, maxStepPercent: '20' } }));
    expect(kept.measurements.map(({ multiplier, action }) => `${multiplier} ${action}`)).toEqual([
      '0.8 decrease',
      '0.7 decrease',
      '0.7 none',
      '0.7 none',
      '0.7 none',
      '0.7 none',
    ]);
    const back = adaptive(
      evaluated(prices, {
        decrease: down,
        increase: { thresholdPercent: '15', mechanism: 'automatic', passThroughPercent: '50', maxStepPercent: '10' },
      }),
    );
    expect(back.measurements.map(({ multiplier }) => multiplier)).toEqual(['0.7', '0.7', '0.8', '0.9', '1', '1']);
  });

  test('a rise beyond the threshold asks for negotiation where that is agreed, and moves nothing', () => {
    const evaluation = adaptive(evaluated(['10', '12'], { increase: { thresholdPercent: '15', mechanism: 'negotiate' } }));
    expect(evaluation.measurements[0]).toEqual({
      on: '2026-02-01',
      index: '1.2',
      changePercent: '20',
      action: 'negotiation',
      multiplier: '1',
      effectiveFrom: null,
    });
  });

  test('a rise moves the price where that is automatic: past the threshold, by its share, at most to the cap', () => {
    const up = { thresholdPercent: '20', mechanism: 'automatic', passThroughPercent: '50' } as const;
    const after = (output: string, increase: NonNullable<Terms['increase']>): string =>
      adaptive(evaluated(['10', output], { increase })).renewalMultiplier;
    expect(after('12', up)).toBe('1');
    expect(after('12', { ...up, comparison: 'at_least' })).toBe('1.1');
    expect(after('13', up)).toBe('1.15');
    expect(after('13', { ...up, basis: 'excess' })).toBe('1.05');
    expect(after('13', { ...up, capPercent: '110' })).toBe('1.1');
    expect(after('13', { ...up, mechanism: 'negotiate' })).toBe('1');
    const capped = adaptive(evaluated(['10', '13', '20'], { increase: { ...up, capPercent: '110' } }));
    expect(capped.measurements.map(({ action }) => action)).toEqual(['increase', 'none', 'none', 'none', 'none', 'none']);
  });

  test('a step of more decimals than the multiplier carries is rounded', () => {
    const fine = adaptive(evaluated(['10', '1'], { decrease: { ...down, maxStepPercent: '1.234567' } }));
    expect(fine.measurements.slice(0, 2).map(({ multiplier }) => multiplier)).toEqual(['0.987654', '0.975308']);
    const none = adaptive(evaluated(['10', '1'], { decrease: { ...down, maxStepPercent: '0' } }));
    expect(none.measurements[0]).toMatchObject({ multiplier: '1', action: 'none', effectiveFrom: null });
  });

  test('a move whose notice ends with the last month moves that month; one that ends later moves none', () => {
    const inTime = adaptive(evaluated(['10', '10', '10', '10', '4'], { decrease: down, noticeDays: 31 }));
    expect(inTime.measurements[3]).toMatchObject({ on: '2026-05-01', multiplier: '0.7', effectiveFrom: '2026-06-01' });
    expect(inTime.multipliers).toEqual(['1', '1', '1', '1', '1', '0.7']);
    const late = adaptive(evaluated(['10', '10', '10', '10', '4'], { decrease: down, noticeDays: 32 }));
    expect(late.measurements[3]).toMatchObject({ multiplier: '0.7', effectiveFrom: null });
    expect(late.multipliers).toEqual(['1', '1', '1', '1', '1', '1']);
  });

  test('a move takes effect on the first month or quarter after its notice; past the term it is for renewal alone', () => {
    const month = adaptive(evaluated(['10', '4'], { decrease: down, noticeDays: 28 }));
    expect(month.measurements[0]?.effectiveFrom).toBe('2026-03-01');
    expect(month.multipliers).toEqual(['1', '1', '0.7', '0.7', '0.7', '0.7']);
    const quarter = adaptive(evaluated(['10', '4'], { decrease: down, noticeDays: 28, effective: 'next_quarter' }));
    expect(quarter.measurements[0]?.effectiveFrom).toBe('2026-04-01');
    const renewal = adaptive(evaluated(['10', '4'], { decrease: down, effective: 'renewal' }));
    expect(renewal.measurements[0]?.effectiveFrom).toBe('2026-07-01');
    expect(renewal.multipliers).toEqual(['1', '1', '1', '1', '1', '1']);
    const late = adaptive(evaluated(['10', '4'], { decrease: down, noticeDays: 400 }));
    expect(late).toMatchObject({ renewalMultiplier: '0.7' });
    expect(late.measurements[0]?.effectiveFrom).toBeNull();
  });
});

describe('scenario', () => {
  const costs = valueOf(
    readCosts({
      schema: 'quotewright.costs/1',
      currency: 'USD',
      models: [
        {
          id: 'old',
          provider: 'p',
          name: 'Old',
          prices: [{ from: '2025-01-01', inputPerMillion: '10', outputPerMillion: '40' }],
        },
        { id: 'new', provider: 'p', name: 'New', prices: [{ from: '2026-02-01', inputPerMillion: '4', outputPerMillion: '20' }] },
      ],
      slots: [{ id: 'slot', name: 'Slot', assignments: [{ from: '2025-01-01', model: 'old' }] }],
    }),
  );
  const line = usageLine('calls', '1', ['1000000'], {
    servedBy: [{ model: 'slot', sharePercent: '100', inputTokens: '1', outputTokens: '0' }],
  });
  const quote = valueOf(
    readQuote(quoteJson({ lines: [line], termMonths: 4, substitution: { qualityFloorPercent: '98', approvedModels: ['old'] } })),
  );
  const under = (...events: unknown[]): ReturnType<typeof evaluate> =>
    evaluate(quote, costs, valueOf(readScenario({ schema: 'quotewright.scenario/1', name: 'What if', events })));
  const monthCosts = (...events: unknown[]): readonly string[] => valueOf(under(...events)).lines[0]?.costs ?? [];

  test('price changes follow the book, and a slot’s change is its model’s on that day', () => {
    expect(monthCosts({ type: 'model_price', on: '2026-03-01', model: 'slot', changePercent: '-50' })).toEqual([
      '10.00',
      '10.00',
      '5.00',
      '5.00',
    ]);
    expect(monthCosts({ type: 'slot_assignment', on: '2026-02-01', slot: 'slot', model: 'new' })).toEqual([
      '10.00',
      '4.00',
      '4.00',
      '4.00',
    ]);
  });

  test('substitutions move shares in the order listed, and are held against the quote’s terms', () => {
    const evaluation = valueOf(
      under(
        { type: 'substitute', fromMonth: 2, from: 'slot', to: 'new', sharePercent: '50' },
        { type: 'substitute', fromMonth: 3, from: 'new', to: 'old', qualityPercent: '97.9' },
      ),
    );
    expect(evaluation.lines[0]?.costs).toEqual(['10.00', '7.00', '10.00', '10.00']);
    expect(evaluation.substitutions).toEqual([
      { fromMonth: 2, from: 'slot', to: 'new', outcome: 'needs_consent', reasons: ['quality_unknown', 'model_not_approved'] },
      { fromMonth: 3, from: 'new', to: 'old', outcome: 'needs_consent', reasons: ['below_quality_floor'] },
    ]);
  });

  test('usage factors multiply', () => {
    const evaluation = valueOf(
      under({ type: 'usage', fromMonth: 2, factor: '2' }, { type: 'usage', fromMonth: 3, lines: ['calls'], factor: '0.5' }),
    );
    expect(evaluation.lines[0]?.quantities).toEqual(['1000000', '2000000', '1000000', '1000000']);
  });

  test('a price that is not there on a day that is asked for names model and day, once', () => {
    const result = under({ type: 'substitute', fromMonth: 1, from: 'slot', to: 'new' });
    expect(result).toEqual({
      ok: false,
      problems: [{ path: ['scenario', 'events', 0, 'to'], reason: { code: 'no-price', model: 'new', on: '2026-01-01' } }],
    });
  });
});
