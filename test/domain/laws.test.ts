import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { compare, exact, fromUnits, plus, zero } from '../../src/shared/domain/values/exact.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';
import { minorDigits } from '../../src/shared/domain/values/currency.ts';
import type { Evaluation } from '../../src/shared/domain/terms/evaluation.ts';
import { arbitraryQuote } from './arbitrary-quote.ts';
import { valueOf } from './example-files.ts';
import type { QuoteJson } from './quote-json.ts';

const runs = { numRuns: 300 };

function evaluated(json: QuoteJson): Evaluation {
  return valueOf(evaluate(valueOf(readQuote(json))));
}

/** A sum of printed amounts, with the digits they are printed with. */
function sum(amounts: readonly string[], currency: string): string {
  const total = amounts.reduce((so, amount) => plus(so, exact(amount)), zero);
  const { units } = plus(total, fromUnits(0n, minorDigits(currency)));
  const digits = units.toString().padStart(minorDigits(currency) + 1, '0');
  const point = digits.length - minorDigits(currency);
  return point === digits.length ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

const atMost = (a: string, b: readonly string[]): boolean =>
  compare(
    exact(a),
    b.reduce((so, each) => plus(so, exact(each)), zero),
  ) <= 0;

describe('laws of every quote', () => {
  test('what is recognized over the term is what is invoiced', () => {
    fc.assert(
      fc.property(arbitraryQuote, (json) => {
        const { revenue, totals, invoices, currency } = evaluated(json);
        const invoiced = sum(
          invoices.map(({ amount }) => amount),
          currency,
        );
        expect(totals.recognized).toBe(invoiced);
        expect(revenue.at(-1)).toMatchObject({ deferred: sum([], currency), unbilled: sum([], currency) });
      }),
      runs,
    );
  });

  test('every total is the sum of its printed parts', () => {
    fc.assert(
      fc.property(arbitraryQuote, (json) => {
        const { revenue, totals, invoices, commitments, lines, currency } = evaluated(json);
        expect(totals.expectedValue).toBe(
          sum(
            invoices.map(({ amount }) => amount),
            currency,
          ),
        );
        expect(totals.expectedValue).toBe(
          sum(
            revenue.map(({ invoiced }) => invoiced),
            currency,
          ),
        );
        expect(totals.recognized).toBe(
          sum(
            revenue.map(({ recognized }) => recognized),
            currency,
          ),
        );
        expect(totals.cost).toBe(
          sum(
            lines.flatMap(({ costs }) => costs),
            currency,
          ),
        );
        for (const { year, ...amounts } of totals.byYear) {
          const months = revenue.filter(({ month }) => Math.ceil(month / 12) === year);
          expect(amounts.invoiced).toBe(
            sum(
              months.map(({ invoiced }) => invoiced),
              currency,
            ),
          );
          expect(amounts.recognized).toBe(
            sum(
              months.map(({ recognized }) => recognized),
              currency,
            ),
          );
          expect(amounts.cost).toBe(
            sum(
              months.map(({ cost }) => cost),
              currency,
            ),
          );
        }
        for (const { id, periods, instalments } of commitments) {
          const pool = json.commitments?.find((each) => each.id === id)?.lines ?? [];
          for (const period of periods) {
            const own = instalments.filter(({ fromMonth }) => fromMonth >= period.fromMonth && fromMonth <= period.toMonth);
            expect(period.committed).toBe(
              sum(
                own.map(({ amount }) => amount),
                currency,
              ),
            );
            const charged = lines
              .filter((line) => pool.includes(line.id))
              .flatMap(({ charges }) => charges.slice(period.fromMonth - 1, period.toMonth));
            expect(sum([period.drawn, period.drawnRollover, period.overageBase], currency)).toBe(sum(charged, currency));
            expect(sum([period.drawn, period.shortfall], currency)).toBe(period.committed);
          }
        }
      }),
      runs,
    );
  });

  test('drawdown never exceeds what was committed and what rolled over', () => {
    fc.assert(
      fc.property(arbitraryQuote, (json) => {
        for (const { periods } of evaluated(json).commitments) {
          periods.forEach((period, index) => {
            expect(atMost(period.drawn, [period.committed])).toBe(true);
            expect(atMost(period.drawnRollover, [period.rolloverIn])).toBe(true);
            expect(period.rolloverIn).toBe(periods[index - 1]?.rolledOver ?? sum([], json.currency));
            expect(atMost(period.rolledOver, [period.shortfall])).toBe(true);
          });
        }
      }),
      runs,
    );
  });

  test('a usage line with no quantity charges nothing and costs nothing', () => {
    fc.assert(
      fc.property(arbitraryQuote, (json) => {
        const idle = json.lines.map((line) =>
          line.forecast === undefined ? line : { ...line, forecast: { type: 'flat' as const, quantity: '0' } },
        );
        const { lines, currency } = evaluated({ ...json, lines: idle });
        for (const line of lines.filter(({ id }) => 'abcf'.includes(id))) {
          expect(sum([...line.charges, ...line.costs], currency)).toBe(sum([], currency));
        }
      }),
      runs,
    );
  });

  test('the same quote evaluates the same, and is not changed by it', () => {
    fc.assert(
      fc.property(arbitraryQuote, (json) => {
        const quote = valueOf(readQuote(json));
        const before = structuredClone(quote);
        const first = evaluate(quote);
        expect(evaluate(quote)).toEqual(first);
        expect(quote).toEqual(before);
      }),
      runs,
    );
  });

  test('ten years of two hundred lines hold the same laws', () => {
    const line = (index: number): QuoteJson['lines'][number] => ({
      id: `line-${index}`,
      name: `Line ${index}`,
      charge: { type: 'usage', model: 'per_unit', unitPrice: '0.000000000123' },
      forecast: { type: 'growth', start: '1000000000000', monthlyPercent: '1.234567' },
      quantityDecimals: 6,
      annualUpliftPercent: '2.345678',
      discountPercent: '12.345678',
      otherCostPerUnit: '0.000000000001',
    });
    fc.assert(
      fc.property(arbitraryQuote, (json) => {
        const lines = Array.from({ length: 200 }, (_, index) => line(index));
        const { commitments: _commitments, credits: _credits, ...rest } = json;
        const { totals, invoices, currency } = evaluated({ ...rest, termMonths: 120, lines });
        expect(invoices).toHaveLength(200 * 120);
        expect(totals.recognized).toBe(
          sum(
            invoices.map(({ amount }) => amount),
            currency,
          ),
        );
      }),
      { numRuns: 3 },
    );
  });
});
