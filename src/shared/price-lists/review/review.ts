import type { Costs, Model } from '../../domain/terms/costs.ts';
import type { TellShare } from '../../domain/values/progress.ts';
import { told, untold } from '../../domain/values/progress.ts';
import { datedFormats } from '../price-list-format.ts';
import type { PriceList } from '../read-price-list.ts';
import type { ListedModel, ListedPrice, Meter, MeterPrices } from '../source/listed-model.ts';
import { meters } from '../source/listed-model.ts';
import { comparedName } from '../source/model-names.ts';
import type { Hold } from './hold.ts';
import { metersOf } from '../formats/own-costs.ts';
import { inForce, knownModels, priceKey, samePrices } from './known-prices.ts';
import { bandHolds, historyHolds, holdsAgainst, holdsWithin, percentChange } from './price-holds.ts';

/** Of what no list and no release says from when it holds, it held from this day: before the first quote. */
export const always = '2020-01-01';

/** Moves in percent that go through without a second look, where nothing else is said. */
export const defaultLimit = '50';

/** A price that would go into the book. */
export type Planned = { readonly from: string; readonly after: MeterPrices; readonly before: MeterPrices | null };

export type ReviewedModel = {
  readonly model: ListedModel;
  readonly does: 'add' | 'change' | 'nothing';
  /** Prices that it would add, the earliest first. */
  readonly planned: readonly Planned[];
  /** The last of them against what the book had, in percent. */
  readonly percent: { readonly [M in Meter]: string | null };
  /** Not empty: held until confirmed. */
  readonly holds: readonly Hold[];
};

export type Review = {
  /** All of the list, those that change first, by id within. */
  readonly models: readonly ReviewedModel[];
  /** Models of the book that the list doesn't have. They stay as they are. */
  readonly gone: readonly string[];
};

export type ReviewTerms = {
  /** The day of the list: prices without a day of their own hold from then on where they change one. */
  readonly on: string;
  /** Percent. */
  readonly limit: string;
};

type Around = ReviewTerms & {
  readonly isDated: boolean;
  readonly isFirst: boolean;
  /** By name, the prices that makers ask for, of the list or else of the book. */
  readonly makers: ReadonlyMap<string, MeterPrices>;
  /** By provider and prices, a model of the book. */
  readonly siblings: ReadonlyMap<string, string>;
};

/** A listed price with the day from which it holds. */
type Starting = ListedPrice & { readonly from: string };

/** The last price that holds on the day of the list; the first where all begin later. */
function current(prices: readonly ListedPrice[], on: string): ListedPrice | undefined {
  return prices.findLast(({ from }) => from === null || from <= on) ?? prices[0];
}

function startOf(model: ListedModel): string {
  const next = model.prices[1]?.from ?? null;
  const released = model.releasedOn;
  return released !== null && (next === null || released < next) ? released : always;
}

/** What a new model would bring. */
function newModel(model: ListedModel): readonly Planned[] {
  return model.prices.map((price) => ({ from: price.from ?? startOf(model), after: price, before: null }));
}

/** What a list would change of a model that the book has. */
function changesOf(model: ListedModel, known: Model, on: string): readonly Planned[] {
  const first = known.prices[0]?.from ?? always;
  const starting = model.prices.map((price): Starting => {
    if (price.from !== null) return { ...price, from: price.from };
    return { ...price, from: model.prices.length === 1 ? on : first };
  });
  const planned: Planned[] = [];
  let last: MeterPrices | null = null;
  for (const price of starting) {
    const there = inForce(known.prices, price.from);
    const before = there === undefined ? null : metersOf(there);
    // A price that lasts repeats what the one before it planned.
    const isSame = before !== null && samePrices(before, price);
    if (!isSame && (last === null || !samePrices(last, price))) planned.push({ from: price.from, after: price, before });
    last = isSame ? null : price;
  }
  return planned;
}

/** Two prices of one time of which a meter that both have differs. */
function contradicts(a: MeterPrices, b: MeterPrices): boolean {
  return meters.some((meter) => a[meter] !== null && b[meter] !== null && a[meter] !== b[meter]);
}

/** Days on which the book had another price than the list says it had. */
function overwritten(model: ListedModel, known: Model, { on, isDated }: Around): readonly Hold[] {
  if (!isDated) return [];
  const past = known.prices.filter(({ from }) => from < on);
  const odd = past.find((entry) => {
    const said = model.prices.findLast(({ from }) => from === null || from <= entry.from);
    return said === undefined || contradicts(said, metersOf(entry));
  });
  return odd === undefined ? [] : [{ code: 'history-overwritten', from: odd.from }];
}

function announced(model: ListedModel, known: Model, on: string): readonly Hold[] {
  const now = current(model.prices, on);
  const later = known.prices.find((entry) => entry.from > on && now !== undefined && samePrices(now, metersOf(entry)));
  return later === undefined ? [] : [{ code: 'intro-missed', from: later.from }];
}

function resold(model: ListedModel, around: Around): readonly Hold[] {
  if (!model.isResold) return [];
  const [, ...rest] = model.id.split('/');
  const maker = rest.join('/');
  const asked = around.makers.get(comparedName(maker));
  const price = current(model.prices, around.on);
  const differs = asked !== undefined && price !== undefined && (asked.input !== price.input || asked.output !== price.output);
  return differs ? [{ code: 'resold', maker, price: asked }] : [];
}

function holdsOf(model: ListedModel, known: Model | undefined, planned: readonly Planned[], around: Around): readonly Hold[] {
  const price = current(model.prices, around.on);
  const there = known === undefined ? undefined : inForce(known.prices, around.on);
  const holds: Hold[] = planned.flatMap(({ after, before }) => [
    ...holdsWithin(model.id, after),
    ...(before === null ? [] : holdsAgainst(before, after, around.limit)),
  ]);
  if (price !== undefined && planned.some(({ after }) => samePrices(after, price))) {
    for (const { meter, published } of price.traces ?? []) {
      holds.push({ code: 'float-trace', meter, published, read: price[meter] ?? '0' });
    }
  }
  if (price !== undefined) holds.push(...bandHolds(model.bands, price, there === undefined ? null : metersOf(there)));
  holds.push(...historyHolds(model), ...resold(model, around));
  if (known !== undefined) {
    holds.push(...overwritten(model, known, around), ...announced(model, known, around.on));
    if (model.isAlias) holds.push({ code: 'alias-moved' });
  } else if (!around.isFirst && !model.isResold && price !== undefined) {
    const sibling = around.siblings.get(`${model.provider} ${priceKey(price)}`);
    if (sibling !== undefined) holds.push({ code: 'price-of-sibling', sibling });
  }
  const seen = new Set<string>();
  return holds.filter((hold) => {
    const key = JSON.stringify(hold);
    return !seen.has(key) && seen.add(key);
  });
}

function reviewed(model: ListedModel, known: Model | undefined, around: Around): ReviewedModel {
  const planned = known === undefined ? newModel(model) : changesOf(model, known, around.on);
  const last = planned.at(-1);
  const percent = (meter: Meter): string | null => percentChange(last?.before?.[meter] ?? null, last?.after[meter] ?? null);
  return {
    model,
    does: planned.length === 0 ? 'nothing' : known === undefined ? 'add' : 'change',
    planned,
    percent: {
      input: percent('input'),
      output: percent('output'),
      cachedInput: percent('cachedInput'),
      cacheWrite: percent('cacheWrite'),
    },
    holds: planned.length === 0 ? [] : holdsOf(model, known, planned, around),
  };
}

function aroundOf(known: ReadonlyMap<string, Model>, list: PriceList, terms: ReviewTerms): Around {
  const makers = new Map<string, MeterPrices>();
  const siblings = new Map<string, string>();
  for (const { id, provider, prices } of known.values()) {
    const entry = inForce(prices, terms.on);
    if (entry === undefined) continue;
    makers.set(comparedName(id), metersOf(entry));
    siblings.set(`${provider ?? id.split('/')[0] ?? ''} ${priceKey(metersOf(entry))}`, id);
  }
  for (const { id, isResold, prices } of list.models) {
    const price = current(prices, terms.on);
    if (!isResold && price !== undefined) makers.set(comparedName(id), price);
  }
  return { ...terms, makers, siblings, isFirst: known.size === 0, isDated: datedFormats.includes(list.format) };
}

const rank = { change: 0, add: 1, nothing: 2 } as const;

/** What a list would do to a cost book, and what of it is held. Prices of list and book are in one currency. */
export function reviewList(book: Costs | null, list: PriceList, terms: ReviewTerms, progress: TellShare = untold): Review {
  const known = knownModels(book);
  const around = aroundOf(known, list, terms);
  const models: ReviewedModel[] = [];
  for (const model of told(list.models, progress)) models.push(reviewed(model, known.get(model.id), around));
  const listed = new Set(list.models.map(({ id }) => id));
  return {
    models: models.toSorted((a, b) => rank[a.does] - rank[b.does] || (a.model.id < b.model.id ? -1 : 1)),
    gone: [...known.keys()].filter((id) => !listed.has(id)),
  };
}
