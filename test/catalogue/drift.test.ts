import { describe, expect, test } from 'vitest';
import { driftsOf, withDriftTaken } from '../../src/shared/catalogue/drift.ts';
import { withPicked } from '../../src/shared/catalogue/picked.ts';
import type { Product, RateCard } from '../../src/shared/catalogue/rate-card.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { nextVersion, supportCard } from './cards.ts';
import { quoteJson } from '../domain/quote-json.ts';

function changed(id: string, change: (product: Product) => Product): RateCard {
  return nextVersion(supportCard, { products: supportCard.products.map((each) => (each.id === id ? change(each) : each)) });
}

const dearer = changed('platform', (platform) => ({
  ...platform,
  charge: { type: 'recurring', unitPrice: '2800', every: 'month', quantity: '1' },
}));

function quote(...ids: readonly string[]): QuoteDraft {
  const made = withPicked(
    quoteJson({ lines: [] }),
    supportCard,
    ids.map((id) => ({ kind: 'product', id })),
    0,
  );
  if (!made.ok) throw new Error(made.reason);
  return made.draft;
}

const lookUp = (_: string, version: number): RateCard | undefined => (version === 1 ? supportCard : undefined);

describe('a newer card', () => {
  test('says what it would change of a line, and nothing of the others', () => {
    expect(driftsOf(quote('platform', 'seats'), dearer, lookUp)).toEqual([
      {
        index: 0,
        lineId: 'platform',
        product: 'platform',
        from: 1,
        to: 2,
        isOnCard: true,
        prices: [{ field: 'unitPrice', card: '2500', quoted: '2800', percent: '12' }],
        fields: [],
      },
    ]);
  });

  test('is taken whole with quantities, discounts and forecasts as they were', () => {
    const draft = quote('platform', 'seats');
    const agreed: QuoteDraft = {
      ...draft,
      lines: draft.lines.map((line) =>
        line.charge.type === 'recurring' ? { ...line, discountPercent: '7', charge: { ...line.charge, quantity: '3' } } : line,
      ),
    };
    const taken = withDriftTaken(agreed, dearer, lookUp);
    expect(taken.lines[0]).toEqual({
      ...agreed.lines[0],
      product: { card: 'support', version: 2, id: 'platform' },
      charge: { type: 'recurring', unitPrice: '2800', every: 'month', quantity: '3' },
    });
    expect(taken.lines[1]).toEqual({ ...agreed.lines[1], product: { card: 'support', version: 2, id: 'seats' } });
    expect(driftsOf(taken, dearer, lookUp)).toEqual([]);
  });

  test('is taken line by line', () => {
    const draft = quote('platform', 'platform');
    const taken = withDriftTaken(draft, dearer, lookUp, [1]);
    expect(taken.lines[0]).toBe(draft.lines[0]);
    expect(taken.lines[1]?.product?.version).toBe(2);
  });

  test('leaves a price that was agreed where the card did not change its own', () => {
    const draft = quote('platform', 'onboarding');
    const agreed: QuoteDraft = {
      ...draft,
      lines: draft.lines.map((line) =>
        line.charge.type === 'one_time' ? { ...line, charge: { ...line.charge, price: '9000' } } : line,
      ),
    };
    expect(withDriftTaken(agreed, dearer, lookUp).lines[1]?.charge).toEqual({ type: 'one_time', price: '9000' });
  });

  test('takes a term away that it no longer has', () => {
    const without = changed('platform', ({ annualUpliftPercent: _uplift, ...platform }) => platform);
    const draft = quote('platform');
    expect(driftsOf(draft, without, lookUp).map(({ fields }) => fields)).toEqual([['annualUpliftPercent']]);
    expect(withDriftTaken(draft, without, lookUp).lines[0]).not.toHaveProperty('annualUpliftPercent');
  });

  test('leaves a line alone whose product is gone, and says so', () => {
    const without = nextVersion(supportCard, { products: supportCard.products.filter(({ id }) => id !== 'platform') });
    const draft = quote('platform');
    expect(driftsOf(draft, without, lookUp).map(({ isOnCard }) => isOnCard)).toEqual([false]);
    expect(withDriftTaken(draft, without, lookUp)).toEqual(draft);
  });

  test('says nothing about an older card, another card and lines of none', () => {
    const draft = quote('platform');
    expect(driftsOf(draft, { ...dearer, version: 1 }, lookUp)).toEqual([]);
    expect(driftsOf(draft, { ...dearer, id: 'other' }, lookUp)).toEqual([]);
    const own: QuoteDraft = { ...draft, lines: draft.lines.map(({ product: _product, ...line }) => line) };
    expect(driftsOf(own, dearer, lookUp)).toEqual([]);
  });

  test('finds a product that has another id now, and names it by that', () => {
    const renamed = changed('platform', (platform) => ({
      ...platform,
      id: 'base',
      formerIds: ['platform'],
      charge: { type: 'recurring', unitPrice: '2800', every: 'month', quantity: '1' },
    }));
    const draft = quote('platform');
    expect(driftsOf(draft, renamed, lookUp)).toMatchObject([
      { product: 'platform', isOnCard: true, prices: [{ quoted: '2800' }] },
    ]);
    const [line] = withDriftTaken(draft, renamed, lookUp).lines;
    expect(line).toMatchObject({
      id: 'platform',
      product: { card: 'support', version: 2, id: 'base' },
      charge: { unitPrice: '2800' },
    });
  });
});
