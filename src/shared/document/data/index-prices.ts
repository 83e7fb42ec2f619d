import { z } from 'zod';
import { baselineDateOf, measuringDates } from '../../domain/adaptive/adaptive.ts';
import { termOf } from '../../domain/calendar/term.ts';
import { chainsAnywhere } from '../../domain/adaptive/reassignment.ts';
import type { Dimension } from '../../domain/terms/adaptive-pricing.ts';
import { dimensions } from '../../domain/terms/adaptive-pricing.ts';
import type { Assignment, Costs, Model, PriceEntry, Slot } from '../../domain/terms/costs.ts';
import { TokenFactors } from '../../domain/terms/costs.ts';
import { CalendarDate, Currency, Decimal } from '../../domain/terms/leaf.ts';
import { ModelId } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';

const IndexPrice = z.strictObject({
  from: CalendarDate,
  inputPerMillion: Decimal.optional(),
  outputPerMillion: Decimal.optional(),
  cachedInputPerMillion: Decimal.optional(),
  cacheWritePerMillion: Decimal.optional(),
  knownOn: CalendarDate.optional(),
});
type IndexPrice = z.output<typeof IndexPrice>;

const IndexAssignment = z.strictObject({
  from: CalendarDate,
  model: ModelId,
  tokenFactor: TokenFactors.optional(),
  knownOn: CalendarDate.optional(),
});
type IndexAssignment = z.output<typeof IndexAssignment>;

/**
 * The part of the cost book that the adaptive index reads: the roles and models of its basket, their prices on the baseline date and the
 * measuring dates, and only the dimensions that carry a weight. Of a role whose re-assignments chain, the prices on the day of each too.
 */
export const IndexPrices = z.strictObject({
  currency: Currency,
  models: z.array(
    z.strictObject({
      id: ModelId,
      provider: z.string().optional(),
      name: z.string().optional(),
      /** Where re-assignments chain: one after this day is forced, and never does (pricing §12.12). */
      retiresOn: CalendarDate.optional(),
      prices: z.array(IndexPrice).min(1),
    }),
  ),
  slots: z.array(
    z.strictObject({
      id: ModelId,
      name: z.string().optional(),
      assignments: z.array(IndexAssignment).min(1),
    }),
  ),
});
export type IndexPrices = z.output<typeof IndexPrices>;

/** The last day from which a price or an assignment of them holds; null where there are none. */
export function lastPriceDate({ models, slots }: IndexPrices): string | null {
  const days = [...models.flatMap(({ prices }) => prices), ...slots.flatMap(({ assignments }) => assignments)].map(
    ({ from }) => from,
  );
  return days.toSorted().at(-1) ?? null;
}

/** The dates the index asks for: baseline first, then every measuring date (pricing §7). */
export function indexDates(quote: Quote): readonly string[] {
  const terms = quote.adaptivePricing;
  if (terms === undefined) return [];
  const measured = measuringDates(terms, termOf(quote.startDate, quote.termMonths));
  return [baselineDateOf(terms, quote.startDate), ...measured.map(({ on }) => on)];
}

/** The entry that holds on a date: the last that starts on or before it. */
function inForce<T extends { readonly from: string }>(entries: readonly T[], on: string): T | undefined {
  return entries.findLast((entry) => entry.from <= on);
}

/** Those of the entries that hold on any of the dates. */
function read<T extends { readonly from: string }>(entries: readonly T[], dates: readonly string[]): T[] {
  const used = new Set(dates.map((on) => inForce(entries, on)));
  return entries.filter((entry) => used.has(entry));
}

/** Those of the entries that hold on any day from the first of the dates to the last. */
function readThrough<T extends { readonly from: string }>(entries: readonly T[], dates: readonly string[]): T[] {
  const sorted = dates.toSorted();
  const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
  const begun = inForce(entries, first);
  return entries.filter((entry) => entry === begun || (entry.from > first && entry.from <= last));
}

function known({ knownOn }: { readonly knownOn?: string | undefined }): { knownOn?: string } {
  return knownOn === undefined ? {} : { knownOn };
}

function shownPrice(price: PriceEntry, dimensions: ReadonlySet<Dimension>): IndexPrice {
  const { cachedInputPerMillion: cached, cacheWritePerMillion: written } = price;
  // A price without its own for cached input, or for what is written to the cache, has its input price there (pricing §4, §12.14).
  const input =
    dimensions.has('input') ||
    (dimensions.has('cachedInput') && cached === undefined) ||
    (dimensions.has('cacheWrite') && written === undefined);
  return {
    from: price.from,
    ...(input ? { inputPerMillion: price.inputPerMillion } : {}),
    ...(dimensions.has('output') ? { outputPerMillion: price.outputPerMillion } : {}),
    ...(dimensions.has('cachedInput') && cached !== undefined ? { cachedInputPerMillion: cached } : {}),
    ...(dimensions.has('cacheWrite') && written !== undefined ? { cacheWritePerMillion: written } : {}),
    ...known(price),
  };
}

/** The token factors of the dimensions that carry a weight; none where all of those stay. */
function shownFactor({ tokenFactor }: Assignment, weighed: ReadonlySet<Dimension>): Pick<IndexAssignment, 'tokenFactor'> {
  if (tokenFactor === undefined) return {};
  const kept = dimensions.filter((dimension) => weighed.has(dimension) && tokenFactor[dimension] !== undefined);
  if (kept.length === 0) return {};
  return { tokenFactor: Object.fromEntries(kept.map((dimension) => [dimension, tokenFactor[dimension]])) };
}

function named(of: { readonly name?: string | undefined }): { name?: string } {
  return of.name === undefined ? {} : { name: of.name };
}

type Reading = { readonly dimensions: Set<Dimension>; readonly dates: Set<string> };

/** Dimensions and dates that are read, by model or slot. */
function readings(): {
  readonly all: ReadonlyMap<string, Reading>;
  readonly add: (id: string, dimension: Dimension, on: string) => void;
} {
  const all = new Map<string, Reading>();
  return {
    all,
    add: (id, dimension, on) => {
      const reading = all.get(id) ?? { dimensions: new Set(), dates: new Set() };
      reading.dimensions.add(dimension);
      reading.dates.add(on);
      all.set(id, reading);
    },
  };
}

/** The prices that the quote's index reads from the cost book: of a contract, the book that it is evaluated with. Null if the quote has no index. */
export function indexPrices(quote: Quote, costs: Costs): IndexPrices | null {
  const terms = quote.adaptivePricing;
  if (terms === undefined) return null;
  const dates = indexDates(quote);
  const baselineDate = baselineDateOf(terms, quote.startDate);
  const isChained = chainsAnywhere(terms);
  const wanted = readings();
  const roles = readings();
  const slots = new Map<string, Slot>();
  for (const { model: id, dimension } of terms.index) {
    const slot = costs.slots?.find((each) => each.id === id);
    for (const on of dates) {
      const model = slot === undefined ? id : inForce(slot.assignments, on)?.model;
      if (model !== undefined) wanted.add(model, dimension, on);
    }
    if (slot === undefined) continue;
    slots.set(slot.id, slot);
    for (const on of dates) roles.add(slot.id, dimension, on);
    if (!isChained) continue;
    const assigned = readThrough(slot.assignments, dates);
    assigned.forEach(({ from, model }, index) => {
      const before = assigned[index - 1]?.model;
      if (before === undefined || before === model || from <= baselineDate) return;
      for (const each of [before, model]) wanted.add(each, dimension, from);
    });
  }
  const shownModel = (model: Model): IndexPrices['models'] => {
    const use = wanted.all.get(model.id);
    if (use === undefined) return [];
    const prices = read(model.prices, [...use.dates]).map((price) => shownPrice(price, use.dimensions));
    const provider = model.provider === undefined ? {} : { provider: model.provider };
    const { retiresOn } = model;
    const retires = isChained && typeof retiresOn === 'string' ? { retiresOn } : {};
    return [{ id: model.id, ...provider, ...named(model), ...retires, prices }];
  };
  const shownSlot = (slot: Slot): IndexPrices['slots'][number] => {
    const weighed = roles.all.get(slot.id)?.dimensions ?? new Set();
    const hasFactors = slot.assignments.some((assignment) => shownFactor(assignment, weighed).tokenFactor !== undefined);
    const assignments = isChained || hasFactors ? readThrough(slot.assignments, dates) : read(slot.assignments, dates);
    return {
      id: slot.id,
      ...named(slot),
      assignments: assignments.map((assignment) => ({
        from: assignment.from,
        model: assignment.model,
        ...shownFactor(assignment, weighed),
        ...known(assignment),
      })),
    };
  };
  return {
    currency: costs.currency,
    models: costs.models.flatMap((model) => shownModel(model)),
    slots: [...slots.values()].map(shownSlot),
  };
}

/** A cost book for the index only. Dimensions without a weight are 0: the engine never reads them. */
export function indexCosts(prices: IndexPrices): Costs {
  return {
    schema: 'quotewright.costs/1',
    currency: prices.currency,
    models: prices.models.map((model) => ({
      ...model,
      prices: model.prices.map((price) => ({
        ...price,
        inputPerMillion: price.inputPerMillion ?? '0',
        outputPerMillion: price.outputPerMillion ?? '0',
      })),
    })),
    ...(prices.slots.length === 0 ? {} : { slots: prices.slots }),
  };
}
