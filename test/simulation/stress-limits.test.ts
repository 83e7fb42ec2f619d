import { expect, test } from 'vitest';
import { StressWorkers } from '../../src/main/simulation/stressed-runs.ts';
import { collectRuns, computeRuns } from '../../src/shared/simulation/stress/stress.ts';
import { inputsOf, stressOf } from './samples.ts';

const inputs = inputsOf('support-desk.quote.json', stressOf({}));

test.each([0, -1, 1.5, 10_001, 1_000_000_000, Number.NaN])('%s runs are refused, and the limit is said', async (runs) => {
  const said = /^A stress has 1 to 10000 runs, not /;
  expect(() => collectRuns(inputs, runs)).toThrow(said);
  await expect(new StressWorkers().run(inputs, runs)).rejects.toThrow(said);
});

test.each([
  [0, 1],
  [9_999, 3],
  [1, 0],
])('a stretch from run %s of %s runs is refused', (from, count) => {
  expect(() => computeRuns(inputs, from, count)).toThrow(RangeError);
});

test.each([1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s is no seed', (seed) => {
  expect(() => computeRuns({ ...inputs, seed }, 1, 1)).toThrow(/^A seed is a whole number from 0 to 9007199254740991, not /);
});

test('the largest seed has runs of its own', () => {
  const [one, other] = [2 ** 53 - 1, 2 ** 53 - 2].map((seed) => computeRuns({ ...inputs, seed }, 1, 1));
  expect(one?.ok).toBe(true);
  expect(other).not.toEqual(one);
});
