import { describe, expect, test } from 'vitest';
import type { LineDraft } from '../../src/shared/catalogue/picked.ts';
import { withPicked } from '../../src/shared/catalogue/picked.ts';
import { standingOf } from '../../src/shared/catalogue/off-card.ts';
import { draftingCard, supportCard } from './cards.ts';
import { quoteJson } from '../domain/quote-json.ts';

function lineFrom(id: string, card = supportCard): LineDraft {
  const made = withPicked(quoteJson({ lines: [], currency: card.currency }), card, [{ kind: 'product', id }], 0);
  const line = made.ok ? made.draft.lines[0] : undefined;
  if (line === undefined) throw new Error(id);
  return line;
}

function repriced(id: string, charge: object, card = supportCard): LineDraft {
  const line = lineFrom(id, card);
  return { ...line, charge: { ...line.charge, ...charge } };
}

describe('a line beside its card', () => {
  test.each(supportCard.products.map(({ id }) => id))('%s is at the card’s prices as it is picked', (id) => {
    expect(standingOf(lineFrom(id), supportCard)).toEqual({ kind: 'on-card' });
  });

  test('says how far a price is from the card’s', () => {
    expect(standingOf(repriced('platform', { unitPrice: '2250' }), supportCard)).toEqual({
      kind: 'other-prices',
      differences: [{ field: 'unitPrice', card: '2500', quoted: '2250', percent: '-10' }],
    });
  });

  test('tells the tier that differs', () => {
    const tiers = [
      { upTo: '10000', unitPrice: '0.9' },
      { upTo: '50000.0', unitPrice: '0.75' },
      { upTo: null, unitPrice: '0.58' },
    ];
    expect(standingOf(repriced('resolutions', { tiers }), supportCard)).toEqual({
      kind: 'other-prices',
      differences: [{ field: 'tiers[1].unitPrice', card: '0.72', quoted: '0.75', percent: '4.2' }],
    });
  });

  test('is charged in another way where tiers end elsewhere, and where it is another charge', () => {
    const tiers = [{ upTo: null, unitPrice: '0.9' }];
    expect(standingOf(repriced('resolutions', { tiers }), supportCard)).toEqual({ kind: 'other-charge' });
    expect(standingOf(repriced('platform', { every: 'year' }), supportCard)).toEqual({ kind: 'other-charge' });
  });

  test('is as the card has it with another quantity', () => {
    expect(standingOf(repriced('seats', { quantity: '250' }), supportCard)).toEqual({ kind: 'on-card' });
  });

  test('says of credits how many more a unit takes', () => {
    expect(standingOf(repriced('drafts', { creditsPerUnit: '15' }, draftingCard), draftingCard)).toEqual({
      kind: 'other-prices',
      differences: [{ field: 'creditsPerUnit', card: '12', quoted: '15', percent: '25' }],
    });
  });

  test('has no word about a price that is still being typed, and about lines of no card', () => {
    expect(standingOf(repriced('platform', { unitPrice: '22,' }), supportCard)).toEqual({ kind: 'on-card' });
    const { product: _product, ...own } = lineFrom('platform');
    expect(standingOf(own, supportCard)).toBeNull();
    expect(standingOf(lineFrom('drafts', draftingCard), supportCard)).toBeNull();
  });
});
