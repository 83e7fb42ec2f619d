import type { Path, Problem } from './document/problem.ts';
import { mostProblems } from './document/shape.ts';
import { isInForce, lineMonths } from './calendar/line-months.ts';
import { oncePer } from './values/once-per.ts';
import { isZeroDecimal } from './values/decimal-text.ts';
import type { Actuals } from './terms/actuals.ts';
import type { Costs } from './terms/costs.ts';
import type { Line } from './terms/line.ts';
import type { Quote } from './terms/quote.ts';
import type { Scenario } from './terms/scenario.ts';

/** Ids of the lines with a forecast: a scenario may name them thousands of times. */
const meteredLines = oncePer(
  ({ lines }: Quote): ReadonlySet<string> => new Set(lines.filter(({ forecast }) => forecast !== undefined).map(({ id }) => id)),
);
const isMetered = (quote: Quote, id: string): boolean => meteredLines(quote).has(id);
const linesById = oncePer(({ lines }: Quote) => new Map<string, Line>(lines.map((line) => [line.id, line])));
const isLine = (quote: Quote, id: string): boolean => linesById(quote).has(id);

/** `event` is the place of the scenario's event that names it; null where the quote does. */
type Named = { readonly path: Path; readonly model: string; readonly event: number | null };

/** The models that a scenario brings, each by the first event that does. */
const newModels = oncePer(({ events }: Scenario): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  events.forEach((event, index) => {
    if (event.type === 'new_model' && !first.has(event.model)) first.set(event.model, index);
  });
  return first;
});

/** True of a model that an earlier event of the scenario brings: pricing §12.17. */
function isNewBefore(scenario: Scenario | undefined, model: string, event: number | null): boolean {
  if (scenario === undefined || event === null) return false;
  return (newModels(scenario).get(model) ?? event) < event;
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
  return scenario.events.flatMap((event, index): readonly Problem[] => {
    const path = ['scenario', 'events', index];
    const isOutside = 'fromMonth' in event && event.fromMonth > quote.termMonths;
    const outside: readonly Problem[] = isOutside
      ? [{ path: [...path, 'fromMonth'], reason: { code: 'month-outside-term', termMonths: quote.termMonths } }]
      : [];
    return event.type === 'usage' ? [...outside, ...lineProblems(quote, event.lines ?? [], [...path, 'lines'])] : outside;
  });
}

function lineProblems(quote: Quote, ids: readonly string[], path: Path): readonly Problem[] {
  if (ids.every((id) => isMetered(quote, id))) return [];
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
    const line = linesById(quote).get(id);
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
  const slotOf = new Map((slots ?? []).map((slot) => [slot.id, slot]));
  return (quote.adaptivePricing?.index ?? []).flatMap(({ model }, index): readonly Problem[] => {
    const assigned = slotOf.get(model)?.assignments.map((each) => each.model) ?? [model];
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
  const currency: readonly Problem[] =
    costs.currency === quote.currency
      ? []
      : [{ path: ['costs', 'currency'], reason: { code: 'currency-differs', costs: costs.currency, quote: quote.currency } }];
  const problems = [...currency, ...namedProblems(namedByQuote(quote), costs, undefined), ...aliasProblems(quote, costs)];
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
  const byScenario = scenario === undefined ? [] : namedByScenario(scenario);
  const ofCosts =
    costs === undefined
      ? [...namedByQuote(quote), ...byScenario].map(({ path, model }): Problem => ({
          path,
          reason: { code: 'costs-required', model },
        }))
      : [...quoteProblems(quote, costs), ...namedProblems(byScenario, costs, scenario)];
  const problems = [
    ...ofCosts,
    ...(scenario === undefined ? [] : scenarioProblems(quote, scenario)),
    ...(actuals === undefined ? [] : actualsProblems(quote, actuals)),
  ];
  return problems.slice(0, mostProblems);
}
