import type { RateCardDraft } from './rate-card.ts';
import { normalized } from '../domain/document/normalized.ts';

/** What each product of a card is found by, in the card's order, without case and accents. */
export type ProductIndex = readonly string[];

export function plainText(text: string): string {
  return normalized(text, 'NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Made once a card: what is sought is looked up with every keystroke. */
export function productIndex(products: RateCardDraft['products']): ProductIndex {
  return products.map(({ id, name, unit = '', tags = [] }) => plainText([name, id, unit, ...tags].join('\n')));
}

/** The places of the products that have every word of the text in name, id, unit or tags. */
export function searchProducts(index: ProductIndex, text: string): readonly number[] {
  const sought = plainText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return index.flatMap((words, place) => (sought.every((word) => words.includes(word)) ? [place] : []));
}
