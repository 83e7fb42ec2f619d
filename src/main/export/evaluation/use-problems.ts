import { compute } from '../../../shared/domain/compute.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { Actuals } from '../../../shared/domain/terms/actuals.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';

/** Why a quote can't be evaluated with what was used; empty where it can. */
export function useProblems(quote: Quote, costs: Costs | undefined, actuals: Actuals): readonly Problem[] {
  const evaluated = compute({ quote, costs, actuals });
  return evaluated.ok ? [] : evaluated.problems;
}
