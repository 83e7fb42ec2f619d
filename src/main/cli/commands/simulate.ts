import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Stress } from '../../../shared/domain/terms/stress.ts';
import { readCosts, readStress } from '../../../shared/domain/reading/read.ts';
import { asKnownOn } from '../../../shared/domain/costs/known-on.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { priceSentences } from '../../../shared/text/command-line/sentences.ts';
import { marginFloorOf } from '../../../shared/guardrails/margin-floor.ts';
import { defaultRuns, mostRuns } from '../../../shared/simulation/stress/stress-limits.ts';
import { warnedStress } from '../../../shared/simulation/stress/stress.ts';
import { recordedMoves } from '../../../shared/simulation/stress/recorded-moves.ts';
import { runsOf } from '../../../shared/simulation/stress/runs.ts';
import { simulateSentences as sentences, simulateText } from '../../../shared/text/command-line/simulate-text.ts';
import { breakEvenOutcome, replayOutcome } from '../simulated.ts';
import { stressedRuns } from '../../simulation/stressed-runs.ts';
import { optionalFrom, policyFrom, problemLines, quoteFrom } from '../documents.ts';
import type { Outcome } from '../outcome.ts';
import { done, unusable } from '../outcome.ts';

export type SimulateOptions = {
  readonly costs: string;
  readonly knownOn?: string | undefined;
  readonly stress?: string | undefined;
  readonly runs?: string | undefined;
  readonly seed?: string | undefined;
  readonly policy?: string | undefined;
  readonly emitRun?: string | undefined;
  readonly breakEven?: boolean | undefined;
  readonly replay?: string | undefined;
  readonly standsFor?: readonly string[] | undefined;
  readonly json?: boolean | undefined;
};

/** A whole number of an option between two others, both included; null where it is none. */
function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,16}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

/** Runs of each stress that a break-even asks, where nothing else is said. */
const breakEvenRuns = 200;

const withoutStress: Stress = { schema: 'quotewright.stress/1' };

/** `simulate`: the spread of bill and margin over many runs, or one run as a scenario. */
export async function simulateCommand(file: string, options: SimulateOptions): Promise<Outcome> {
  const seed = wholeNumber(options.seed ?? '1', 0, Number.MAX_SAFE_INTEGER);
  const runs = wholeNumber(options.runs ?? String(defaultRuns), 1, mostRuns);
  const emitted = options.emitRun === undefined ? null : wholeNumber(options.emitRun, 1, mostRuns);
  const wrong = [
    ...(seed === null ? [sentences.noSeed] : []),
    ...(options.knownOn === undefined || isDate(options.knownOn) ? [] : [priceSentences.noDate]),
    ...(runs === null ? [sentences.noRuns] : []),
    ...(options.emitRun !== undefined && emitted === null ? [sentences.noSuchRun] : []),
  ];
  if (seed === null || runs === null || wrong.length > 0) return unusable(wrong);

  const quote = await quoteFrom(file);
  const costs = await optionalFrom<Costs>(options.costs, readCosts, 'costs');
  const stress = await optionalFrom<Stress>(options.stress, readStress, 'stress');
  const policy = await policyFrom(options.policy);
  if (!quote.ok || !costs.ok || !stress.ok || !policy.ok || costs.value === undefined) {
    return unusable([quote, costs, stress, policy].flatMap((each) => (each.ok ? [] : each.lines)));
  }
  const known = options.knownOn === undefined ? costs.value : asKnownOn(costs.value, options.knownOn);
  const inputs = { quote: quote.value, costs: known, stress: stress.value ?? withoutStress, recorded: recordedMoves, seed };
  const asJson = options.json === true;
  if (emitted !== null) {
    const scenario = runsOf(inputs).run(emitted).scenario();
    // A scenario lists one event or more: usage times 1 leaves the quote as it stands.
    const still = { schema: 'quotewright.scenario/1', events: [{ type: 'usage', fromMonth: 1, factor: '1' }] };
    return done(`${JSON.stringify(scenario ?? still, null, 2)}\n`);
  }
  if (options.breakEven === true) {
    const stressRuns = options.runs === undefined ? breakEvenRuns : runs;
    return breakEvenOutcome({ ...inputs, runs: stressRuns }, marginFloorOf(policy.value), { asJson });
  }
  if (options.replay !== undefined) {
    return replayOutcome(inputs, options.replay, { asJson, standsFor: options.standsFor ?? [] });
  }
  const figures = await stressedRuns(inputs, runs);
  if (!figures.ok) return unusable(problemLines(figures.problems));
  const { result, warnings } = warnedStress(inputs, figures.value, marginFloorOf(policy.value));
  return done(asJson ? `${JSON.stringify(result)}\n` : simulateText(result, warnings));
}
