import { fixed } from '../values/decimal-text.ts';
import { exact, one, plus, ratio, times } from '../values/exact.ts';
import { modelOn, openChangedBook } from './cost-book.ts';
import type { Problem } from '../document/problem.ts';
import type { Assignment, Costs, PriceEntry } from '../terms/costs.ts';
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
  const { on, changePercent, inputPerMillion, outputPerMillion, cachedInputPerMillion, cacheWritePerMillion } = event;
  if (changePercent !== undefined) {
    if (before === undefined) return { reason: { code: 'change-without-price', model, on } };
    const { cachedInputPerMillion: cached, cacheWritePerMillion: written } = before;
    return {
      entry: {
        from: on,
        inputPerMillion: changed(before.inputPerMillion, changePercent),
        outputPerMillion: changed(before.outputPerMillion, changePercent),
        ...(cached === undefined ? {} : { cachedInputPerMillion: changed(cached, changePercent) }),
        ...(written === undefined ? {} : { cacheWritePerMillion: changed(written, changePercent) }),
      },
    };
  }
  const input = inputPerMillion ?? before?.inputPerMillion;
  const output = outputPerMillion ?? before?.outputPerMillion;
  if (input === undefined || output === undefined) return { reason: { code: 'prices-required', model, on } };
  const cached = cachedInputPerMillion ?? before?.cachedInputPerMillion;
  const written = cacheWritePerMillion ?? before?.cacheWritePerMillion;
  return {
    entry: {
      from: on,
      inputPerMillion: input,
      outputPerMillion: output,
      ...(cached === undefined ? {} : { cachedInputPerMillion: cached }),
      ...(written === undefined ? {} : { cacheWritePerMillion: written }),
    },
  };
}

/** Of a book the model or slot of an id: to look one up, nobody opens all of it. */
function onlyOf(costs: Costs, id: string): Costs {
  const models = costs.models.filter((model) => model.id === id);
  return { ...costs, models, slots: costs.slots?.filter((slot) => slot.id === id) };
}

function withModelPrice(costs: Costs, event: Event<'model_price'>, index: number, problems: Problem[]): Costs {
  const model = modelOn(openChangedBook(onlyOf(costs, event.model)), event.model, event.on);
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

/** A slot that a model fills from a day on. */
type Filling = Pick<Event<'slot_assignment'>, 'on' | 'slot' | 'model' | 'tokenFactor'>;

function withAssignment(costs: Costs, event: Filling, index: number, problems: Problem[]): Costs {
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
  const { on, model, tokenFactor } = event;
  const entry: Assignment = { from: on, model, ...(tokenFactor === undefined ? {} : { tokenFactor }) };
  const slots = costs.slots?.map((slot) =>
    slot.id === event.slot ? { ...slot, assignments: [...withEntry(slot.assignments, entry)] } : slot,
  );
  return slots === undefined ? costs : { ...costs, slots };
}

/** The book with a model that it lacks, and with the slot that the model fills: pricing §12.17. */
function withNewModel(costs: Costs, event: Event<'new_model'>, index: number, problems: Problem[]): Costs {
  const { on, model, name, provider, slot, tokenFactor } = event;
  if ([...costs.models, ...(costs.slots ?? [])].some(({ id }) => id === model)) {
    problems.push({ path: ['scenario', 'events', index, 'model'], reason: { code: 'model-is-there', model } });
    return costs;
  }
  const { inputPerMillion, outputPerMillion, cachedInputPerMillion: cached, cacheWritePerMillion: written } = event;
  const price: PriceEntry = {
    from: on,
    inputPerMillion,
    outputPerMillion,
    ...(cached === undefined ? {} : { cachedInputPerMillion: cached }),
    ...(written === undefined ? {} : { cacheWritePerMillion: written }),
  };
  const book = { ...costs, models: [...costs.models, { id: model, name, provider, prices: [price] }] };
  return slot === undefined ? book : withAssignment(book, { on, slot, model, tokenFactor }, index, problems);
}

/** The cost book with the scenario's events applied in the order listed (pricing §9); what cannot be applied is added to `problems`. */
export function costsUnder(scenario: Scenario, costs: Costs, problems: Problem[]): Costs {
  return scenario.events.reduce((book, event, index) => {
    switch (event.type) {
      case 'model_price':
        return withModelPrice(book, event, index, problems);
      case 'slot_assignment':
        return withAssignment(book, event, index, problems);
      case 'new_model':
        return withNewModel(book, event, index, problems);
      case 'substitute':
      case 'usage':
        return book;
    }
  }, costs);
}
