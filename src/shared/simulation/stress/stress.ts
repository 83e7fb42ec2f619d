import type { MonthResults } from '../../domain/compute.ts';
import { computeMonthsUnder } from '../../domain/compute.ts';
import type { Read } from '../../domain/document/problem.ts';
import { minorDigits } from '../../domain/values/currency.ts';
import { yearOf } from '../../domain/calendar/term.ts';
import type { PackedRuns, RunsShape } from './packed-runs.ts';
import { CollectedRuns, emptyRuns, packRun } from './packed-runs.ts';
import { runFigures } from './run-figures.ts';
import type { Run, StressInputs } from './runs.ts';
import { runsOf, scenarioOf } from './runs.ts';
import { oncePer } from '../../domain/values/once-per.ts';
import type { StressResult } from './stress-result-document.ts';
import type { StressedRun } from './stressed-run.ts';
import { stressResult } from './stress-result.ts';
import { requireLimits } from './stress-limits.ts';
import type { StressWarning } from './stress-warnings.ts';
import { stressWarnings, writtenWarning } from './stress-warnings.ts';

/** Slots, moves and how they are drawn: the same for every stretch of the runs. */
const runsOnce = oncePer(runsOf);

/** What a run comes to: what its scenario does, without writing its usage events down. */
function computeRun({ quote, costs, knownOn }: StressInputs, run: Run): Read<MonthResults> {
  const scenario = scenarioOf('', run.priceEvents) ?? undefined;
  return computeMonthsUnder({ quote, costs, scenario, knownOn }, run.usage.shocks);
}

/** What is kept of one run. */
export function stressedRun(inputs: StressInputs, run: Run): Read<StressedRun> {
  const results = computeRun(inputs, run);
  return results.ok ? { ok: true, value: { figures: runFigures(results.value), drivers: run.drivers } } : results;
}

/** How many figures the runs of a stress have. */
export function shapeOf(inputs: StressInputs): RunsShape {
  const { termMonths } = inputs.quote;
  return { years: yearOf(termMonths), months: termMonths, slots: runsOnce(inputs).pools.length };
}

/** So many runs from one on, `from` counted from 1: a worker takes a stretch of them. */
export function computeRuns(inputs: StressInputs, from: number, count: number): Read<PackedRuns> {
  requireLimits(inputs.seed, from);
  requireLimits(inputs.seed, from + count - 1);
  const runs = runsOnce(inputs);
  const { termMonths } = inputs.quote;
  const packed = emptyRuns({ years: yearOf(termMonths), months: termMonths, slots: runs.pools.length }, count);
  for (let place = 0; place < count; place += 1) {
    const run = stressedRun(inputs, runs.run(from + place));
    if (!run.ok) return run;
    packRun(packed, place, run.value);
  }
  return { ok: true, value: packed };
}

/** Runs 1 to `count` in this thread. */
export function collectRuns(inputs: StressInputs, count: number): Read<CollectedRuns> {
  requireLimits(inputs.seed, count);
  const runs = computeRuns(inputs, 1, count);
  if (!runs.ok) return runs;
  const collected = new CollectedRuns(shapeOf(inputs), count);
  collected.add(1, runs.value);
  return { ok: true, value: collected };
}

/** What the figures of some runs come to. `marginFloor` is the least margin that guardrails name, a percent. */
export function summedStress(inputs: StressInputs, runs: CollectedRuns, marginFloor: string | null): StressResult {
  const { quote, seed, stress } = inputs;
  const { currency } = quote;
  return stressResult({ currency, minor: minorDigits(currency), seed, stress, pools: runsOnce(inputs).pools, marginFloor }, runs);
}

/** The same once all runs are there, with what it warns of: that takes an evaluation for every recorded move. */
export function warnedStress(
  inputs: StressInputs,
  runs: CollectedRuns,
  marginFloor: string | null,
): { readonly result: StressResult; readonly warnings: readonly StressWarning[] } {
  const result = summedStress(inputs, runs, marginFloor);
  const warnings = stressWarnings(inputs, result);
  const minor = minorDigits(inputs.quote.currency);
  return { result: { ...result, warnings: warnings.map((warning) => writtenWarning(warning, minor)) }, warnings };
}
