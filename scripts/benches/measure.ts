import type { Bench, Measured, TimedBench } from './bench.ts';

// Long enough for the engine to compile what is hot: what is timed is the app in use, not its first second.
const WARM_UP_MS = 2000;
const LEAST_WARM_UPS = 2;
const LEAST_RUNS = 15;
const MOST_RUNS = 500;
const LONG_ENOUGH_MS = 1500;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** What a bench comes to, however it is measured. */
export function measured(bench: Bench): Promise<Measured> {
  return 'observe' in bench ? bench.observe() : measure(bench);
}

/** Times a warm bench until a second and a half has gone, between fifteen and five hundred times. */
export async function measure({ name, prepare }: TimedBench): Promise<Extract<Measured, { readonly medianMs: number }>> {
  const run = await prepare();
  const warmingSince = performance.now();
  for (let warmUp = 0; warmUp < LEAST_WARM_UPS || performance.now() - warmingSince < WARM_UP_MS; warmUp += 1) await run();
  const times: number[] = [];
  const began = performance.now();
  while (times.length < LEAST_RUNS || (times.length < MOST_RUNS && performance.now() - began < LONG_ENOUGH_MS)) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return { name, medianMs: Number(median(times).toFixed(3)), runs: times.length };
}
