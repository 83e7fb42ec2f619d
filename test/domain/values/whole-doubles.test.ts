import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, roundedQuotient } from '../../../src/shared/domain/values/exact.ts';
import {
  held,
  inDoubles,
  nearestProduct,
  nearestQuotient,
  sumOf,
  wholeBelow,
  wholeRatio,
  wholeUnits,
} from '../../../src/shared/domain/values/whole-doubles.ts';

const largest = Number.MAX_SAFE_INTEGER;

/** Of every size, for each to be as likely as the largest ones. */
const whole = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 53 }))
  .map(([value, bits]) => Math.trunc(value / 2 ** bits));

describe('Whole numbers in doubles', () => {
  test('a sum or product is the exact one, or there is none', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        for (const [inDouble, exactly] of [
          [inDoubles(() => held(a + b)), BigInt(a) + BigInt(b)],
          [inDoubles(() => held(a * b)), BigInt(a) * BigInt(b)],
        ] as const) {
          const fits = exactly <= BigInt(largest) && exactly >= -BigInt(largest);
          expect(inDouble === null ? null : BigInt(inDouble)).toBe(fits ? exactly : null);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('the largest is held, and what is next to it is not', () => {
    expect([largest, -largest].map((each) => inDoubles(() => held(each)))).toEqual([largest, -largest]);
    expect([largest + 1, -largest - 1, Number.NaN].map((each) => inDoubles(() => held(each)))).toEqual([null, null, null]);
    expect(inDoubles(() => sumOf(Float64Array.of(largest, 1), 0, 2))).toBeNull();
  });

  test('a quotient is rounded once, halves away from zero', () => {
    fc.assert(
      fc.property(
        whole,
        whole.filter((by) => by > 0),
        fc.boolean(),
        (value, by, isHalf) => {
          // Halves and what is next to them, where they fit.
          const of = isHalf && Math.abs(value) * by < largest ? value * by + Math.trunc(by / 2) : value;
          const quotient = inDoubles(() => nearestQuotient(of, by));
          // None is left out but those that are rounded past the largest.
          fc.pre(quotient !== null || BigInt(Math.abs(of)) + BigInt(by) <= BigInt(largest));
          expect(quotient === null ? null : BigInt(quotient)).toBe(roundedQuotient(BigInt(of), BigInt(by)));
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('a product with a decimal is rounded once, to a step', () => {
    expect(nearestProduct(1005, wholeRatio(exact('0.1')), 1)).toBe(101);
    expect(nearestProduct(-1005, wholeRatio(exact('0.1')), 1)).toBe(-101);
    expect(nearestProduct(12_345, wholeRatio(exact('0.85')), 100)).toBe(10_500);
    expect(inDoubles(() => nearestProduct(2 ** 40, wholeRatio(exact('0.123456')), 1))).toBeNull();
  });

  test('a decimal in units is whole, or there is none; rounded down, there is', () => {
    expect(wholeUnits(exact('12.5'), 2)).toBe(1250);
    expect(inDoubles(() => wholeUnits(exact('12.505'), 2))).toBeNull();
    expect(wholeBelow(exact('12.505'), 2)).toBe(1250);
  });
});
