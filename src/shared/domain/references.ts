import type { Path, Problem } from './document/problem.ts';
import type { Actuals } from './terms/actuals.ts';
import type { Costs } from './terms/costs.ts';
import type { Quote } from './terms/quote.ts';
import type { Scenario } from './terms/scenario.ts';

const isMetered = (quote: Quote, id: string): boolean =>
  quote.lines.some((line) => line.id === id && line.forecast !== undefined);
const isLine = (quote: Quote, id: string): boolean => quote.lines.some((line) => line.id === id);

type Named = { readonly path: Path; readonly model: string };

/** Every place of the quote that names a model or a slot. */
function namedByQuote(quote: Quote): readonly Named[] {
  const byRouting = quote.lines.flatMap((line, lineIndex) =>
    (line.servedBy ?? []).map(({ model }, index) => ({ path: ['lines', lineIndex, 'servedBy', index, 'model'], model })),
  );
  const byIndex = (quote.adaptivePricing?.index ?? []).map(({ model }, index) => ({
    path: ['adaptivePricing', 'index', index, 'model'],
    model,
  }));
  return [...byRouting, ...byIndex];
}

function namedByScenario(scenario: Scenario): readonly Named[] {
  return scenario.events.flatMap((event, index) => {
    const at = (field: string): Path => ['scenario', 'events', index, field];
    switch (event.type) {
      case 'model_price':
        return [{ path: at('model'), model: event.model }];
      case 'substitute':
        return [
          { path: at('from'), model: event.from },
          { path: at('to'), model: event.to },
        ];
      case 'slot_assignment':
        // The event itself checks against the book that it names a slot and a model.
        return [];
      case 'usage':
        return [];
    }
  });
}

function scenarioProblems(quote: Quote, scenario: Scenario): readonly Problem[] {
  return scenario.events.flatMap((event, index): readonly Problem[] => {
    const path = ['scenario', 'events', index];
    const problems: Problem[] = [];
    if ('fromMonth' in event && event.fromMonth > quote.termMonths) {
      problems.push({ path: [...path, 'fromMonth'], reason: { code: 'month-outside-term', termMonths: quote.termMonths } });
    }
    if (event.type === 'usage') problems.push(...lineProblems(quote, event.lines ?? [], [...path, 'lines']));
    return problems;
  });
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
    if (quantities.length <= quote.termMonths) return [];
    return [{ path: [...path, quote.termMonths], reason: { code: 'beyond-term', termMonths: quote.termMonths } }];
  });
}

/** What does not fit together between documents that are each well formed (pricing §11); prices are looked up later, where the engine uses them. */
export function referenceProblems(
  quote: Quote,
  costs: Costs | undefined,
  scenario: Scenario | undefined,
  actuals: Actuals | undefined,
): readonly Problem[] {
  const problems: Problem[] = [];
  const named = [...namedByQuote(quote), ...(scenario === undefined ? [] : namedByScenario(scenario))];
  if (costs === undefined) {
    for (const { path, model } of named) problems.push({ path, reason: { code: 'costs-required', model } });
  } else {
    if (costs.currency !== quote.currency) {
      problems.push({
        path: ['costs', 'currency'],
        reason: { code: 'currency-differs', costs: costs.currency, quote: quote.currency },
      });
    }
    const known = new Set<string>([...costs.models, ...(costs.slots ?? [])].map(({ id }) => id));
    for (const { path, model } of named) if (!known.has(model)) problems.push({ path, reason: { code: 'unknown-model', model } });
  }
  if (scenario !== undefined) problems.push(...scenarioProblems(quote, scenario));
  if (actuals !== undefined) problems.push(...actualsProblems(quote, actuals));
  return problems;
}
