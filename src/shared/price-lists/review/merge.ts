import type { Costs, Model, PriceEntry, Source } from '../../domain/terms/costs.ts';
import { ModelId } from '../../domain/terms/line.ts';
import type { PriceList } from '../read-price-list.ts';
import type { Planned, Review, ReviewedModel } from './review.ts';

/** By model, why its prices hold though they look wrong. */
export type Confirmed = ReadonlyMap<string, string>;

export type MergeTerms = {
  readonly source: Source;
  /** When we knew what the list says; null where nobody says so. */
  readonly knownOn: string | null;
  readonly confirmed: Confirmed;
};

function entryOf({ from, after }: Planned, knownOn: string | null, reason: string | undefined): PriceEntry {
  return {
    from,
    inputPerMillion: after.input ?? '0',
    outputPerMillion: after.output ?? '0',
    ...(after.cachedInput === null ? {} : { cachedInputPerMillion: after.cachedInput }),
    ...(after.cacheWrite === null ? {} : { cacheWritePerMillion: after.cacheWrite }),
    ...(knownOn === null || knownOn === from ? {} : { knownOn }),
    ...(reason === undefined ? {} : { confirmed: reason }),
  };
}

const knownDay = ({ from, knownOn }: PriceEntry): string => knownOn ?? from;

/** Prices with others added: what is there stays, unless the same day says of the same day something else. */
function withPrices(there: readonly PriceEntry[], added: readonly PriceEntry[]): PriceEntry[] {
  const isReplaced = (entry: PriceEntry): boolean =>
    added.some((other) => other.from === entry.from && knownDay(other) === knownDay(entry));
  return [...there.filter((entry) => !isReplaced(entry)), ...added].toSorted((a, b) =>
    a.from === b.from ? (knownDay(a) < knownDay(b) ? -1 : 1) : a.from < b.from ? -1 : 1,
  );
}

function merged(known: Model | undefined, { model, planned }: ReviewedModel, { knownOn, confirmed }: MergeTerms): Model {
  const added = planned.map((each) => entryOf(each, knownOn, confirmed.get(model.id)));
  return {
    id: known?.id ?? ModelId.parse(model.id),
    provider: known?.provider ?? model.provider,
    ...said('name', known?.name ?? model.name),
    ...(known?.isAlias === true || model.isAlias ? { isAlias: true as const } : {}),
    ...said('releasedOn', known?.releasedOn ?? model.releasedOn),
    ...said('retiresOn', model.retiresOn ?? known?.retiresOn),
    prices: withPrices(known?.prices ?? [], added),
  };
}

function said<N extends string>(name: N, value: string | null | undefined): { readonly [M in N]?: string } {
  const found: { [M in N]?: string } = {};
  if (value !== null && value !== undefined) found[name] = value;
  return found;
}

/** Whether a model of the list goes into the book: it changes something, and nothing holds it or somebody confirmed it. */
export function isTaken({ model, does, holds }: ReviewedModel, confirmed: Confirmed): boolean {
  return does !== 'nothing' && (holds.length === 0 || confirmed.has(model.id));
}

/** The cost book with what is taken of a list; null where there is no model in it. What it had stays. */
export function mergedBook(book: Costs | null, list: PriceList, review: Review, terms: MergeTerms): Costs | null {
  const taken = new Map(review.models.filter((each) => isTaken(each, terms.confirmed)).map((each) => [each.model.id, each]));
  const models = (book?.models ?? []).map((model) => {
    const change = taken.get(model.id);
    taken.delete(model.id);
    return change === undefined ? model : merged(model, change, terms);
  });
  const all = [...models, ...[...taken.values()].map((each) => merged(undefined, each, terms))];
  if (all.length === 0) return null;
  const ids = new Set(all.map(({ id }) => id));
  const there = book?.slots ?? [];
  const others = (list.book?.slots ?? []).filter(
    ({ id, assignments }) => !there.some((slot) => slot.id === id) && assignments.every(({ model }) => ids.has(model)),
  );
  const slots = [...there, ...others];
  const sources = [...(book?.sources ?? []).filter(({ sha256 }) => sha256 !== terms.source.sha256), terms.source];
  return {
    schema: 'quotewright.costs/1',
    currency: book?.currency ?? list.currency,
    models: all,
    ...(slots.length === 0 ? {} : { slots }),
    sources,
    ...(book?.derivedFrom === undefined ? {} : { derivedFrom: book.derivedFrom }),
  };
}
