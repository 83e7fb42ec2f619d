import { oncePer } from '../domain/values/once-per.ts';
import type { Product, RateCard } from './rate-card.ts';

/** A card has thousands of products, and each line of each quote asks for one. */
const byId = oncePer(
  (card: RateCard): ReadonlyMap<string, Product> => new Map(card.products.map((product) => [product.id, product])),
);

const byFormerId = oncePer(
  (card: RateCard): ReadonlyMap<string, Product> =>
    new Map(card.products.flatMap((product) => (product.formerIds ?? []).map((id): [string, Product] => [id, product]))),
);

/** The product of an id on an earlier version of a card: by the id that it has now, else by one that it had. */
export function productNow(card: RateCard, id: string | undefined): Product | undefined {
  return id === undefined ? undefined : (byId(card).get(id) ?? byFormerId(card).get(id));
}

export function productOn(card: RateCard, id: string | undefined): Product | undefined {
  return id === undefined ? undefined : byId(card).get(id);
}
