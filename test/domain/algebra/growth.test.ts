import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { growing } from '../../../src/shared/domain/algebra/growth.ts';
import { stepAs, stepOf } from '../../../src/shared/domain/algebra/step.ts';
import type { Exact } from '../../../src/shared/domain/values/exact.ts';
import { exact, fromUnits, one, power, rounded, times } from '../../../src/shared/domain/values/exact.ts';

const months = Array.from({ length: 120 }, (_, month) => month);

const exactly = (start: Exact, by: Exact, places: number, n: number): Exact => rounded(times(start, power(by, n)), places);

test('growth is rounded as the exact power is, in every month and in any order', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 10 ** 9 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.integer({ min: 3, max: 8 }),
      fc.integer({ min: 0, max: 6 }),
      (start, startPlaces, by, byPlaces, places) => {
        const [from, factor] = [fromUnits(BigInt(start), startPlaces), fromUnits(BigInt(by), byPlaces)];
        const grown = growing(from, factor, stepOf(places));
        for (const n of [...months.slice(0, 40), 3, 0, 25]) expect(grown(n, one)).toEqual(exactly(from, factor, places, n));
      },
    ),
    { numRuns: 120 },
  );
});

test('a power that lies exactly half-way, or next to it, is rounded by what it is', () => {
  // 1.5^n and 2.5^n end in 5 at every place: with n places they are half-way to n − 1.
  for (const by of ['1.5', '2.5', '0.5']) {
    for (const n of months.slice(1, 30)) {
      const grown = growing(exact('1'), exact(by), stepOf(Math.min(n - 1, 6)));
      expect(grown(n, one)).toEqual(exactly(exact('1'), exact(by), Math.min(n - 1, 6), n));
    }
  }
  const near = growing(exact('0.5'), exact('0.999999999999'), stepOf(0));
  expect([0, 1, 2].map((n) => near(n, one).units)).toEqual([1n, 0n, 0n]);
});

test('a factor, and a step that is no power of ten, are taken into one rounding', () => {
  const [start, by] = [exact('1000'), exact('1.05')];
  expect(growing(start, by, stepOf(0))(7, exact('0.5'))).toEqual(rounded(times(times(start, power(by, 7)), exact('0.5')), 0));
  expect(growing(start, by, stepAs('100'))(1, one).units % 100n).toBe(50n);
});
