import type { Read } from '../document/problem.ts';
import { Actuals } from '../terms/actuals.ts';
import { Costs } from '../terms/costs.ts';
import { RevenuePolicy } from '../terms/revenue-policy.ts';
import { Quote } from '../terms/quote.ts';
import { Scenario } from '../terms/scenario.ts';
import { Stress } from '../terms/stress.ts';
import { readDocument } from './read-document.ts';
import { costsRules } from './rules/costs-rules.ts';
import { quoteRules } from './rules/quote-rules.ts';
import { scenarioRules } from './rules/scenario-rules.ts';

/** Reads a quote, `quotewright.quote/1`, from parsed JSON: the quote, or every problem with its path (pricing §3, §11). */
export function readQuote(json: unknown): Read<Quote> {
  return readDocument(Quote, json, quoteRules);
}

/** Reads a cost book, `quotewright.costs/1`: pricing §4. Paths start within the book. */
export function readCosts(json: unknown): Read<Costs> {
  return readDocument(Costs, json, (costs, _, report) => costsRules(costs, report));
}

/** Reads a scenario, `quotewright.scenario/1`: pricing §9. `evaluate` checks that it fits a quote. */
export function readScenario(json: unknown): Read<Scenario> {
  return readDocument(Scenario, json, (scenario, _, report) => scenarioRules(scenario, report));
}

/** Reads a revenue policy, `quotewright.revenue-policy/1`: pricing §12.15. */
export function readRevenuePolicy(json: unknown): Read<RevenuePolicy> {
  return readDocument(RevenuePolicy, json, () => {});
}

/** Reads what a stress run draws from, `quotewright.stress/1`. */
export function readStress(json: unknown): Read<Stress> {
  return readDocument(Stress, json, () => {});
}

/** Reads actual usage, `quotewright.actuals/1`: pricing §10. `evaluate` checks that it fits a quote. */
export function readActuals(json: unknown): Read<Actuals> {
  return readDocument(Actuals, json, (_, raw, report) => {
    // Reading the object by its fields would drop this one in silence.
    const usage = raw(['usage']);
    if (typeof usage === 'object' && usage !== null && Object.hasOwn(usage, '__proto__')) {
      report(['usage', '__proto__'], { code: 'unknown-line', id: '__proto__' });
    }
  });
}
