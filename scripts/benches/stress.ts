import { stressedRuns } from '../../src/main/simulation/stressed-runs.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { recordedMoves } from '../../src/shared/simulation/stress/recorded-moves.ts';
import type { TimedBench } from './bench.ts';
import { sampleDocument } from './sample-document.ts';

/** A stress as it comes, in two threads: their start is part of it. */
function stressing(sample: string, runs: number): () => () => Promise<unknown> {
  return () => {
    const quote = sampleDocument(sample, readQuote);
    const costs = sampleDocument('costs.json', readCosts);
    const inputs = { quote, costs, stress: { schema: 'quotewright.stress/1' as const }, recorded: recordedMoves, seed: 1 };
    return () => stressedRuns(inputs, runs);
  };
}

/** Held against `evaluate-40x36` of the same run: 650 times it at most. */
export const fortyLines: TimedBench = { name: 'stress-1000-40x36', prepare: stressing('forty-lines.quote.json', 1000) };
export const supportDesk: TimedBench = {
  name: 'stress-10000-support-desk',
  prepare: stressing('support-desk.quote.json', 10_000),
};
