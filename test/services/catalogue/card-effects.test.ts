import { expect, it } from 'vitest';
import type { QuoteDraft } from '../../../src/shared/domain/terms/quote.ts';
import { withPicked } from '../../../src/shared/catalogue/picked.ts';
import { readRateCard } from '../../../src/shared/catalogue/read-card.ts';
import { quoteJson } from '../../domain/quote-json.ts';
import { valueOf } from '../running.ts';
import { ownCard, published } from './catalogue.ts';

function quoteOf(number: string, ids: readonly string[]): QuoteDraft {
  const card = readRateCard(ownCard());
  if (!card.ok) throw new Error('The card reads');
  const picks = ids.map((id) => ({ kind: 'product', id }) as const);
  const made = withPicked(quoteJson({ lines: [], number }), card.value, picks, 0);
  if (!made.ok) throw new Error(made.reason);
  return made.draft;
}

/** The own card with a dearer platform, and without onboarding. */
const products = (ownCard()['products'] as readonly { readonly id: string; readonly charge: object }[])
  .filter(({ id }) => id !== 'onboarding')
  .map((product) => (product.id === 'platform' ? { ...product, charge: { ...product.charge, unitPrice: '2800' } } : product));

it('publishing says first which open quotes would change, and by how much, a page at a time', async () => {
  const { client, ann } = await published();
  for (const [number, ids] of [
    ['Q-1', ['platform']],
    ['Q-2', ['seats']],
    ['Q-3', ['onboarding']],
  ] as const) {
    valueOf(await client.quotes.create({ from: 'document', document: { ...quoteOf(number, ids) } }));
  }
  valueOf(await client.quotes.create({ from: 'document', document: { ...quoteJson({ lines: [], number: 'Q-4' }) } }));
  valueOf(await client.people.switch({ personId: ann }));
  valueOf(await client.catalogue.create({ card: ownCard({ products }) }));
  const asked = { cardId: 'own', version: 2, limit: 2 };
  const first = valueOf(await client.catalogue.effects({ ...asked, after: 0 }));
  expect(first).toMatchObject({ currency: 'USD', total: 3, looked: 2 });
  const second = valueOf(await client.catalogue.effects({ ...asked, after: first.next ?? -1 }));
  expect(second).toMatchObject({ total: 3, looked: 1, next: null });
  const found = [...first.effects, ...second.effects].map(({ number, lines, gone, before, after }) => ({
    number,
    lines,
    gone,
    before: before?.expected,
    after: after?.expected,
  }));
  expect(found).toEqual([
    { number: 'Q-1', lines: 1, gone: 0, before: '30000.00', after: '33600.00' },
    // The platform came with the seats: 1 seat at 588 a year.
    { number: 'Q-2', lines: 1, gone: 0, before: '30588.00', after: '34188.00' },
    { number: 'Q-3', lines: 0, gone: 1, before: '18000.00', after: '18000.00' },
  ]);
});

it('a quote in another currency than the card is left out, and counted', async () => {
  const { client, ann } = await published();
  for (const currency of ['USD', 'EUR']) {
    const draft = { ...quoteOf(`Q-${currency}`, ['platform']), currency };
    valueOf(await client.quotes.create({ from: 'document', document: { ...draft } }));
  }
  valueOf(await client.people.switch({ personId: ann }));
  valueOf(await client.catalogue.create({ card: ownCard({ products }) }));
  const page = valueOf(await client.catalogue.effects({ cardId: 'own', version: 2, limit: 10, after: 0 }));
  expect(page).toMatchObject({ total: 2, looked: 2, otherCurrency: 1 });
  expect(page.effects.map(({ number }) => number)).toEqual(['Q-USD']);
});
