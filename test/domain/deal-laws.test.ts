// What holds of every deal with the terms of pricing §12, whatever its numbers.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amend } from '../../src/shared/domain/amend.ts';
import { evaluateInputs } from '../../src/shared/domain/evaluate.ts';
import { explainResult } from '../../src/shared/domain/explain/explain.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import type { Evaluation } from '../../src/shared/domain/terms/evaluation.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import type { RevenuePolicy } from '../../src/shared/domain/terms/revenue-policy.ts';
import { minus, exact, plus, zero } from '../../src/shared/domain/values/exact.ts';
import type { Exact } from '../../src/shared/domain/values/exact.ts';
import { arbitraryDealQuote as quotes } from './arbitrary-deal-quote.ts';
import { valueOf } from './example-files.ts';

const policies: readonly RevenuePolicy[] = (['at_expiry', 'proportional'] as const).flatMap((breakage) =>
  (['as_invoiced', 'level'] as const).map((recurring): RevenuePolicy => ({
    schema: 'quotewright.revenue-policy/1',
    breakage,
    recurring,
  })),
);

const sum = (amounts: readonly string[]): Exact => amounts.map(exact).reduce(plus, zero);
const cent = (amounts: readonly string[]): number => Math.round(Number(`${sum(amounts).units}e-${sum(amounts).places}`) * 100);

function evaluated(quote: Quote, policy?: RevenuePolicy): Evaluation {
  return valueOf(evaluateInputs({ quote, policy }));
}

describe('of every deal', () => {
  test('what is recognized over the term is what is invoiced, under every policy', () => {
    fc.assert(
      fc.property(quotes, fc.constantFrom(...policies), (quote, policy) => {
        const { revenue, invoices } = evaluated(quote, policy);
        expect(cent(revenue.map(({ recognized }) => recognized))).toBe(cent(invoices.map(({ amount }) => amount)));
      }),
      { numRuns: 150 },
    );
  });

  test('a policy changes what is recognized, deferred and unbilled, and nothing besides', () => {
    fc.assert(
      fc.property(quotes, fc.constantFrom(...policies), (quote, policy) => {
        const { revenue, totals, ...rest } = evaluated(quote, policy);
        const { revenue: plainly, totals: plainTotals, ...others } = evaluated(quote);
        expect(rest).toEqual(others);
        expect(revenue.map(({ invoiced, cost }) => [invoiced, cost])).toEqual(
          plainly.map(({ invoiced, cost }) => [invoiced, cost]),
        );
        expect([totals.recognized, totals.expectedValue]).toEqual([plainTotals.recognized, plainTotals.expectedValue]);
      }),
      { numRuns: 80 },
    );
  });

  test('nothing is drawn that was not there, and no balance goes below 0', () => {
    fc.assert(
      fc.property(quotes, (quote) => {
        const results = compute({ quote });
        if (!results.ok) throw new Error('It was read, and can’t be evaluated');
        for (const { months: pool, periods } of results.value.commitments) {
          for (const month of pool) {
            expect(month.drawn <= month.balance && month.drawnCredit <= month.credit && month.carried <= month.carryLimit).toBe(
              true,
            );
            expect(month.balance - month.drawn - month.minimumGap >= 0n && month.lapsed >= 0n && month.minimumGap >= 0n).toBe(
              true,
            );
          }
          for (const { shortfall, forfeited, committed, drawn, carriedIn, minimumShortfall } of periods) {
            expect(shortfall >= 0n && forfeited >= 0n).toBe(true);
            expect(committed).toBe(drawn + shortfall + (carriedIn ?? 0n) + (minimumShortfall ?? 0n));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('an option is worth what taking it changes', () => {
    fc.assert(
      fc.property(quotes, (quote) => {
        const { totals, options } = evaluated(quote);
        const taken = { ...quote, lines: quote.lines.map((line) => ({ ...line, optional: false })) };
        const withIt = evaluated(taken).totals;
        const difference = (of: 'committedValue' | 'expectedValue' | 'cost'): number => {
          const { units, places } = minus(exact(withIt[of]), exact(totals[of]));
          return Math.round(Number(`${units}e-${places}`) * 100);
        };
        expect(
          options?.map(({ id, committedValue, expectedValue, cost }) => [
            id,
            cent([committedValue]),
            cent([expectedValue]),
            cent([cost]),
          ]),
        ).toEqual([['extra', difference('committedValue'), difference('expectedValue'), difference('cost')]]);
      }),
      { numRuns: 60 },
    );
  });

  test('a scenario without events changes nothing', () => {
    fc.assert(
      fc.property(quotes, (quote) => {
        const scenario = { schema: 'quotewright.scenario/1' as const, events: [] };
        expect(valueOf(evaluateInputs({ quote, scenario }))).toEqual(evaluated(quote));
      }),
      { numRuns: 40 },
    );
  });

  test('an amendment adjusts by the difference of what was invoiced, and by nothing where nothing changes', () => {
    fc.assert(
      fc.property(quotes, quotes, fc.integer({ min: 2, max: 13 }), (old, other, fromMonth) => {
        expect(Number(valueOf(amend({ quote: old, amends: old, fromMonth })).adjustment)).toBe(0);
        const { adjustment, before, after } = valueOf(amend({ quote: other, amends: old, fromMonth }));
        const day = before.months[fromMonth - 1] ?? '';
        const invoiced = ({ invoices }: Evaluation): number =>
          cent(invoices.filter(({ date }) => date < day).map(({ amount }) => amount));
        expect(cent([adjustment])).toBe(invoiced(after) - invoiced(before));
      }),
      { numRuns: 60 },
    );
  });

  test('every figure of commitments, invoices, revenue, totals and options opens to a formula that comes to it', () => {
    fc.assert(
      fc.property(quotes, fc.constantFrom(undefined, ...policies), (quote, policy) => {
        const results = compute({ quote, policy });
        if (!results.ok) throw new Error('It was read, and can’t be evaluated');
        const { lines, commitments, invoices, revenue, totals, options } = evaluated(quote, policy);
        const paths = leaves({ lines, commitments, invoices, revenue, totals, options }).filter((path) => isAmount(path));
        for (const path of paths) expect([path, explainResult(results.value, path) === null]).toEqual([path, false]);
      }),
      { numRuns: 25 },
    );
  });
});

type Path = readonly (string | number)[];

function leaves(value: unknown, at: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => leaves(each, [...at, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => leaves(each, [...at, name]));
  return typeof value === 'string' ? [at] : [];
}

/** Ids, dates and kinds are no figures. */
const names: ReadonlySet<unknown> = new Set(['id', 'date', 'kind', 'ref', 'action']);
const isAmount = (path: Path): boolean => !names.has(path.at(-1));
