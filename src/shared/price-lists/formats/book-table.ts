import { asKnownOn } from '../../domain/costs/known-on.ts';
import { withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import type { Costs } from '../../domain/terms/costs.ts';

/** As `readPriceTable` reads them. */
const heads = [
  'id',
  'name',
  'from',
  'released',
  'retires',
  'input',
  'output',
  'cached input',
  'cache write',
  'currency',
] as const;

/** Those of its columns that hold decimals. */
export const bookDecimals: readonly string[] = ['input', 'output', 'cached input', 'cache write'];

const priceText = (price: string | undefined): string => (price === undefined ? '' : withoutTrailingZeros(price));

/**
 * A cost book as a table, a row a model and day, heads first: of what it says twice, what it knew last. Its slots are no part of it. Read
 * again, it changes nothing.
 */
export function bookTable(costs: Costs): readonly (readonly string[])[] {
  const rows = asKnownOn(costs, null).models.flatMap(({ id, name, releasedOn, retiresOn, prices }) =>
    prices.map((price) => [
      id,
      name ?? '',
      price.from,
      releasedOn ?? '',
      retiresOn ?? '',
      priceText(price.inputPerMillion),
      priceText(price.outputPerMillion),
      priceText(price.cachedInputPerMillion),
      priceText(price.cacheWritePerMillion),
      costs.currency,
    ]),
  );
  return [heads, ...rows];
}
