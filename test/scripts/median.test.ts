import { expect, test } from 'vitest';
import { measure, measured, median } from '../../scripts/benches/measure.ts';

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
])('the median of %o is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('what is prepared is not timed, and is run many times', async () => {
  let prepared = 0;
  let ran = 0;
  const measured = await measure({
    name: 'add',
    prepare: () => {
      prepared += 1;
      return () => (ran += 1);
    },
  });
  expect(prepared).toBe(1);
  expect(measured.runs).toBeGreaterThanOrEqual(15);
  expect(ran).toBeGreaterThan(measured.runs);
});

test('what is timed from within is taken as it was observed', async () => {
  const observed = { name: 'window', longestMs: 0, runs: 3 };
  expect(await measured({ name: 'window', observe: () => Promise.resolve(observed) })).toEqual(observed);
});
