import { compute } from '../../../shared/domain/compute.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import { printed } from '../../../shared/domain/printed.ts';
import { readActuals, readQuote } from '../../../shared/domain/reading/read.ts';
import type { Actuals } from '../../../shared/domain/terms/actuals.ts';
import type { CustomerEvaluation } from '../../../shared/document/data/customer-evaluation.ts';
import { customerEvaluation } from '../../../shared/document/data/customer-evaluation.ts';
import type { IndexPrices } from '../../../shared/document/data/index-prices.ts';
import { indexCosts } from '../../../shared/document/data/index-prices.ts';
import { valueDifferences } from './comparing/value-differences.ts';
import type { Difference } from './verification.ts';

const nothing = '(nothing)';

/** Terms as a file has them, and the amounts that it says they come to. */
type Terms = {
  readonly quote: unknown;
  readonly prices: IndexPrices | null;
  readonly actuals: Actuals | null;
  readonly evaluation: CustomerEvaluation;
};
export type Recomputed = { readonly differences: readonly Difference[]; readonly evaluation: CustomerEvaluation | null };

function unreadable(problems: readonly Problem[], path: string): Recomputed {
  const differences = problems.map((problem) => ({
    path: `${path}quote.${pathText(problem.path)}`,
    printed: problem.reason.code,
    computed: nothing,
  }));
  return { differences, evaluation: null };
}

/** Evaluates the terms again, and compares every amount. */
export function recomputed({ quote: json, prices, actuals: known, evaluation }: Terms, path: string): Recomputed {
  const quote = readQuote(json);
  const actuals = known === null ? null : readActuals(known);
  if (!quote.ok) return unreadable(quote.problems, path);
  if (actuals?.ok === false) return unreadable(actuals.problems, path);
  const costs = prices === null ? undefined : indexCosts(prices);
  const results = compute({ quote: quote.value, costs, actuals: actuals?.value });
  if (!results.ok) return unreadable(results.problems, path);
  const calculated = customerEvaluation(printed(results.value));
  return { differences: valueDifferences(evaluation, calculated, `${path}evaluation`), evaluation: calculated };
}
