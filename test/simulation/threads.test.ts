import { afterAll, expect, test } from 'vitest';
import { StressWorkers } from '../../src/main/simulation/stressed-runs.ts';
import { collectRuns, summedStress } from '../../src/shared/simulation/stress/stress.ts';
import { inputsOf, stressOf } from './samples.ts';

const inputs = inputsOf('support-desk.quote.json', stressOf({}));
const workers = new StressWorkers();
afterAll(() => workers.close());

// Fewer runs than threads have stretches ahead of them, and more.
test.each([1, 5, 10, 11, 60])(
  '%s runs in threads come to what they come to in one, and each stretch is told of',
  async (count) => {
    const told: number[] = [];
    const runs = await workers.run(inputs, count, { onRuns: (soFar) => told.push(soFar.count) });
    const alone = collectRuns(inputs, count);
    if (!runs.ok || !alone.ok) throw new Error('The sample can be computed.');
    expect(summedStress(inputs, runs.value, null)).toEqual(summedStress(inputs, alone.value, null));
    expect(told.at(-1)).toBe(count);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  },
);

test('a stress that cannot be computed leaves nothing behind for the next', async () => {
  const broken = { ...inputs, costs: { ...inputs.costs, slots: [], models: [] } };
  const failed = await workers.run(broken, 60);
  expect(failed.ok).toBe(false);
  const runs = await workers.run(inputs, 60);
  const alone = collectRuns(inputs, 60);
  if (!runs.ok || !alone.ok) throw new Error('The sample can be computed.');
  expect(summedStress(inputs, runs.value, null)).toEqual(summedStress(inputs, alone.value, null));
});
