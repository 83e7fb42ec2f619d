import { StressWorkers, stressedRuns } from '../../src/main/simulation/stressed-runs.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { recordedMoves } from '../../src/shared/simulation/stress/recorded-moves.ts';
import type { StressInputs } from '../../src/shared/simulation/stress/runs.ts';
import type { TimedBench } from './bench.ts';
import { sampleDocument } from './sample-document.ts';

function stressed(sample: string): StressInputs {
  const quote = sampleDocument(sample, readQuote);
  const costs = sampleDocument('costs.json', readCosts);
  return { quote, costs, stress: { schema: 'quotewright.stress/1' }, recorded: recordedMoves, seed: 1 };
}

/** A stress in two threads that have been at others before. */
function warm(sample: string, runs: number): TimedBench['prepare'] {
  return () => {
    const inputs = stressed(sample);
    const workers = new StressWorkers();
    return () => workers.run(inputs, runs);
  };
}

/** Held against `evaluate-40x36` of the same run: 650 times it at most. */
export const fortyLines: TimedBench = { name: 'stress-1000-40x36', prepare: warm('forty-lines.quote.json', 1000) };
/** The same with the start of its threads, which compile the engine while they run. */
export const fortyLinesCold: TimedBench = {
  name: 'stress-1000-40x36-cold',
  prepare: () => {
    const inputs = stressed('forty-lines.quote.json');
    return () => stressedRuns(inputs, 1000);
  },
};
export const supportDesk: TimedBench = {
  name: 'stress-10000-support-desk',
  prepare: warm('support-desk.quote.json', 10_000),
};
