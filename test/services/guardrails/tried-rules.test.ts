import { expect, it } from 'vitest';
import { withPicked } from '../../../src/shared/catalogue/picked.ts';
import { readRateCard } from '../../../src/shared/catalogue/read-card.ts';
import { quoteJson } from '../../domain/quote-json.ts';
import { ownCard, published } from '../catalogue/catalogue.ts';
import { failureOf, valueOf } from '../running.ts';

const none = { schema: 'quotewright.policy/1', rules: [] } as const;
const floor = { id: 'floor', field: 'margin.grossPercent', comparison: 'at_most', value: '100', approver: 'finance' } as const;

/** A published card that limits the discount on its platform, and a quote that gives more. */
async function withLimitedQuote() {
  const products = (ownCard()['products'] as readonly { readonly id: string }[]).map((product) =>
    product.id === 'platform' ? { ...product, maxDiscountPercent: '5', discountFloorPercent: '30' } : product,
  );
  const json = ownCard({ products });
  const running = await published(json);
  const card = readRateCard({ ...json, version: 1 });
  if (!card.ok) throw new Error(JSON.stringify(card.problems));
  const made = withPicked(quoteJson({ lines: [], number: 'Q-1' }), card.value, [{ kind: 'product', id: 'platform' }], 0);
  if (!made.ok) throw new Error(made.reason);
  const lines = made.draft.lines?.map((line) => ({ ...line, discountPercent: '12' })) ?? [];
  const { client } = running;
  const { quoteId } = valueOf(await client.quotes.create({ from: 'document', document: { ...made.draft, lines } }));
  return { ...running, quoteId };
}

it('rules that are tried on a quote say what the limits of its products ask too', async () => {
  const { client, quoteId } = await withLimitedQuote();
  const needed = valueOf(await client.policy.needs({ policy: none, quoteId }));
  expect(needed).toMatchObject([{ key: 'law:product-max:platform', approver: 'pricing' }]);
  expect(failureOf(await client.policy.needs({ policy: { ...none, rules: [{ ...floor, value: 9 }] }, quoteId }))).toMatchObject({
    kind: 'invalid-input',
  });
});

it('rules about the margin tell nothing to who sees no costs', async () => {
  const { client, quoteId, ann, sam } = await withLimitedQuote();
  const policy = { ...none, rules: [floor] };
  const fields = async () => valueOf(await client.policy.needs({ policy, quoteId }))?.map(({ field }) => field);
  expect(await fields()).toContain('margin.grossPercent');
  valueOf(await client.people.switch({ personId: ann }));
  valueOf(await client.settings.update({ costsFor: [] }));
  valueOf(await client.people.switch({ personId: sam }));
  expect(await fields()).toEqual(['lines.discountPercent']);
});
