import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogram } from '../../src/shared/simulation/statistics/histogram.ts';
import { percentiles, placeAt, spreadOf } from '../../src/shared/simulation/statistics/percentiles.ts';
import { rankCorrelation } from '../../src/shared/simulation/statistics/rank-correlation.ts';

describe('Rank correlation', () => {
  test('is Spearman’s, by his sum of squared differences of rank', () => {
    // Without ties: 1 − 6 Σd² ÷ (n (n² − 1)), here 1 − 6 × 194 ÷ 990.
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)).toBeCloseTo(1 - (6 * 194) / 990, 12);
  });

  test('equal values share the mean of their ranks', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 ÷ √(4.5 × 5).
    expect(rankCorrelation([1n, 2n, 2n, 3n], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  test('is 1 of what rises together, −1 of what falls, and none where nothing changes', () => {
    expect(rankCorrelation([1, 5, 9], [2n, 4n, 400n])).toBe(1);
    expect(rankCorrelation([1, 5, 9], [9n, 4n, 1n])).toBe(-1);
    expect(rankCorrelation([1, 1, 1], [1n, 2n, 3n])).toBeNull();
  });
});

describe('A histogram', () => {
  test('counts every value once, between its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { minLength: 1, maxLength: 60 }), (values) => {
        const bins = histogram(values);
        expect(bins.length).toBeLessThanOrEqual(24);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        for (const { from, to, count } of bins) {
          expect(values.filter((value) => from <= value && value < to)).toHaveLength(count);
          expect((to - from).toString()).toMatch(/^[125]0*$/);
        }
      }),
    );
  });

  test('of one value is one bin', () => {
    expect(histogram([5n, 5n])).toEqual([{ from: 5n, to: 6n, count: 2 }]);
  });
});

describe('Percentiles', () => {
  test('are values that so many percent do not exceed, the least of them', () => {
    const values = fc.array(fc.bigInt({ min: -1000n, max: 1000n }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, (all) => {
        const { at } = spreadOf(all);
        for (const percent of percentiles) {
          const value = at.get(percent);
          if (value === undefined) throw new Error(`P${percent} is missing`);
          expect(all.filter((each) => each <= value).length * 100).toBeGreaterThanOrEqual(percent * all.length);
          expect(all.filter((each) => each < value).length * 100).toBeLessThan(percent * all.length);
          expect(all[placeAt(percent, all)]).toBe(value);
        }
      }),
    );
  });
});
