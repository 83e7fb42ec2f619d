import type { ProcurementAsk, ProcurementVerdict } from '../../vocabulary/procurement-ask.ts';

/** What a deal says to one question of a buyer. Every text is final. */
export type Answer = {
  readonly ask: ProcurementAsk;
  readonly verdict: ProcurementVerdict;
  /** The types of clauses that say it, each with a paragraph's anchor where one says it alone. */
  readonly clauses: readonly (readonly [type: string, anchor: string | null])[];
  /** The answer with its figures, a sentence each. */
  readonly says: readonly string[];
  /** What it comes to in one case; null where there is nothing to work out. */
  readonly worked: string | null;
};

/** Yes if all say yes, no if all say no. */
export function verdictOfAll(verdicts: readonly ProcurementVerdict[]): ProcurementVerdict {
  const [first = 'no'] = verdicts;
  return verdicts.every((each) => each === first) ? first : 'partly';
}
