import type { Exact } from '../values/exact.ts';
import { exact } from '../values/exact.ts';
import { oncePer } from '../values/once-per.ts';
import type { Reason } from '../document/problem.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import { dimensions } from '../terms/adaptive-pricing.ts';
import type { Assignment, Costs, PriceEntry, TokenFactors } from '../terms/costs.ts';

/** What a million tokens cost from a day on, by dimension; cached input and what is written to the cache have their own price or input's (pricing §4, §12.14). */
export type Prices = { readonly [D in Dimension]: Exact };

export type Dated<T> = { readonly from: string; readonly value: T };

/** Tokens that the same work takes, against the model before; a dimension that is left out takes as many: pricing §12.13. */
export type TokenGrowth = { readonly [D in Dimension]?: Exact };

/** The model that fills a slot from a day on. */
export type Assigned = { readonly model: string; readonly tokens: TokenGrowth | null };

/** A cost book read for look-ups: models by their dated prices, slots by their dated models. */
export type CostBook = {
  readonly models: ReadonlyMap<string, readonly Dated<Prices>[]>;
  readonly slots: ReadonlyMap<string, readonly Dated<Assigned>[]>;
  /** The day on which a model retires, of those that do. */
  readonly retirements: ReadonlyMap<string, string>;
};

/** What an entry of a model's prices says, read: an entry that a scenario leaves as it is stays the same object. */
const pricesFrom = oncePer((entry: PriceEntry): Dated<Prices> => {
  const input = exact(entry.inputPerMillion);
  const cachedInput = entry.cachedInputPerMillion === undefined ? input : exact(entry.cachedInputPerMillion);
  const cacheWrite = entry.cacheWritePerMillion === undefined ? input : exact(entry.cacheWritePerMillion);
  return { from: entry.from, value: { input, output: exact(entry.outputPerMillion), cachedInput, cacheWrite } };
});

const modelPrices = oncePer((entries: readonly PriceEntry[]): readonly Dated<Prices>[] => entries.map(pricesFrom));

const assigned = oncePer((assignments: readonly Assignment[]): readonly Dated<Assigned>[] =>
  assignments.map(({ from, model, tokenFactor }) => ({ from, value: { model, tokens: growthOf(tokenFactor) } })),
);

export function openCostBook(costs: Costs): CostBook {
  const models = costs.models.map(({ id, prices }): [string, readonly Dated<Prices>[]] => [id, modelPrices(prices)]);
  const slots = (costs.slots ?? []).map(({ id, assignments }): [string, readonly Dated<Assigned>[]] => [
    id,
    assigned(assignments),
  ]);
  const retirements = costs.models.flatMap(({ id, retiresOn }): [string, string][] =>
    typeof retiresOn === 'string' ? [[id, retiresOn]] : [],
  );
  return { models: new Map(models), slots: new Map(slots), retirements: new Map(retirements) };
}

function growthOf(factors: TokenFactors | undefined): TokenGrowth | null {
  if (factors === undefined) return null;
  const growth: { [D in Dimension]?: Exact } = {};
  for (const dimension of dimensions) {
    const factor = factors[dimension];
    if (factor !== undefined) growth[dimension] = exact(factor);
  }
  return growth;
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
  const assigned = inForceOn(assignments, on);
  if (assigned === undefined) return { ok: false, reason: { code: 'no-assignment', slot: id, on } };
  return { ok: true, value: assigned.model };
}

/** The prices of a model, or of a slot's model, on a day. */
export function pricesOn(book: CostBook, id: string, on: string): Found<Prices> {
  const model = modelOn(book, id, on);
  if (!model.ok) return model;
  const prices = inForceOn(book.models.get(model.value) ?? [], on);
  return prices === undefined ? { ok: false, reason: { code: 'no-price', model: model.value, on } } : { ok: true, value: prices };
}

/** The prices of a model, or of a slot's model, on each of some days. */
export type MonthlyPrices = (model: string) => readonly Found<Prices>[];

function pricesOnDays(book: CostBook, days: readonly string[]): MonthlyPrices {
  const known = new Map<string, readonly Found<Prices>[]>();
  return (model) => {
    const looked = known.get(model);
    if (looked !== undefined) return looked;
    let last: Found<Prices> | null = null;
    const series = days.map((day) => {
      const found = pricesOn(book, model, day);
      if (last?.ok !== true || !found.ok || last.value !== found.value) last = found;
      return last;
    });
    known.set(model, series);
    return series;
  };
}

const pricesByDays = oncePer<CostBook, Map<string, MonthlyPrices>>(() => new Map());

/** Prices on the day each month starts, looked up once for all lines and evaluations of a book; months of one price share it. */
export function monthlyPrices(book: CostBook, days: readonly string[]): MonthlyPrices {
  const known = pricesByDays(book);
  const key = days.join();
  const prices = known.get(key) ?? pricesOnDays(book, days);
  known.set(key, prices);
  return prices;
}
