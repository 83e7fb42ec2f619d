import type { Results } from '../domain/compute.ts';
import { compute } from '../domain/compute.ts';
import type { ContractTerms } from './contract-data.ts';
import type { WorkedExample } from './worked-examples.ts';
import { workedExamples } from './worked-examples.ts';

/** Half of the forecast, the forecast, and half as much again. */
export const uses = ['0.5', '1', '1.5'] as const;
export type Use = (typeof uses)[number];

/** What a contract would come to if things were otherwise: each is evaluated when it is first asked for, and once. */
export type WhatIfs = {
  /** The whole contract with so much of the forecast on every month of these lines; null where the engine refuses it. */
  readonly atUse: (lines: readonly string[], factor: Use) => Results | null;
  /** Moves of all basket prices, for the examples of adaptive pricing. */
  readonly priceMoves: () => readonly WorkedExample[];
};

export function whatIfsOf(terms: ContractTerms, results: Results): WhatIfs {
  const { quote, costs } = results;
  const known = new Map<string, Results | null>();
  let moves: readonly WorkedExample[] | null = null;
  return {
    atUse: (lines, factor) => {
      if (factor === '1') return results;
      const key = JSON.stringify([factor, ...lines]);
      const found = known.get(key);
      if (found !== undefined) return found;
      const events = [{ type: 'usage' as const, fromMonth: 1, lines: [...lines], factor }];
      const computed = compute({ quote, costs, scenario: { schema: 'quotewright.scenario/1', events } });
      const made = computed.ok ? computed.value : null;
      known.set(key, made);
      return made;
    },
    priceMoves: () => (moves ??= workedExamples(terms)),
  };
}
