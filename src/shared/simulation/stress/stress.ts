import type { Results } from '../../domain/compute.ts';
import { computeUnder } from '../../domain/compute.ts';
import type { Read } from '../../domain/document/problem.ts';
import { minorDigits } from '../../domain/values/currency.ts';
import { runFigures } from './run-figures.ts';
import type { Run, StressInputs } from './runs.ts';
import { runsOf, scenarioOf } from './runs.ts';
import type { StressResult } from './stress-result-document.ts';
import type { StressedRun } from './stressed-run.ts';
import { stressResult } from './stress-result.ts';

/** The most runs of one stress. */
export const mostRuns = 10_000;
/** The runs of a stress where nothing else is said. */
export const defaultRuns = 1_000;

/** What a run comes to: what its scenario does, without writing its usage events down. */
function computeRun({ quote, costs, knownOn }: StressInputs, run: Run): Read<Results> {
  const scenario = scenarioOf('', run.priceEvents) ?? undefined;
  return computeUnder({ quote, costs, scenario, knownOn }, run.usage.shocks);
}

/** So many runs from one on, `from` counted from 1: a worker takes a stretch of them. */
export function computeRuns(inputs: StressInputs, from: number, count: number): Read<readonly StressedRun[]> {
  const runs = runsOf(inputs);
  const figures: StressedRun[] = [];
  for (let number = from; number < from + count; number += 1) {
    const run = runs.run(number);
    const results = computeRun(inputs, run);
    if (!results.ok) return results;
    figures.push({ figures: runFigures(results.value), drivers: run.drivers });
  }
  return { ok: true, value: figures };
}

/** What the figures of runs 1 to n come to. `marginFloor` is the least margin that guardrails name, a percent. */
export function summedStress(inputs: StressInputs, runs: readonly StressedRun[], marginFloor: string | null): StressResult {
  const { quote, seed, stress } = inputs;
  const { currency } = quote;
  return stressResult({ currency, minor: minorDigits(currency), seed, stress, pools: runsOf(inputs).pools, marginFloor }, runs);
}
