import { modelOn, openCostBook, pricesOn } from '../../domain/costs/cost-book.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import { ModelId } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import { startOf, termOf } from '../../domain/calendar/term.ts';
import { fixed, withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import { compare, plus, times, exact } from '../../domain/values/exact.ts';
import { namedModels } from '../break-even/scenarios.ts';
import { announcedEvents } from './announced-events.ts';

/** What ifs that one key adds. */
export const starterKinds = [
  'usage-halves',
  'usage-doubles',
  'flagship-cheaper',
  'flagship-dearer',
  'flagship-new',
  'cheapest',
  'announced',
] as const;
export type StarterKind = (typeof starterKinds)[number];

/** The month that usage changes in, and that models move in. */
const usageMonth = 7;
const modelMonth = 5;

const placesOfPrice = 9;

/** The id that the quote names whose model is the dearest on the first day: three parts input, one output. */
function flagshipOf(quote: Quote, costs: Costs): ModelId | null {
  const book = openCostBook(costs);
  const priced = namedModels(quote).flatMap((id) => {
    const found = pricesOn(book, id, quote.startDate);
    return found.ok ? [{ id, price: plus(times(exact('3'), found.value.input), found.value.output) }] : [];
  });
  return priced.toSorted((a, b) => compare(b.price, a.price))[0]?.id ?? null;
}

/** The approved model that costs least on a day, other than the one that an id names. */
function cheapestApproved(quote: Quote, costs: Costs, other: ModelId, on: string): ModelId | null {
  const book = openCostBook(costs);
  const approved = quote.substitution?.approvedModels;
  const filled = modelOn(book, other, on);
  const priced = [...costs.models, ...(costs.slots ?? [])].flatMap(({ id }) => {
    const found = pricesOn(book, id, on);
    const isOther = id === other || (filled.ok && filled.value === id);
    if (!found.ok || isOther || (approved !== undefined && !approved.includes(id))) return [];
    return [{ id, price: plus(times(exact('3'), found.value.input), found.value.output) }];
  });
  return priced.toSorted((a, b) => compare(a.price, b.price))[0]?.id ?? null;
}

/** A new flagship at the old price, with 1.35 times the tokens; null of a model that fills no slot. */
function newFlagship(costs: Costs, flagship: ModelId, on: string): ScenarioEvent | null {
  if (costs.slots?.some(({ id }) => id === flagship) !== true) return null;
  const found = pricesOn(openCostBook(costs), flagship, on);
  if (!found.ok) return null;
  const model = `${flagship}-next`;
  if ([...costs.models, ...(costs.slots ?? [])].some(({ id }) => id === model)) return null;
  const text = ({ units, places }: { units: bigint; places: number }): string =>
    withoutTrailingZeros(fixed(units, Math.min(places, placesOfPrice)));
  return {
    type: 'new_model',
    on,
    model: ModelId.parse(model),
    name: model,
    provider: flagship,
    inputPerMillion: text(found.value.input),
    outputPerMillion: text(found.value.output),
    slot: flagship,
    tokenFactor: { input: '1.35', output: '1.35' },
  };
}

/** The events of a starter on a quote; none where it has nothing to change. */
export function starterEvents(kind: StarterKind, quote: Quote, costs: Costs): readonly ScenarioEvent[] {
  const term = termOf(quote.startDate, quote.termMonths);
  const isMetered = quote.lines.some(({ forecast }) => forecast !== undefined);
  const usage = (factor: string): readonly ScenarioEvent[] =>
    isMetered && quote.termMonths >= usageMonth ? [{ type: 'usage', fromMonth: usageMonth, factor }] : [];
  const flagship = quote.termMonths >= modelMonth ? flagshipOf(quote, costs) : null;
  const on = startOf(term, Math.min(modelMonth, quote.termMonths));
  const moved = (changePercent: string): readonly ScenarioEvent[] =>
    flagship === null ? [] : [{ type: 'model_price', on, model: flagship, changePercent }];
  switch (kind) {
    case 'usage-halves':
      return usage('0.5');
    case 'usage-doubles':
      return usage('2');
    case 'flagship-cheaper':
      return moved('-60');
    case 'flagship-dearer':
      return moved('100');
    case 'flagship-new': {
      const event = flagship === null ? null : newFlagship(costs, flagship, on);
      return event === null ? [] : [event];
    }
    case 'cheapest': {
      const to = flagship === null ? null : cheapestApproved(quote, costs, flagship, on);
      return flagship === null || to === null ? [] : [{ type: 'substitute', fromMonth: modelMonth, from: flagship, to }];
    }
    case 'announced':
      return announcedEvents(quote, costs);
  }
}
