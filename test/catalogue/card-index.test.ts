import { describe, expect, test } from 'vitest';
import { cardIndex, pickablesOf, searchCard } from '../../src/shared/catalogue/card-index.ts';
import { draftingCard, supportCard } from './cards.ts';

const index = cardIndex(pickablesOf(supportCard));
const found = (text: string, of = index): readonly string[] => searchCard(of, text, 10).map(({ name }) => name);

describe('the search of a card', () => {
  test('finds by name, whatever the case, names that begin so first', () => {
    expect(found('SUPPORT')).toEqual(['Support desk: Good', 'Support desk: Better', 'Support desk: Best', 'Support desk']);
    expect(found('seat')).toEqual(['Agent seats']);
  });

  test('finds by tag, unit and id', () => {
    expect(found('voice')).toEqual(['Call summaries']);
    expect(found('call hour')).toEqual(['Call summaries']);
    expect(found('onboarding')).toEqual(['Onboarding and prompt migration']);
  });

  test('asks for every word', () => {
    expect(found('auto outcome')).toEqual(['Automated resolutions']);
    expect(found('auto voice')).toEqual([]);
  });

  test('finds without accents what has them', () => {
    const card = { ...supportCard, products: supportCard.products.map((each) => ({ ...each, name: `Prüfung ${each.name}` })) };
    expect(searchCard(cardIndex(pickablesOf(card)), 'prufung', 3)).toHaveLength(3);
  });

  test('offers everything in the card’s order where nothing is sought', () => {
    expect(found('').slice(0, 3)).toEqual(['Platform subscription', 'Agent seats', 'Onboarding and prompt migration']);
  });

  test('offers a product for money and for credits where it is sold for both', () => {
    const { credits } = draftingCard;
    if (credits === undefined) throw new Error('The sample card has credits');
    const burn = [...credits.burn, { product: 'support', creditsPerUnit: '900' }];
    const picks = pickablesOf({ ...draftingCard, credits: { ...credits, burn } }).map(({ pick }) => pick);
    expect(picks).toEqual([
      { kind: 'product', id: 'drafts', inCredits: true },
      { kind: 'product', id: 'reviews', inCredits: true },
      { kind: 'product', id: 'support' },
      { kind: 'product', id: 'support', inCredits: true },
      { kind: 'pack', id: '500k' },
      { kind: 'pack', id: '750k' },
    ]);
  });
});
