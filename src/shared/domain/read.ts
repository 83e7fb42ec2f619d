import type { z } from 'zod';
import { Policy } from './guardrails/policy.ts';
import type { Path, Problem, Read } from './problem.ts';
import { pathText } from './problem.ts';
import { costsRules } from './rules/costs-rules.ts';
import { policyRules } from './rules/policy-rules.ts';
import { quoteRules } from './rules/quote-rules.ts';
import type { Report } from './rules/rule.ts';
import { collector } from './rules/rule.ts';
import { scenarioRules } from './rules/scenario-rules.ts';
import type { Salvaged } from './salvage.ts';
import { salvage } from './salvage.ts';
import { readShape } from './shape.ts';
import { Actuals } from './terms/actuals.ts';
import { Costs } from './terms/costs.ts';
import { Quote } from './terms/quote.ts';
import { Scenario } from './terms/scenario.ts';

type Rules<T> = (value: NonNullable<Salvaged<T>>, raw: (path: Path) => unknown, report: Report) => void;

function rawAt(json: unknown): (path: Path) => unknown {
  return (path) =>
    path.reduce<unknown>((part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined), json);
}

/** Shape and sense together: rules run over what could be read, so that a typo in one line hides nothing in another. */
function read<T extends z.ZodType>(schema: T, json: unknown, rules: Rules<z.output<T>>): Read<z.output<T>> {
  const shape = readShape(schema, json);
  const { problems, report } = collector();
  if (!shape.ok) problems.push(...shape.problems);
  const salvaged = salvage(schema, json);
  if (salvaged !== undefined && salvaged !== null) {
    rules(salvaged, rawAt(json), report);
  }
  return problems.length === 0 ? shape : { ok: false, problems: unrepeatedProblems(problems) };
}

/** One problem a place and reason. */
function unrepeatedProblems(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, reason }) => {
    const key = `${pathText(path)} ${reason.code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Reads a quote, `quotewright.quote/1`, from parsed JSON: the quote, or every problem with its path (pricing §3, §11). */
export function readQuote(json: unknown): Read<Quote> {
  return read(Quote, json, quoteRules);
}

/** Reads a cost book, `quotewright.costs/1`: pricing §4. Paths start within the book. */
export function readCosts(json: unknown): Read<Costs> {
  return read(Costs, json, (costs, _, report) => costsRules(costs, report));
}

/** Reads a scenario, `quotewright.scenario/1`: pricing §9. That it fits a quote is checked by `evaluate`. */
export function readScenario(json: unknown): Read<Scenario> {
  return read(Scenario, json, (scenario, _, report) => scenarioRules(scenario, report));
}

/** Reads guardrails, `quotewright.policy/1`: the policy, or every problem with its path, which starts within the policy. */
export function readPolicy(json: unknown): Read<Policy> {
  return read(Policy, json, (policy, _, report) => policyRules(policy, report));
}

/** Reads actual usage, `quotewright.actuals/1`: pricing §10. That it fits a quote is checked by `evaluate`. */
export function readActuals(json: unknown): Read<Actuals> {
  return read(Actuals, json, (_, raw, report) => {
    // An object read by its fields would drop this one in silence.
    const usage = raw(['usage']);
    if (typeof usage === 'object' && usage !== null && Object.hasOwn(usage, '__proto__')) {
      report(['usage', '__proto__'], { code: 'unknown-line', id: '__proto__' });
    }
  });
}
