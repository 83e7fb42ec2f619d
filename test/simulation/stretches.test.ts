import { expect, test } from 'vitest';
import { computeRuns } from '../../src/shared/simulation/stress/stress.ts';
import { stretchesOf } from '../../src/shared/simulation/stress/stretches.ts';
import { inputsOf, stressOf } from './samples.ts';

test.each([1, 4, 10, 11, 1000, 9999])('%s runs come in stretches, each run once and in order', (runs) => {
  const numbers = stretchesOf(runs).flatMap(({ from, count }) => Array.from({ length: count }, (_, index) => from + index));
  expect(numbers).toEqual(Array.from({ length: runs }, (_, index) => index + 1));
});

test('the first figures of forty lines over 36 months take less than a tenth of a second of the processor', () => {
  const inputs = inputsOf('forty-lines.quote.json', stressOf({}));
  // A thread that has been at another stress.
  computeRuns(inputs, 1, 200);
  const [first] = stretchesOf(1000);
  if (first === undefined) throw new Error('A thousand runs have a first stretch.');
  const times = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage();
    computeRuns({ ...inputs }, first.from, first.count);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(100);
});
