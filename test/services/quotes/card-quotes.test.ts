import { expect, it } from 'vitest';
import type { NewQuote } from '../../../src/shared/calls/quotes/new-quote-calls.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';
import { failureOf, started, valueOf } from '../running.ts';

const { names } = windowWords('en').guided;

async function draftFrom(input: NewQuote) {
  const { client } = await started();
  const made = valueOf(await client.quotes.create(input));
  return valueOf(await client.quotes.open({ quoteId: made.quoteId })).draft;
}

const ids = (draft: Readonly<Record<string, unknown>>): readonly string[] =>
  (draft['lines'] as readonly { readonly id: string }[]).map(({ id }) => id);

it('three questions make a draft from the rate card in the quote’s currency', async () => {
  const answers = { value: 'outcomes', cost: 'unpredictable', bills: 'steady' } as const;
  const draft = await draftFrom({ from: 'guided', answers, names, currency: 'USD', customer: 'Acme' });
  expect(ids(draft)).toEqual(['platform', 'resolutions']);
  expect(draft).toMatchObject({ termMonths: 12, commitments: [{ lines: ['resolutions'] }], adaptivePricing: {} });
});

it('a shape of a package makes a draft in the currency of its card', async () => {
  const pick = { kind: 'package', id: 'desk', shape: 'better' } as const;
  const draft = await draftFrom({ from: 'card', cardId: 'support', pick, currency: 'EUR', customer: 'Acme' });
  expect(ids(draft)).toEqual(['platform', 'seats', 'resolutions']);
  expect(draft).toMatchObject({ currency: 'USD', title: 'Support desk', termMonths: 24, commitments: [{ id: 'annual' }] });
});

it('a card that is not there makes none', async () => {
  const { client } = await started();
  const pick = { kind: 'bundle', id: 'launch' } as const;
  expect(failureOf(await client.quotes.create({ from: 'card', cardId: 'gone', pick }))).toEqual({
    kind: 'not-found',
    what: 'rate-card',
  });
});
