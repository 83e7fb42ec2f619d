import { readFileSync } from 'node:fs';
import { readCosts, readQuote, readStress } from '../../src/shared/domain/reading/read.ts';
import type { Read } from '../../src/shared/domain/document/problem.ts';
import type { Stress } from '../../src/shared/domain/terms/stress.ts';
import { recordedMoves } from '../../src/shared/simulation/stress/recorded-moves.ts';
import type { StressInputs } from '../../src/shared/simulation/stress/runs.ts';

function sample<T>(file: string, read: (json: unknown) => Read<T>): T {
  const document = read(JSON.parse(readFileSync(new URL(`../../resources/samples/${file}`, import.meta.url), 'utf8')));
  if (!document.ok) throw new Error(`${file} does not read`);
  return document.value;
}

/** A stress document from its fields. */
export function stressOf(fields: Omit<Stress, 'schema'>): Stress {
  const stress = readStress({ schema: 'quotewright.stress/1', ...fields });
  if (!stress.ok) throw new Error(JSON.stringify(stress.problems));
  return stress.value;
}

export const still = { levelSpreadPercent: '0', growthSpreadPoints: '0', noiseSpreadPercent: '0' } as const;

/** A sample quote under a stress, with the moves that ship. */
export function inputsOf(quote: string, stress: Stress, seed = 1): StressInputs {
  return { quote: sample(quote, readQuote), costs: sample('costs.json', readCosts), stress, recorded: recordedMoves, seed };
}
