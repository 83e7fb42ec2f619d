import { describe, expect, test } from 'vitest';
import { halved, poissonLadder, unit } from '../../src/shared/simulation/draws/exponential.ts';
import { generatorOf } from '../../src/shared/simulation/draws/generator.ts';
import { ladderOf, oneOf, stepOn } from '../../src/shared/simulation/draws/ladder.ts';
import { normalDraw } from '../../src/shared/simulation/draws/normal.ts';
import { upperQuantiles } from '../../src/shared/simulation/draws/normal-quantiles.ts';
import { upperQuantile } from '../../scripts/simulation/normal-quantile.ts';

const draws = 40_000;

function many<T>(draw: (index: number) => T): readonly T[] {
  return Array.from({ length: draws }, (_, index) => draw(index));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson's correlation. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = mean(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB)));
  const spread = (values: readonly number[], of: number): number => Math.sqrt(mean(values.map((value) => (value - of) ** 2)));
  return product / (spread(a, meanA) * spread(b, meanB));
}

describe('The generator', () => {
  test('gives the same words on every machine', () => {
    const { word } = generatorOf(1, 1, 'level ');
    expect([word(), word(), word(), word()]).toMatchInlineSnapshot(`
      [
        3439026166,
        2152280230,
        3732436168,
        60987563,
      ]
    `);
  });

  test('makes streams, runs and seeds of their own', () => {
    const starts = [
      generatorOf(1, 1, 'a'),
      generatorOf(1, 1, 'b'),
      generatorOf(1, 2, 'a'),
      generatorOf(2, 1, 'a'),
      generatorOf(2 ** 32 + 1, 1, 'a'),
    ];
    expect(new Set(starts.map(({ word }) => word())).size).toBe(5);
  });

  test('draws runs that do not follow from one another', () => {
    const first = many((index) => normalDraw(generatorOf(1, index + 1, 'level')));
    const next = many((index) => normalDraw(generatorOf(1, index + 2, 'level')));
    const other = many((index) => normalDraw(generatorOf(1, index + 1, 'growth')));
    // 5 standard errors of a correlation of 0.
    expect(Math.abs(correlation(first, next))).toBeLessThan(5 / Math.sqrt(draws));
    expect(Math.abs(correlation(first, other))).toBeLessThan(5 / Math.sqrt(draws));
  });

  test('draws each of a few as often', () => {
    const generator = generatorOf(3, 1, 'one of');
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (const drawn of many(() => oneOf(7, generator))) counts[drawn] = (counts[drawn] ?? 0) + 1;
    // Chi squared with 6 degrees of freedom: 22.5 is passed once in a thousand.
    const expected = draws / 7;
    expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(22.5);
  });
});

describe('Normal draws', () => {
  test('take their quantiles from what decimal.js computes', () => {
    for (const index of [0, 1, 2, 17, 300, 1023, 1398, 1900, 2040, 2047]) {
      expect(upperQuantiles[index]).toBe(upperQuantile(index, upperQuantiles.length));
    }
    // Φ(1.96) = 0.975: an entry beside the point that tables print.
    const at975 = upperQuantiles[Math.round(0.475 * 2 * upperQuantiles.length - 0.5)] ?? 0;
    expect(at975 / 1e6).toBeCloseTo(1.96, 2);
  });

  test('have mean 0, spread 1, the shares of a normal distribution, and end at 3', () => {
    const generator = generatorOf(5, 1, 'normal');
    const drawn = many(() => normalDraw(generator) / 1e6);
    expect(Math.abs(mean(drawn))).toBeLessThan(5 / Math.sqrt(draws));
    // Cut to ±3 the variance is 0.9952.
    expect(mean(drawn.map((z) => z * z))).toBeGreaterThan(0.9952 - 5 * Math.sqrt(2 / draws));
    expect(mean(drawn.map((z) => z * z))).toBeLessThan(0.9952 + 5 * Math.sqrt(2 / draws));
    const within = drawn.filter((z) => Math.abs(z) < 1).length / draws;
    expect(Math.abs(within - 0.682_689)).toBeLessThan(5 * Math.sqrt((0.68 * 0.32) / draws));
    expect(Math.max(...drawn.map(Math.abs))).toBe(3);
  });
});

describe('Numbers of events', () => {
  test('have the chances of a Poisson distribution', () => {
    const ladder = poissonLadder(5n, 2n);
    const steps = ladder.map((step, index) => (step - (ladder[index - 1] ?? 0)) / 2 ** 53);
    let chance = Math.exp(-2.5);
    for (let k = 0; k < 12; k += 1) {
      expect(steps[k]).toBeCloseTo(chance, 12);
      chance *= 2.5 / (k + 1);
    }
  });

  test('have their rate as mean and as variance, for a high rate too', () => {
    const ladder = poissonLadder(520n, 1n);
    const generator = generatorOf(9, 1, 'poisson');
    const drawn = many(() => stepOn(ladder, generator));
    expect(Math.abs(mean(drawn) - 520)).toBeLessThan(5 * Math.sqrt(520 / draws));
    expect(mean(drawn.map((count) => (count - 520) ** 2)) / 520).toBeCloseTo(1, 1);
  });

  test('are none where none is expected', () => {
    const generator = generatorOf(9, 1, 'none');
    expect(new Set(many(() => stepOn(poissonLadder(0n, 1n), generator)))).toEqual(new Set([0]));
  });
});

describe('Weights', () => {
  test('halve with every half-life', () => {
    const half = (numerator: bigint, denominator: bigint): number =>
      Number((halved(numerator, denominator) << 60n) / unit) / 2 ** 60;
    expect(half(0n, 1n)).toBe(1);
    expect(half(1n, 1n)).toBeCloseTo(0.5, 15);
    expect(half(7n, 2n)).toBeCloseTo(2 ** -3.5, 15);
  });

  test('are drawn in their shares', () => {
    const ladder = ladderOf([1n, 0n, 3n]);
    const generator = generatorOf(2, 1, 'weights');
    const drawn = many(() => stepOn(ladder, generator));
    expect(drawn.filter((step) => step === 1)).toEqual([]);
    expect(Math.abs(drawn.filter((step) => step === 2).length / draws - 0.75)).toBeLessThan(5 * Math.sqrt(0.1875 / draws));
  });
});
