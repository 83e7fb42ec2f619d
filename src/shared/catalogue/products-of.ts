import { oncePer } from '../domain/values/once-per.ts';
import type { Product, RateCard } from './rate-card.ts';

/** A card has thousands of products, and each line of each quote asks for one. */
const byId = oncePer(
  (card: RateCard): ReadonlyMap<string, Product> => new Map(card.products.map((product) => [product.id, product])),
);

export function productOn(card: RateCard, id: string | undefined): Product | undefined {
  return id === undefined ? undefined : byId(card).get(id);
}
