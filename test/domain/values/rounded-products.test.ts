import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tenTo } from '../../../src/shared/domain/values/exact.ts';
import { roundedProducts } from '../../../src/shared/domain/values/rounded-products.ts';

/** Half away from zero, in integers alone: pricing §1. */
function byRule(value: bigint, places: number, factor: { units: bigint; places: number }, to: number): bigint {
  const product = value * factor.units * tenTo(Math.max(0, to - places - factor.places));
  const unit = tenTo(Math.max(0, places + factor.places - to));
  const sign = product < 0n ? -1n : 1n;
  return sign * ((2n * sign * product + unit) / (2n * unit));
}

const digits = (most: number): fc.Arbitrary<bigint> =>
  fc.integer({ min: 1, max: most }).chain((count) => fc.bigInt({ min: 0n, max: 10n ** BigInt(count) }));
const signed = (of: fc.Arbitrary<bigint>): fc.Arbitrary<bigint> =>
  fc.tuple(of, fc.boolean()).map(([units, isBelow]) => (isBelow ? -units : units));

test('rows of products round as integers do, whatever their digits', () => {
  const factor = fc.record({ units: digits(60), places: fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 280, max: 340 })) });
  fc.assert(
    fc.property(signed(digits(40)), fc.nat({ max: 12 }), factor, fc.nat({ max: 6 }), (value, places, by, to) => {
      expect(roundedProducts([value], places, [by], to)).toEqual([byRule(value, places, by, to)]);
    }),
    { numRuns: 5000 },
  );
});

test('a half, and what lies by the last digit beside it, round as integers do', () => {
  // (whole + 1/2) × 10^drop, give or take a few: the nearest that a product can come to a half without being one.
  const near = fc.tuple(digits(17), fc.integer({ min: 1, max: 30 }), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(near, fc.nat({ max: 4 }), ([whole, drop, beside], to) => {
      const units = (2n * whole + 1n) * 5n * tenTo(drop - 1) + BigInt(beside);
      const by = { units, places: drop + to };
      for (const value of [1n, -1n, 3n]) expect(roundedProducts([value], 0, [by], to)).toEqual([byRule(value, 0, by, to)]);
    }),
    { numRuns: 5000 },
  );
});
