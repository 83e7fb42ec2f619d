import { asKnownOn } from '../../domain/costs/known-on.ts';
import type { Costs, PriceEntry } from '../../domain/terms/costs.ts';
import { withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import type { Listed, ListedPrice } from '../source/listed-model.ts';

const orNull = (price: string | undefined): string | null => (price === undefined ? null : withoutTrailingZeros(price));

/** A price of a cost book by meter: 1.50 and 1.5 are one price. */
export function metersOf(entry: PriceEntry): Omit<ListedPrice, 'from' | 'traces'> {
  return {
    input: withoutTrailingZeros(entry.inputPerMillion),
    output: withoutTrailingZeros(entry.outputPerMillion),
    cachedInput: orNull(entry.cachedInputPerMillion),
    cacheWrite: orNull(entry.cacheWritePerMillion),
  };
}

/** A cost book as a list of prices: of what it says twice, what it knew last. */
export function listedOf(costs: Costs): Listed {
  const models = asKnownOn(costs, null).models.map(({ id, provider, name, releasedOn, retiresOn, isAlias, prices }) => ({
    id,
    provider: provider ?? id.split('/')[0] ?? id,
    name: name ?? null,
    releasedOn: releasedOn ?? null,
    retiresOn: retiresOn ?? null,
    isAlias: isAlias === true,
    isResold: false,
    prices: prices.map((entry) => ({ from: entry.from, ...metersOf(entry) })),
    bands: [],
    unused: [],
  }));
  return { models, refused: [], others: [] };
}
