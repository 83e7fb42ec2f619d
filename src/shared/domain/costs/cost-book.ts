import type { Exact } from '../values/exact.ts';
import { exact, mostPlaces, readExact, unitsAt } from '../values/exact.ts';
import { nearOf } from '../values/near.ts';
import { oncePer } from '../values/once-per.ts';
import type { Reason } from '../document/problem.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import { dimensions } from '../terms/adaptive-pricing.ts';
import type { Assignment, Costs, PriceEntry, TokenFactors } from '../terms/costs.ts';

/** What a million tokens cost from a day on, by dimension; cached input and what is written to the cache have their own price or input's (pricing §4, §12.14). */
export type Prices = { readonly [D in Dimension]: Exact } & {
  readonly inOneScale: ScaledPrices;
  /** The same in the order of the dimensions, as doubles, each near its price. */
  readonly near: Float64Array;
};

/** The same in units of 10^-places. */
export type ScaledPrices = { readonly of: Readonly<Record<Dimension, bigint>>; readonly places: number };

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

function scaled({ input, output, cachedInput, cacheWrite }: Readonly<Record<Dimension, Exact>>): ScaledPrices {
  const places = mostPlaces([input, output, cachedInput, cacheWrite]);
  const at = (price: Exact): bigint => unitsAt(price, places);
  return {
    of: { input: at(input), output: at(output), cachedInput: at(cachedInput), cacheWrite: at(cacheWrite) },
    places,
  };
}

/** What an entry of a model's prices says. */
function readPrices(entry: PriceEntry): Dated<Prices> {
  const [input, output] = [readExact(entry.inputPerMillion), readExact(entry.outputPerMillion)];
  const cachedInput = entry.cachedInputPerMillion === undefined ? input : readExact(entry.cachedInputPerMillion);
  const cacheWrite = entry.cacheWritePerMillion === undefined ? input : readExact(entry.cacheWritePerMillion);
  const prices = { input, output, cachedInput, cacheWrite };
  const near = Float64Array.from(dimensions, (dimension) => nearOf(prices[dimension]));
  return { from: entry.from, value: { ...prices, inOneScale: scaled(prices), near } };
}

function readAssignments(assignments: readonly Assignment[]): readonly Dated<Assigned>[] {
  return assignments.map(({ from, model, tokenFactor }) => ({ from, value: { model, tokens: growthOf(tokenFactor) } }));
}

// An entry that a scenario leaves as it is stays the same object.
const pricesFrom = oncePer(readPrices);
const modelPrices = oncePer((entries: readonly PriceEntry[]): readonly Dated<Prices>[] => entries.map(pricesFrom));
const assigned = oncePer(readAssignments);

/** How entries are read. */
type Reading = {
  readonly prices: (entries: readonly PriceEntry[]) => readonly Dated<Prices>[];
  readonly assignments: (entries: readonly Assignment[]) => readonly Dated<Assigned>[];
};

const readOnce: Reading = { prices: modelPrices, assignments: assigned };

const readHere: Reading = {
  prices: (entries) => modelPrices.known(entries) ?? entries.map((entry) => pricesFrom.known(entry) ?? readPrices(entry)),
  assignments: (entries) => assigned.known(entries) ?? readAssignments(entries),
};

/** A cost book for look-ups; what its entries say is kept with them. */
export function openCostBook(costs: Costs): CostBook {
  return opened(costs, readOnce);
}

/** A cost book that is there for one evaluation: what a scenario wrote into it is kept nowhere. */
export function openChangedBook(costs: Costs): CostBook {
  return opened(costs, readHere);
}

function opened(costs: Costs, reading: Reading): CostBook {
  const models = new Map<string, readonly Dated<Prices>[]>();
  const slots = new Map<string, readonly Dated<Assigned>[]>();
  const retirements = new Map<string, string>();
  for (const { id, prices, retiresOn } of costs.models) {
    models.set(id, reading.prices(prices));
    if (typeof retiresOn === 'string') retirements.set(id, retiresOn);
  }
  for (const { id, assignments } of costs.slots ?? []) slots.set(id, reading.assignments(assignments));
  return { models, slots, retirements };
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

/** The prices of a model, or of a slot's model, on the day each month starts; months of one price share it. */
export type PriceSeries = {
  readonly found: readonly Found<Prices>[];
  /** The months, from 1, whose price is another than that of the month before. */
  readonly repriced: readonly number[];
};

export type MonthlyPrices = (model: string) => PriceSeries;

/** Looked up once for all lines. */
export function monthlyPrices(book: CostBook, days: readonly string[]): MonthlyPrices {
  const known = new Map<string, PriceSeries>();
  return (model) => {
    const looked = known.get(model);
    if (looked !== undefined) return looked;
    let last: Found<Prices> | null = null;
    const repriced: number[] = [];
    const found = days.map((day, index) => {
      const next = pricesOn(book, model, day);
      if (last?.ok !== true || !next.ok || last.value !== next.value) {
        if (last !== null) repriced.push(index + 1);
        last = next;
      }
      return last;
    });
    const series = { found, repriced };
    known.set(model, series);
    return series;
  };
}
