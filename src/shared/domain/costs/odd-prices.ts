import type { Path } from '../document/problem.ts';
import { dimensions } from '../terms/adaptive-pricing.ts';
import type { Costs, Model, PriceEntry } from '../terms/costs.ts';
import type { Exact } from '../values/exact.ts';
import { compare, exact, times } from '../values/exact.ts';

export type Dimension = (typeof dimensions)[number];

/** A price that is likely a slip of the pen: a point in the wrong place, two columns exchanged, a field left at zero. */
export type OddPrice = { readonly path: Path; readonly model: string; readonly dimension: Dimension; readonly price: string } & (
  | { readonly kind: 'zero' }
  | { readonly kind: 'below-input'; readonly input: string }
  /** `of`: whose prices it is far above. */
  | { readonly kind: 'far-above'; readonly of: 'model' | 'slot'; readonly other: string }
);

/** A price over so many times the highest of the others is far above them. */
const far = exact('20');

const fields: Readonly<
  Record<Dimension, 'inputPerMillion' | 'outputPerMillion' | 'cachedInputPerMillion' | 'cacheWritePerMillion'>
> = {
  input: 'inputPerMillion',
  output: 'outputPerMillion',
  cachedInput: 'cachedInputPerMillion',
  cacheWrite: 'cacheWritePerMillion',
};

function highest(prices: readonly string[]): string | null {
  return prices.reduce<string | null>(
    (most, price) => (most === null || compare(exact(price), exact(most)) > 0 ? price : most),
    null,
  );
}

function isFarAbove(price: Exact, other: string | null): other is string {
  return other !== null && compare(exact(other), exact('0')) > 0 && compare(price, times(exact(other), far)) > 0;
}

/** The models that a model shares a slot with. */
function slotMates({ models, slots = [] }: Costs, model: Model): readonly Model[] {
  const ids = new Set(
    slots
      .filter(({ assignments }) => assignments.some(({ model: id }) => id === model.id))
      .flatMap(({ assignments }) => assignments.map(({ model: id }) => id)),
  );
  return models.filter(({ id }) => id !== model.id && ids.has(id));
}

function oddPriceOf(
  entry: PriceEntry,
  dimension: Dimension,
  others: { readonly model: readonly PriceEntry[]; readonly slot: readonly PriceEntry[] },
):
  | { readonly kind: 'zero' }
  | { readonly kind: 'below-input'; readonly input: string }
  | {
      readonly kind: 'far-above';
      readonly of: 'model' | 'slot';
      readonly other: string;
    }
  | null {
  const field = fields[dimension];
  const price = entry[field];
  if (price === undefined) return null;
  if (compare(exact(price), exact('0')) === 0) return { kind: 'zero' };
  if (dimension === 'output' && compare(exact(price), exact(entry.inputPerMillion)) < 0)
    return { kind: 'below-input', input: entry.inputPerMillion };
  for (const whose of ['model', 'slot'] as const) {
    const other = highest(others[whose].flatMap((each) => each[field] ?? []));
    if (isFarAbove(exact(price), other)) return { kind: 'far-above', of: whose, other };
  }
  return null;
}

/** The odd prices of a cost book, one of each price, in the order of the book. They are warnings: any of them may be meant. */
export function oddPrices(costs: Costs): readonly OddPrice[] {
  return costs.models.flatMap((model, at) => {
    const slot = slotMates(costs, model).flatMap(({ prices }) => prices);
    return model.prices.flatMap((entry, index) => {
      const others = { model: model.prices.filter((_, place) => place !== index), slot };
      return dimensions.flatMap((dimension): readonly OddPrice[] => {
        const odd = oddPriceOf(entry, dimension, others);
        if (odd === null) return [];
        const path = ['models', at, 'prices', index, fields[dimension]];
        return [{ path, model: model.name ?? model.id, dimension, price: entry[fields[dimension]] ?? '', ...odd }];
      });
    });
  });
}
