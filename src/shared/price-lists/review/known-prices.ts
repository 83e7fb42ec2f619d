import { asKnownOn } from '../../domain/costs/known-on.ts';
import type { Costs, Model } from '../../domain/terms/costs.ts';
import type { MeterPrices } from '../source/listed-model.ts';
import { meters } from '../source/listed-model.ts';

export function samePrices(a: MeterPrices, b: MeterPrices): boolean {
  return meters.every((meter) => a[meter] === b[meter]);
}

/** What identifies prices among those of a provider. */
export function priceKey(prices: MeterPrices): string {
  return meters.map((meter) => prices[meter] ?? '').join(' ');
}

export type Dated = { readonly from: string };

/** The entry that holds on a day: the last that starts on or before it. */
export function inForce<T extends Dated>(entries: readonly T[], on: string): T | undefined {
  return entries.findLast((entry) => entry.from <= on);
}

/** The models of a book by id, with all that is known of them. */
export function knownModels(book: Costs | null): ReadonlyMap<string, Model> {
  return new Map(book === null ? [] : asKnownOn(book, null).models.map((model) => [model.id, model]));
}
