import { startOf } from '../../domain/calendar/term.ts';
import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import type { Results } from '../../domain/compute.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import type { SubstitutionEvaluation } from '../../domain/terms/evaluation.ts';
import type { Exact } from '../../domain/values/exact.ts';

/** What a clause does under a scenario, and on which day (`YYYY-MM-DD`). */
export type ScenarioAct =
  | {
      readonly kind: 'price';
      readonly on: string;
      /** The contract month before it: the last one that is measured. */
      readonly afterMonth: number;
      readonly action: 'decrease' | 'increase' | 'negotiation';
      /** What prices are multiplied by from `from` on. */
      readonly multiplier: Exact;
      readonly from: string | null;
    }
  | {
      readonly kind: 'true-up';
      readonly on: string;
      readonly afterMonth: number;
      readonly action: 'increase' | 'decrease';
      readonly commitment: string;
      /** Of all instalments that it moves, in minor units; below 0 where they go down. */
      readonly by: bigint;
    }
  | {
      readonly kind: 'substitution';
      readonly on: string;
      readonly afterMonth: number;
      readonly from: string;
      readonly to: string;
      readonly outcome: SubstitutionEvaluation['outcome'];
      readonly reasons: SubstitutionEvaluation['reasons'];
    };

function priceActs({ adaptive }: Results): readonly ScenarioAct[] {
  return (adaptive?.measurements ?? []).flatMap(({ afterMonth, on, action, multiplier, effectiveFrom }): readonly ScenarioAct[] =>
    action === 'none' ? [] : [{ kind: 'price', on, afterMonth, action, multiplier, from: effectiveFrom }],
  );
}

function trueUpActs({ term }: Results, { terms, trueUps }: CommitmentResult): readonly ScenarioAct[] {
  return trueUps.flatMap(({ afterMonth, action, revisions }): readonly ScenarioAct[] =>
    action === 'none'
      ? []
      : [
          {
            kind: 'true-up',
            on: startOf(term, afterMonth + 1),
            afterMonth,
            action,
            commitment: terms.name,
            by: sumOf(revisions.map(({ before, after }) => after - before)),
          },
        ],
  );
}

function substitutionActs({ term, substitutions }: Results): readonly ScenarioAct[] {
  return substitutions.map(({ fromMonth, from, to, outcome, reasons }) => ({
    kind: 'substitution',
    on: startOf(term, fromMonth),
    afterMonth: fromMonth - 1,
    from,
    to,
    outcome,
    reasons,
  }));
}

/** Everything that clauses do, the first day first. */
export function scenarioActs(results: Results): readonly ScenarioAct[] {
  const acts = [
    ...priceActs(results),
    ...results.commitments.flatMap((commitment) => trueUpActs(results, commitment)),
    ...substitutionActs(results),
  ];
  return acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
