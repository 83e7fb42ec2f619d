import type { Path, Problem } from './document/problem.ts';
import { isInForce, lineMonths } from './calendar/line-months.ts';
import { oncePer } from './values/once-per.ts';
import { isZeroDecimal } from './values/decimal-text.ts';
import type { Actuals } from './terms/actuals.ts';
import type { Costs } from './terms/costs.ts';
import type { Quote } from './terms/quote.ts';
import type { Scenario } from './terms/scenario.ts';

/** Ids of the lines with a forecast: a scenario may name them thousands of times. */
const meteredLines = oncePer(
  ({ lines }: Quote): ReadonlySet<string> => new Set(lines.filter(({ forecast }) => forecast !== undefined).map(({ id }) => id)),
);
const isMetered = (quote: Quote, id: string): boolean => meteredLines(quote).has(id);
const isLine = (quote: Quote, id: string): boolean => quote.lines.some((line) => line.id === id);

/** `event` is the place of the scenario's event that names it; null where the quote does. */
type Named = { readonly path: Path; readonly model: string; readonly event: number | null };

/** True of a model that an earlier event of the scenario brings: pricing §12.17. */
function isNewBefore(scenario: Scenario | undefined, model: string, event: number | null): boolean {
  if (scenario === undefined || event === null) return false;
  return scenario.events.slice(0, event).some((each) => each.type === 'new_model' && each.model === model);
}

/** Every place of the quote that names a model or a slot. */
function namedByQuote(quote: Quote): readonly Named[] {
  const byRouting = quote.lines.flatMap((line, lineIndex) =>
    (line.servedBy ?? []).map(({ model }, index) => ({
      path: ['lines', lineIndex, 'servedBy', index, 'model'],
      model,
      event: null,
    })),
  );
  const byIndex = (quote.adaptivePricing?.index ?? []).map(({ model }, index) => ({
    path: ['adaptivePricing', 'index', index, 'model'],
    model,
    event: null,
  }));
  return [...byRouting, ...byIndex];
}

function namedByScenario(scenario: Scenario): readonly Named[] {
  const named: Named[] = [];
  scenario.events.forEach((event, index) => {
    const at = (field: string): Path => ['scenario', 'events', index, field];
    switch (event.type) {
      case 'model_price':
        named.push({ path: at('model'), model: event.model, event: index });
        break;
      case 'substitute':
        named.push({ path: at('from'), model: event.from, event: index }, { path: at('to'), model: event.to, event: index });
        break;
      case 'slot_assignment':
      case 'new_model':
        // The event itself checks against the book that it names a slot and a model.
        break;
      case 'usage':
        break;
    }
  });
  return named;
}

function scenarioProblems(quote: Quote, scenario: Scenario): readonly Problem[] {
  const problems: Problem[] = [];
  scenario.events.forEach((event, index) => {
    const path = ['scenario', 'events', index];
    if ('fromMonth' in event && event.fromMonth > quote.termMonths) {
      problems.push({ path: [...path, 'fromMonth'], reason: { code: 'month-outside-term', termMonths: quote.termMonths } });
    }
    if (event.type === 'usage' && event.lines?.every((id) => isMetered(quote, id)) === false) {
      problems.push(...lineProblems(quote, event.lines, [...path, 'lines']));
    }
  });
  return problems;
}

function lineProblems(quote: Quote, ids: readonly string[], path: Path): readonly Problem[] {
  return ids.flatMap((id, index): readonly Problem[] => {
    if (isMetered(quote, id)) return [];
    return [{ path: [...path, index], reason: { code: isLine(quote, id) ? 'not-a-metered-line' : 'unknown-line', id } }];
  });
}

function actualsProblems(quote: Quote, actuals: Actuals): readonly Problem[] {
  return Object.entries(actuals.usage).flatMap(([id, quantities]): readonly Problem[] => {
    const path = ['actuals', 'usage', id];
    if (!isLine(quote, id)) return [{ path, reason: { code: 'unknown-line', id } }];
    if (!isMetered(quote, id)) return [{ path, reason: { code: 'not-a-metered-line', id } }];
    const line = quote.lines.find((each) => each.id === id);
    const outside = quantities.findIndex(
      (quantity, index) =>
        line !== undefined && index < quote.termMonths && !isInForce(line, index + 1) && !isZeroDecimal(quantity),
    );
    if (line !== undefined && outside >= 0) {
      const { from, to } = lineMonths(line, quote.termMonths);
      return [{ path: [...path, outside], reason: { code: 'outside-months-of-line', from, to } }];
    }
    if (quantities.length <= quote.termMonths) return [];
    return [{ path: [...path, quote.termMonths], reason: { code: 'beyond-term', termMonths: quote.termMonths } }];
  });
}

/** Names of the index that stand for whichever model their maker points them to, directly or by a slot: a price of another model is no move. */
function aliasProblems(quote: Quote, { models, slots }: Costs): readonly Problem[] {
  const aliases = new Set<string>(models.filter(({ isAlias }) => isAlias === true).map(({ id }) => id));
  if (aliases.size === 0) return [];
  return (quote.adaptivePricing?.index ?? []).flatMap(({ model }, index): readonly Problem[] => {
    const assigned = (slots ?? []).find(({ id }) => id === model)?.assignments.map((each) => each.model) ?? [model];
    const alias = assigned.find((id) => aliases.has(id));
    if (alias === undefined) return [];
    return [{ path: ['adaptivePricing', 'index', index, 'model'], reason: { code: 'alias-in-index', model: alias } }];
  });
}

function namedProblems(named: readonly Named[], costs: Costs, scenario: Scenario | undefined): readonly Problem[] {
  const known = knownIds(costs);
  return named.flatMap(({ path, model, event }): readonly Problem[] =>
    known.has(model) || isNewBefore(scenario, model, event) ? [] : [{ path, reason: { code: 'unknown-model', model } }],
  );
}

const knownIds = oncePer(
  ({ models, slots }: Costs): ReadonlySet<string> => new Set<string>([...models, ...(slots ?? [])].map(({ id }) => id)),
);

type QuoteProblems = { readonly costs: Costs; readonly problems: readonly Problem[] };

/** Of a quote and the cost book that it was last held against. */
const lastProblems = oncePer<Quote, { last: QuoteProblems | null }>(() => ({ last: null }));

/** What does not fit between a quote and a cost book, whatever scenario there is. */
function quoteProblems(quote: Quote, costs: Costs): readonly Problem[] {
  const known = lastProblems(quote);
  if (known.last?.costs === costs) return known.last.problems;
  const problems: Problem[] = [];
  if (costs.currency !== quote.currency) {
    problems.push({
      path: ['costs', 'currency'],
      reason: { code: 'currency-differs', costs: costs.currency, quote: quote.currency },
    });
  }
  problems.push(...namedProblems(namedByQuote(quote), costs, undefined), ...aliasProblems(quote, costs));
  known.last = { costs, problems };
  return problems;
}

/** What does not fit together between documents that are each well formed (pricing §11); prices are looked up later, where the engine uses them. */
export function referenceProblems(
  quote: Quote,
  costs: Costs | undefined,
  scenario: Scenario | undefined,
  actuals: Actuals | undefined,
): readonly Problem[] {
  const problems: Problem[] = [];
  const byScenario = scenario === undefined ? [] : namedByScenario(scenario);
  if (costs === undefined) {
    for (const { path, model } of [...namedByQuote(quote), ...byScenario])
      problems.push({ path, reason: { code: 'costs-required', model } });
  } else problems.push(...quoteProblems(quote, costs), ...namedProblems(byScenario, costs, scenario));
  if (scenario !== undefined) problems.push(...scenarioProblems(quote, scenario));
  if (actuals !== undefined) problems.push(...actualsProblems(quote, actuals));
  return problems;
}
