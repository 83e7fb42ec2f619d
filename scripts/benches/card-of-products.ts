import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RateCard } from '../../src/shared/catalogue/rate-card.ts';
import { readRateCard } from '../../src/shared/catalogue/read-card.ts';
import { projectRoot } from '../project-root.ts';

/** The sample card. */
export function sampleCard(): RateCard {
  const read = readRateCard(JSON.parse(readFileSync(join(projectRoot, 'resources/samples/support.ratecard.json'), 'utf8')));
  if (!read.ok) throw new Error('The sample card does not read');
  return read.value;
}

/** A card of so many products, and nothing besides. */
export function cardOfProducts(count: number): RateCard {
  const card = sampleCard();
  const [first] = card.products;
  if (first === undefined) throw new Error('The sample card is empty');
  const products = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: `product-${index}`,
    name: `Product ${index} of ${index % 7 === 0 ? 'support' : 'drafting'}`,
  }));
  return { ...card, id: 'many', name: 'Card of many', products, bundles: undefined, packages: undefined, credits: undefined };
}
