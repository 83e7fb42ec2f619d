import type { Exact } from '../values/exact.ts';
import { exact } from '../values/exact.ts';
import type { Reason } from '../document/problem.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import type { Costs } from '../terms/costs.ts';

/** What a million tokens cost from a day on, by dimension; cached input has its own price or input's (pricing §4). */
export type Prices = { readonly [D in Dimension]: Exact };

type Dated<T> = { readonly from: string; readonly value: T };

/** A cost book read for look-ups: models by their dated prices, slots by their dated models. */
export type CostBook = {
  readonly models: ReadonlyMap<string, readonly Dated<Prices>[]>;
  readonly slots: ReadonlyMap<string, readonly Dated<string>[]>;
};

export function openCostBook(costs: Costs): CostBook {
  const models = costs.models.map(({ id, prices }): [string, readonly Dated<Prices>[]] => [
    id,
    prices.map((price) => {
      const input = exact(price.inputPerMillion);
      const cachedInput = price.cachedInputPerMillion === undefined ? input : exact(price.cachedInputPerMillion);
      return { from: price.from, value: { input, output: exact(price.outputPerMillion), cachedInput } };
    }),
  ]);
  const slots = (costs.slots ?? []).map(({ id, assignments }): [string, readonly Dated<string>[]] => [
    id,
    assignments.map(({ from, model }) => ({ from, value: model })),
  ]);
  return { models: new Map(models), slots: new Map(slots) };
}

function inForceOn<T>(dated: readonly Dated<T>[], on: string): T | undefined {
  let found: T | undefined;
  for (const { from, value } of dated) {
    if (from > on) break;
    found = value;
  }
  return found;
}

export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

/** The model that an id names on a day: itself, or of a slot the model assigned then. */
export function modelOn(book: CostBook, id: string, on: string): Found<string> {
  const assignments = book.slots.get(id);
  if (assignments === undefined) {
    return book.models.has(id) ? { ok: true, value: id } : { ok: false, reason: { code: 'unknown-model', model: id } };
  }
  const model = inForceOn(assignments, on);
  return model === undefined ? { ok: false, reason: { code: 'no-assignment', slot: id, on } } : { ok: true, value: model };
}

/** The prices of a model, or of a slot's model, on a day. */
export function pricesOn(book: CostBook, id: string, on: string): Found<Prices> {
  const model = modelOn(book, id, on);
  if (!model.ok) return model;
  const prices = inForceOn(book.models.get(model.value) ?? [], on);
  return prices === undefined ? { ok: false, reason: { code: 'no-price', model: model.value, on } } : { ok: true, value: prices };
}
