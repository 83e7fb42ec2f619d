import { describe, expect, test } from 'vitest';
import { cardChanges } from '../../src/shared/catalogue/card-changes.ts';
import { draftingCard, nextVersion, supportCard } from './cards.ts';

describe('two versions of a card', () => {
  test('that say the same differ in nothing, whatever their order', () => {
    const products = supportCard.products.toReversed();
    expect(cardChanges(supportCard, nextVersion(supportCard, { products }))).toEqual([]);
  });

  test('are told apart part by part, with the fields that changed', () => {
    const [platform, seats] = supportCard.products;
    if (platform === undefined || seats === undefined) throw new Error('The sample card has two products');
    const after = nextVersion(supportCard, {
      from: '2027-01-01',
      products: [
        { ...platform, charge: { type: 'recurring', unitPrice: '2800', every: 'month', quantity: '1' } },
        { ...seats, id: 'people', name: 'People' },
        ...supportCard.products.slice(2),
      ],
    });
    expect(cardChanges(supportCard, after)).toEqual([
      {
        part: 'card',
        id: 'support',
        name: 'Support automation',
        does: 'change',
        changes: [{ type: 'set', path: ['from'], before: '2025-01-01', after: '2027-01-01' }],
      },
      {
        part: 'product',
        id: 'platform',
        name: 'Platform subscription',
        does: 'change',
        changes: [{ type: 'set', path: ['charge', 'unitPrice'], before: '2500', after: '2800' }],
      },
      { part: 'product', id: 'people', name: 'People', does: 'add', changes: [] },
      { part: 'product', id: 'seats', name: 'Agent seats', does: 'remove', changes: [] },
    ]);
  });

  test('show a change of the burn table under the name of what is burned for', () => {
    const { credits } = draftingCard;
    if (credits === undefined) throw new Error('The sample card has credits');
    const burn = credits.burn.map((each) => ({ ...each, creditsPerUnit: '20' }));
    expect(cardChanges(draftingCard, nextVersion(draftingCard, { credits: { ...credits, burn } }))).toMatchObject([
      { part: 'burn', name: 'Document drafts', changes: [{ before: '12', after: '20' }] },
      { part: 'burn', name: 'Contract reviews', changes: [{ before: '45.5', after: '20' }] },
    ]);
  });

  test('know a product that has another id by the one it had', () => {
    const [platform, ...others] = supportCard.products;
    if (platform === undefined) throw new Error('The sample card has a product');
    const products = [{ ...platform, id: 'base', formerIds: ['platform'] }, ...others];
    expect(
      cardChanges(
        { ...supportCard, bundles: [], packages: [] },
        nextVersion(supportCard, { products, bundles: [], packages: [] }),
      ),
    ).toEqual([
      {
        part: 'product',
        id: 'base',
        name: platform.name,
        does: 'change',
        changes: [{ type: 'set', path: ['id'], before: 'platform', after: 'base' }],
      },
    ]);
  });
});
