import { describe, expect, test } from 'vitest';
import costs from '../../resources/samples/costs.json' with { type: 'json' };
import creditPlan from '../../resources/samples/credits.quote.json' with { type: 'json' };
import supportDesk from '../../resources/samples/support-desk.quote.json' with { type: 'json' };
import type { Pick } from '../../src/shared/catalogue/picked.ts';
import { withPicked } from '../../src/shared/catalogue/picked.ts';
import type { RateCard } from '../../src/shared/catalogue/rate-card.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { draftingCard, supportCard } from './cards.ts';
import { quoteJson } from '../domain/quote-json.ts';

const blank = (over: Partial<QuoteDraft> = {}): QuoteDraft => ({ ...quoteJson({ lines: [] }), ...over });

function picked(card: RateCard, picks: readonly Pick[], draft: QuoteDraft, at = draft.lines.length): QuoteDraft {
  const made = withPicked(draft, card, picks, at);
  if (!made.ok) throw new Error(made.reason);
  return made.draft;
}

/** Minor units; null where the quote can't be priced. */
function valueOf(draft: QuoteDraft): bigint | null {
  const [quote, book] = [readQuote({ ...draft, startDate: '2025-11-01' }), readCosts(costs)];
  if (!quote.ok || !book.ok) return null;
  const priced = compute({ quote: quote.value, costs: book.value });
  return priced.ok ? priced.value.totals.expectedValue : null;
}

const product = (id: string): Pick => ({ kind: 'product', id });

describe('what a card makes of a quote', () => {
  test('is the sample of the support desk, but for what was agreed on top', () => {
    const ids = supportCard.products.map(({ id }) => id);
    const { lines } = picked(
      supportCard,
      ids.map((id) => product(id)),
      blank(),
    );
    const fromCard = lines.map(({ product: _product, unitDefinition: _definition, ...line }) => line);
    const listed = supportDesk.lines.map(({ discountPercent: _discount, charge, ...line }) => ({
      ...line,
      charge: 'quantity' in charge ? { ...charge, quantity: '1' } : charge,
    }));
    expect(fromCard).toEqual(listed);
    expect(lines.map((line) => line.product)).toEqual(ids.map((id) => ({ card: 'support', version: 1, id })));
  });

  test('is the sample of the credit plan: packs, overage and burn table too', () => {
    const picks: readonly Pick[] = [
      ...['drafts', 'reviews', 'support'].map(product),
      { kind: 'pack', id: '500k' },
      { kind: 'pack', id: '750k' },
    ];
    const { lines, credits } = picked(draftingCard, picks, blank({ currency: 'EUR', termMonths: 20 }));
    expect(credits).toEqual(creditPlan.credits);
    expect(lines.map(({ id, charge }) => ({ id, charge }))).toEqual(creditPlan.lines.map(({ id, charge }) => ({ id, charge })));
  });

  test('can be priced at once', () => {
    const draft = picked(supportCard, [{ kind: 'package', id: 'desk', shape: 'good' }], blank());
    expect(valueOf(draft)).toBeGreaterThan(0n);
  });

  test('is nothing in another currency', () => {
    expect(withPicked(blank({ currency: 'EUR' }), supportCard, [product('platform')], 0)).toEqual({
      ok: false,
      reason: 'other-currency',
      card: 'USD',
      quote: 'EUR',
    });
  });

  test('is nothing where one of the picks is not on the card', () => {
    expect(withPicked(blank(), supportCard, [product('platform'), product('fax')], 0)).toEqual({
      ok: false,
      reason: 'not-on-card',
      id: 'fax',
    });
  });

  test('stands where it was picked, in the order of the picks', () => {
    const before = picked(supportCard, [product('onboarding'), product('platform')], blank());
    const after = picked(supportCard, [product('seats'), product('resolutions')], before, 1);
    expect(after.lines.map(({ id }) => id)).toEqual(['onboarding', 'seats', 'resolutions', 'platform']);
  });

  test('has ids of its own, however often a product is picked', () => {
    const draft = picked(supportCard, [product('platform'), product('platform'), product('platform')], blank());
    expect(draft.lines.map(({ id }) => id)).toEqual(['platform', 'platform-2', 'platform-3']);
  });

  test('brings along what it can’t be sold without, once', () => {
    const made = withPicked(blank(), supportCard, [product('seats'), product('resolutions')], 0);
    expect(made.ok && made.draft.lines.map(({ id }) => id)).toEqual(['seats', 'platform', 'resolutions']);
    expect(made.ok && made.required).toEqual(['platform']);
  });

  test('of a bundle has its quantities and its discount, the item’s before the bundle’s', () => {
    const { lines } = picked(supportCard, [{ kind: 'bundle', id: 'launch' }], blank());
    expect(
      lines.map(({ id, discountPercent, charge }) => [id, discountPercent, 'quantity' in charge ? charge.quantity : null]),
    ).toEqual([
      ['platform', '5', '1'],
      ['seats', '5', '20'],
      ['onboarding', '50', null],
    ]);
  });

  test('of a shape has its commitment on the lines that its products became', () => {
    const before = picked(supportCard, [product('resolutions')], blank());
    const after = picked(supportCard, [{ kind: 'package', id: 'desk', shape: 'better' }], before);
    expect(after.termMonths).toBe(24);
    expect(after.commitments?.map(({ id, lines }) => ({ id, lines }))).toEqual([{ id: 'annual', lines: ['resolutions-2'] }]);
  });

  test('of all shapes is on offer: nothing is charged before one is taken', () => {
    const draft = picked(supportCard, [product('platform'), { kind: 'package', id: 'desk', shape: null }], blank());
    const offered = draft.lines.filter(({ optional }) => optional === true);
    expect(offered.map(({ name }) => name).slice(0, 3)).toEqual([
      'Good: Platform subscription',
      'Good: Agent seats',
      'Better: Platform subscription',
    ]);
    expect(draft.lines).toHaveLength(offered.length + 1);
    expect(draft.commitments).toBeUndefined();
    expect(valueOf(draft)).not.toBeNull();
    expect(valueOf(draft)).toBe(valueOf({ ...draft, lines: draft.lines.slice(0, 1) }));
  });
});
