import type { Bench } from './bench.ts';

export type Measured = { readonly name: string; readonly medianMs: number; readonly runs: number };

const WARM_UP_RUNS = 5;
const LEAST_RUNS = 15;
const MOST_RUNS = 500;
const LONG_ENOUGH_MS = 1500;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Times a bench until a second and a half has gone, between fifteen and five hundred times. */
export async function measure({ name, prepare }: Bench): Promise<Measured> {
  const run = prepare();
  for (let warmUp = 0; warmUp < WARM_UP_RUNS; warmUp += 1) await run();
  const times: number[] = [];
  const began = performance.now();
  while (times.length < LEAST_RUNS || (times.length < MOST_RUNS && performance.now() - began < LONG_ENOUGH_MS)) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return { name, medianMs: Number(median(times).toFixed(3)), runs: times.length };
}
