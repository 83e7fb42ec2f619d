import { fixed } from '../values/decimal-text.ts';
import { exact, one, plus, ratio, times } from '../values/exact.ts';
import { modelOn, openCostBook } from './cost-book.ts';
import type { Problem } from '../document/problem.ts';
import type { Costs, PriceEntry } from '../terms/costs.ts';
import type { Scenario, ScenarioEvent } from '../terms/scenario.ts';

type Event<T extends ScenarioEvent['type']> = Extract<ScenarioEvent, { type: T }>;

/** The dated list with one more entry: it replaces one of its own date, and later ones still follow. */
function withEntry<T extends { readonly from: string }>(entries: readonly T[], entry: T): readonly T[] {
  return [...entries.filter(({ from }) => from !== entry.from), entry].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function changed(price: string, changePercent: string): string {
  const value = times(exact(price), plus(one, ratio(changePercent)));
  return fixed(value.units, value.places);
}

type NewPrice = { readonly entry: PriceEntry } | { readonly reason: Problem['reason'] };

function newPrice(event: Event<'model_price'>, model: string, before: PriceEntry | undefined): NewPrice {
  const { on, changePercent, inputPerMillion, outputPerMillion, cachedInputPerMillion } = event;
  if (changePercent !== undefined) {
    if (before === undefined) return { reason: { code: 'change-without-price', model, on } };
    const cached = before.cachedInputPerMillion;
    return {
      entry: {
        from: on,
        inputPerMillion: changed(before.inputPerMillion, changePercent),
        outputPerMillion: changed(before.outputPerMillion, changePercent),
        ...(cached === undefined ? {} : { cachedInputPerMillion: changed(cached, changePercent) }),
      },
    };
  }
  const input = inputPerMillion ?? before?.inputPerMillion;
  const output = outputPerMillion ?? before?.outputPerMillion;
  if (input === undefined || output === undefined) return { reason: { code: 'prices-required', model, on } };
  const cached = cachedInputPerMillion ?? before?.cachedInputPerMillion;
  return {
    entry: {
      from: on,
      inputPerMillion: input,
      outputPerMillion: output,
      ...(cached === undefined ? {} : { cachedInputPerMillion: cached }),
    },
  };
}

function withModelPrice(costs: Costs, event: Event<'model_price'>, index: number, problems: Problem[]): Costs {
  const model = modelOn(openCostBook(costs), event.model, event.on);
  if (!model.ok) {
    problems.push({ path: ['scenario', 'events', index, 'model'], reason: model.reason });
    return costs;
  }
  const models = costs.models.map((entry) => {
    if (entry.id !== model.value) return entry;
    const before = entry.prices.findLast(({ from }) => from <= event.on);
    const price = newPrice(event, entry.id, before);
    if ('entry' in price) return { ...entry, prices: [...withEntry(entry.prices, price.entry)] };
    problems.push({ path: ['scenario', 'events', index], reason: price.reason });
    return entry;
  });
  return { ...costs, models };
}

function withAssignment(costs: Costs, event: Event<'slot_assignment'>, index: number, problems: Problem[]): Costs {
  const path = ['scenario', 'events', index];
  const known = costs.slots?.some(({ id }) => id === event.slot) ?? false;
  if (!known) problems.push({ path: [...path, 'slot'], reason: { code: 'unknown-slot', slot: event.slot } });
  if (!costs.models.some(({ id }) => id === event.model)) {
    const isSlot = costs.slots?.some(({ id }) => id === event.model) ?? false;
    problems.push({
      path: [...path, 'model'],
      reason: { code: isSlot ? 'slot-for-model' : 'unknown-model', model: event.model },
    });
    return costs;
  }
  const slots = costs.slots?.map((slot) =>
    slot.id === event.slot
      ? { ...slot, assignments: [...withEntry(slot.assignments, { from: event.on, model: event.model })] }
      : slot,
  );
  return slots === undefined ? costs : { ...costs, slots };
}

/** The cost book with the scenario's events applied in the order listed (pricing §9); what cannot be applied is added to `problems`. */
export function costsUnder(scenario: Scenario, costs: Costs, problems: Problem[]): Costs {
  return scenario.events.reduce((book, event, index) => {
    if (event.type === 'model_price') return withModelPrice(book, event, index, problems);
    return event.type === 'slot_assignment' ? withAssignment(book, event, index, problems) : book;
  }, costs);
}
