import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixed, trimmed } from '../../../src/shared/domain/values/decimal-text.ts';
import { compare, exact, minus, plus, power, quotient, roundedUnits, times } from '../../../src/shared/domain/values/exact.ts';
import { split } from '../../../src/shared/domain/values/split.ts';

// decimal.js is the oracle: another implementation, with more digits than any case here needs.
const Oracle = Decimal.clone({ precision: 400, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -400, toExpPos: 400 });

const decimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
    fc.integer({ min: 0, max: 12 }),
    fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }),
  )
  .map(([negative, whole, places, fraction]) => {
    const digits = fraction.toString().padStart(12, '0').slice(0, places);
    const text = places === 0 ? `${whole}` : `${whole}.${digits}`;
    return negative && /[1-9]/.test(text) ? `-${text}` : text;
  });
const places = fc.integer({ min: 0, max: 14 });
const text = (value: { units: bigint; places: number }): string => new Oracle(fixed(value.units, value.places)).toString();

describe('exact decimals agree with decimal.js', () => {
  test('sums, differences, products and powers', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 9 }), (a, b, exponent) => {
        expect(text(plus(exact(a), exact(b)))).toBe(new Oracle(a).plus(b).toString());
        expect(text(minus(exact(a), exact(b)))).toBe(new Oracle(a).minus(b).toString());
        expect(text(times(exact(a), exact(b)))).toBe(new Oracle(a).times(b).toString());
        expect(text(power(exact(a), exponent))).toBe(new Oracle(a).pow(exponent).toString());
        expect(Math.sign(compare(exact(a), exact(b)))).toBe(new Oracle(a).comparedTo(b));
      }),
      { numRuns: 500 },
    );
  });

  test('rounding is half away from zero, of decimals and of quotients', () => {
    fc.assert(
      fc.property(decimal, decimal, places, (a, b, to) => {
        expect(fixed(roundedUnits(exact(a), to), to)).toBe(new Oracle(a).toFixed(to).replace(/^-(0(\.0+)?)$/, '$1'));
        const by = exact(b.replace('-', ''));
        fc.pre(by.units !== 0n);
        const shown = quotient(exact(a), by, to);
        expect(fixed(shown.units, to)).toBe(
          new Oracle(a)
            .div(b.replace('-', ''))
            .toFixed(to)
            .replace(/^-(0(\.0+)?)$/, '$1'),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['0.0049999', 2, '0.00'],
    ['-0.0049999', 2, '0.00'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
  ])('%s to %i places is %s', (value, to, expected) => {
    expect(fixed(roundedUnits(exact(value), to), to)).toBe(expected);
  });

  test('what is trimmed loses zeros alone', () => {
    expect([
      trimmed(exact('1.500'), 6),
      trimmed(exact('10'), 6),
      trimmed(exact('0.0000004'), 6),
      trimmed(exact('-0.0000004'), 6),
    ]).toEqual(['1.5', '10', '0', '0']);
    expect(trimmed(exact('1.2345675'), 6)).toBe('1.234568');
  });
});

describe('split', () => {
  test('the units left over go to the largest remainders, the earlier first', () => {
    expect(split(10_000n, [1n, 2n, 3n])).toEqual([1667n, 3333n, 5000n]);
    expect(split(5n, [1n, 1n, 1n])).toEqual([2n, 2n, 1n]);
    expect(split(2n, [1n, 1n, 1n])).toEqual([1n, 1n, 0n]);
    expect(split(7n, [0n, 0n])).toEqual([0n, 0n]);
  });

  test('parts sum to the whole, and each is within a unit of its share', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), weights, (amount, of) => {
        const sum = of.reduce((total, weight) => total + weight, 0n);
        fc.pre(sum > 0n);
        const parts = split(amount, of);
        expect(parts.reduce((total, part) => total + part, 0n)).toBe(amount);
        parts.forEach((part, index) => {
          const down = (amount * (of[index] ?? 0n)) / sum;
          expect(part === down || part === down + 1n).toBe(true);
        });
      }),
    );
  });
});
