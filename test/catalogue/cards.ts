import drafting from '../../resources/samples/drafting.ratecard.json' with { type: 'json' };
import support from '../../resources/samples/support.ratecard.json' with { type: 'json' };
import type { RateCard } from '../../src/shared/catalogue/rate-card.ts';
import { readRateCard } from '../../src/shared/catalogue/read-card.ts';

function read(json: unknown): RateCard {
  const card = readRateCard(json);
  if (!card.ok) throw new Error(JSON.stringify(card.problems));
  return card.value;
}

/** The sample cards, as JSON to lay something over, and as they are read. */
export const supportJson = support;
export const draftingJson = drafting;
export const supportCard = read(support);
export const draftingCard = read(drafting);

/** A card of one product, with what a test is about laid over it. */
export function cardJson(product: object, over: object = {}): object {
  const charge = { type: 'usage', model: 'per_unit', unitPrice: '0.5' };
  const whole = { id: 'calls', name: 'Calls', unit: 'call', charge, ...product };
  return {
    schema: 'quotewright.ratecard/1',
    id: 'card',
    name: 'A card',
    currency: 'USD',
    version: 1,
    from: '2026-01-01',
    products: [whole],
    ...over,
  };
}

/** A card with a later version number and other fields. */
export function nextVersion(card: RateCard, over: Partial<RateCard>): RateCard {
  return { ...card, version: card.version + 1, ...over };
}
