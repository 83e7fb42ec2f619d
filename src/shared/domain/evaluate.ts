import type { Inputs } from './compute.ts';
import { compute } from './compute.ts';
import { printed } from './printed.ts';
import type { Read } from './document/problem.ts';
import type { Actuals } from './terms/actuals.ts';
import type { Costs } from './terms/costs.ts';
import type { Evaluation } from './terms/evaluation.ts';
import type { Quote } from './terms/quote.ts';
import type { Scenario } from './terms/scenario.ts';

/**
 * What a quote means in money: pricing.md, whole. Pure; the inputs have been read (`readQuote` and its like) and are not
 * changed. What only shows when documents meet (a price missing on a date, an unknown line in the actuals) comes back
 * as problems, every one at once.
 */
export function evaluate(quote: Quote, costs?: Costs, scenario?: Scenario, actuals?: Actuals): Read<Evaluation> {
  return evaluateInputs({ quote, costs, scenario, actuals });
}

/** The same of all that an evaluation may be given: a revenue policy and the day on which prices were known besides. */
export function evaluateInputs(inputs: Inputs): Read<Evaluation> {
  const results = compute(inputs);
  return results.ok ? { ok: true, value: printed(results.value) } : results;
}
