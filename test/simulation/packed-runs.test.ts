import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { RunFigures } from '../../src/shared/simulation/stress/run-figures.ts';
import {
  CollectedRuns,
  actColumn,
  drawnColumns,
  dryColumn,
  emptyRuns,
  monthColumn,
  packRun,
  periodColumn,
} from '../../src/shared/simulation/stress/packed-runs.ts';
import type { StressedRun } from '../../src/shared/simulation/stress/stressed-run.ts';
import { runsOf } from '../../src/shared/simulation/stress/runs.ts';
import { computeRuns, shapeOf, stressedRun } from '../../src/shared/simulation/stress/stress.ts';
import { inputsOf, stressOf } from './samples.ts';

const shape = { years: 1, months: 2, slots: 1 };

function runOf(bill: bigint, marginPercent: bigint | null): StressedRun {
  const period = { bill, recognized: bill, cost: 1n, margin: bill - 1n, marginPercent, shortfall: 3n, overage: 4n };
  const figures: RunFigures = {
    term: period,
    years: [period],
    months: [
      { bill, margin: 1n },
      { bill: 0n, margin: -2n },
    ],
    acts: {
      decrease: 2,
      increase: 0,
      negotiation: 1,
      'true-up-increase': 0,
      'true-up-decrease': 0,
      'floor-reached': 0,
      'cap-reached': 0,
    },
    dryMonths: [2],
  };
  return { figures, drivers: { level: 1_000_000, growth: 990_000, slots: [0.5] } };
}

function packed(runs: readonly StressedRun[]) {
  const own = emptyRuns(shape, runs.length);
  runs.forEach((run, place) => packRun(own, place, run));
  return own;
}

describe('Packed runs', () => {
  test('come back as they were, in the order of their numbers, whichever stretch came first', () => {
    const collected = new CollectedRuns(shape, 5);
    collected.add(4, packed([runOf(40n, 1n), runOf(50n, null)]));
    expect([...collected.amounts(periodColumn('bill', 0))]).toEqual([40n, 50n]);
    expect(collected.numbers()).toEqual([4, 5]);
    collected.add(1, packed([runOf(10n, 2n), runOf(20n, -3n), runOf(30n, 4n)]));
    expect(collected.count).toBe(5);
    expect([...collected.amounts(periodColumn('bill', 0))]).toEqual([10n, 20n, 30n, 40n, 50n]);
    expect([...collected.amounts(periodColumn('margin', 1))]).toEqual([9n, 19n, 29n, 39n, 49n]);
    expect([...collected.percents(0)]).toEqual([2n, -3n, 4n, 1n]);
    expect([...collected.amounts(monthColumn(shape, 'margin', 2))]).toEqual([-2n, -2n, -2n, -2n, -2n]);
    expect([...collected.counts(actColumn('decrease'))]).toEqual([2, 2, 2, 2, 2]);
    expect([...collected.counts(dryColumn(1))]).toEqual([0, 0, 0, 0, 0]);
    expect([...collected.counts(dryColumn(2))]).toEqual([1, 1, 1, 1, 1]);
    expect([...collected.drawn(drawnColumns.slots)]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  test('keep amounts that 64 bits do not hold', () => {
    const huge = 10n ** 30n;
    const collected = new CollectedRuns(shape, 3);
    collected.add(2, packed([runOf(huge, 1n), runOf(7n, 1n)]));
    expect([...collected.amounts(periodColumn('bill', 0))]).toEqual([huge, 7n]);
    collected.add(1, packed([runOf(-huge, 1n)]));
    expect([...collected.amounts(periodColumn('bill', 0))]).toEqual([-huge, huge, 7n]);
    expect([...collected.amounts(periodColumn('cost', 0))]).toEqual([1n, 1n, 1n]);
  });

  test('of a stress hold the figures of each run', () => {
    const inputs = inputsOf('support-desk.quote.json', stressOf({}));
    const stretch = computeRuns(inputs, 3, 4);
    if (!stretch.ok) throw new Error('The sample does not evaluate');
    const collected = new CollectedRuns(shapeOf(inputs), 4);
    collected.add(1, stretch.value);
    const runs = [3, 4, 5, 6].map((number) => {
      const run = stressedRun(inputs, runsOf(inputs).run(number));
      if (!run.ok) throw new Error('The sample does not evaluate');
      return run.value;
    });
    expect([...collected.amounts(periodColumn('cost', 2))]).toEqual(runs.map(({ figures }) => figures.years[1]?.cost));
    expect([...collected.amounts(monthColumn(collected.shape, 'bill', 7))]).toEqual(
      runs.map(({ figures }) => figures.months[6]?.bill),
    );
    expect([...collected.drawn(drawnColumns.level)]).toEqual(runs.map(({ drivers }) => drivers.level));
  });
});

/** Memory in use once everything is gone that nobody holds. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This engine has no gc');
  Reflect.apply(collect, undefined, []);
  return process.memoryUsage().heapUsed;
}

describe('Memory', () => {
  test('a run leaves less than half a kilobyte behind in the heap', () => {
    const inputs = inputsOf('support-desk.quote.json', stressOf({}));
    const collected = new CollectedRuns(shapeOf(inputs), 2025);
    const compute = (from: number): void => {
      const stretch = computeRuns(inputs, from, 25);
      if (!stretch.ok) throw new Error('The sample does not evaluate');
      collected.add(from, stretch.value);
    };
    // The engine compiles meanwhile, and texts that it reads fill their store.
    for (let from = 1; from <= 1000; from += 25) compute(from);
    const before = heapInUse();
    for (let from = 1001; from <= 2025; from += 25) compute(from);
    expect((heapInUse() - before) / 1025).toBeLessThan(512);
  });

  test('ten thousand runs of forty lines over 36 months take eleven megabytes at most, and no object each', () => {
    const collected = new CollectedRuns(shapeOf(inputsOf('forty-lines.quote.json', stressOf({}))), 10_000);
    expect(collected.bytes).toBeLessThan(11_000_000);
    const before = collected.bytes;
    collected.add(1, emptyRuns(collected.shape, 10_000));
    expect(collected.bytes).toBe(before);
  });
});
