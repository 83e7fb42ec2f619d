import { asKnownOn } from '../../domain/costs/known-on.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Listed } from '../source/listed-model.ts';

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
    prices: prices.map(({ from, inputPerMillion, outputPerMillion, cachedInputPerMillion, cacheWritePerMillion }) => ({
      from,
      input: inputPerMillion,
      output: outputPerMillion,
      cachedInput: cachedInputPerMillion ?? null,
      cacheWrite: cacheWritePerMillion ?? null,
    })),
    bands: [],
    unused: [],
  }));
  return { models, refused: [], others: [] };
}
