import { withoutCosts } from '../../domain/charges/line-result.ts';
import { everyMonth } from '../../domain/calendar/steps.ts';
import type { Results } from '../../domain/compute.ts';
import { openCostBook } from '../../domain/costs/cost-book.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { ContractTerms } from './contract-data.ts';
import { indexCosts } from './index-prices.ts';

const noCosts: Costs = { schema: 'quotewright.costs/1', currency: 'USD', models: [] };

/**
 * Results of our own quote as those of the customer's: the same charges, without how we serve them and what that costs us. A test
 * checks that the engine gets the same results from the customer's own terms.
 */
export function customerResults(results: Results, { quote, prices }: Pick<ContractTerms, 'quote' | 'prices'>): Results {
  const costs = prices === null ? undefined : indexCosts(prices);
  const free = everyMonth(results.term.months, 0n);
  const { totals } = results;
  return {
    ...results,
    quote,
    costs,
    book: openCostBook(costs ?? noCosts),
    lines: results.lines.map((result) => withoutCosts(result, quote.lines[result.place] ?? result.line, free)),
    revenue: results.revenue.map((month) => ({ ...month, cost: 0n })),
    totals: {
      ...totals,
      cost: 0n,
      grossMarginHundredths: totals.recognized === 0n ? null : 10_000n,
      byYear: totals.byYear.map((year) => ({ ...year, cost: 0n })),
    },
    options: results.options?.map((option) => ({ ...option, cost: 0n, withIt: { ...option.withIt, cost: 0n } })) ?? null,
  };
}
