import { z } from 'zod';
import { baselineDateOf, measuringDates } from '../../domain/adaptive/adaptive.ts';
import { termOf } from '../../domain/calendar/term.ts';
import type { Dimension } from '../../domain/terms/adaptive-pricing.ts';
import type { Costs, Model, PriceEntry, Slot } from '../../domain/terms/costs.ts';
import { CalendarDate, Currency, Decimal } from '../../domain/terms/leaf.ts';
import { ModelId } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';

const IndexPrice = z.strictObject({
  from: CalendarDate,
  inputPerMillion: Decimal.optional(),
  outputPerMillion: Decimal.optional(),
  cachedInputPerMillion: Decimal.optional(),
});
type IndexPrice = z.output<typeof IndexPrice>;

/**
 * The part of the cost book that the adaptive index reads: the roles and models of its basket, their prices on the baseline date and the
 * measuring dates, and only the dimensions that carry a weight.
 */
export const IndexPrices = z.strictObject({
  currency: Currency,
  models: z.array(
    z.strictObject({
      id: ModelId,
      provider: z.string().optional(),
      name: z.string().optional(),
      prices: z.array(IndexPrice).min(1),
    }),
  ),
  slots: z.array(
    z.strictObject({
      id: ModelId,
      name: z.string().optional(),
      assignments: z.array(z.strictObject({ from: CalendarDate, model: ModelId })).min(1),
    }),
  ),
});
export type IndexPrices = z.output<typeof IndexPrices>;

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

function shownPrice(price: PriceEntry, dimensions: ReadonlySet<Dimension>): IndexPrice {
  const cached = price.cachedInputPerMillion;
  // A price without its own for cached input has its input price there (pricing §4).
  const input = dimensions.has('input') || (dimensions.has('cachedInput') && cached === undefined);
  return {
    from: price.from,
    ...(input ? { inputPerMillion: price.inputPerMillion } : {}),
    ...(dimensions.has('output') ? { outputPerMillion: price.outputPerMillion } : {}),
    ...(dimensions.has('cachedInput') && cached !== undefined ? { cachedInputPerMillion: cached } : {}),
  };
}

function named(of: { readonly name?: string | undefined }): { name?: string } {
  return of.name === undefined ? {} : { name: of.name };
}

/** The prices that the quote's index reads from the cost book. Null if the quote has no index. */
export function indexPrices(quote: Quote, costs: Costs): IndexPrices | null {
  const terms = quote.adaptivePricing;
  if (terms === undefined) return null;
  const dates = indexDates(quote);
  const wanted = new Map<string, { dimensions: Set<Dimension>; dates: Set<string> }>();
  const slots = new Map<string, Slot>();
  for (const entry of terms.index) {
    const slot = costs.slots?.find(({ id }) => id === entry.model);
    if (slot !== undefined) slots.set(slot.id, slot);
    for (const on of dates) {
      const model = slot === undefined ? entry.model : inForce(slot.assignments, on)?.model;
      if (model === undefined) continue;
      const known = wanted.get(model) ?? { dimensions: new Set(), dates: new Set() };
      known.dimensions.add(entry.dimension);
      known.dates.add(on);
      wanted.set(model, known);
    }
  }
  const shownModel = (model: Model): IndexPrices['models'] => {
    const use = wanted.get(model.id);
    if (use === undefined) return [];
    const prices = read(model.prices, [...use.dates]).map((price) => shownPrice(price, use.dimensions));
    const provider = model.provider === undefined ? {} : { provider: model.provider };
    return [{ id: model.id, ...provider, ...named(model), prices }];
  };
  return {
    currency: costs.currency,
    models: costs.models.flatMap((model) => shownModel(model)),
    slots: [...slots.values()].map((slot) => ({ id: slot.id, ...named(slot), assignments: read(slot.assignments, dates) })),
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
