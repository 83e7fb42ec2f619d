import { expect, it } from 'vitest';
import { withPicked } from '../../../src/shared/catalogue/picked.ts';
import { readRateCard } from '../../../src/shared/catalogue/read-card.ts';
import type { AskedBookChange } from '../../../src/shared/calls/quotes/book-calls.ts';
import { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
import { ownCard, published } from '../catalogue/catalogue.ts';
import { quoteJson } from '../../domain/quote-json.ts';
import { started, valueOf } from '../running.ts';

type Client = Awaited<ReturnType<typeof started>>['client'];

/** Every page of a change, as the window follows them. */
async function followed(client: Client, change: AskedBookChange, limit: number) {
  const pages = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof valuePage>> = await valuePage(client, change, after, limit);
    pages.push(page);
    after = page.next;
  }
  return pages;
}

const valuePage = async (client: Client, change: AskedBookChange, after: number, limit: number) =>
  valueOf(await client.book.changed({ change, after, limit }));

it('dearer models change every deal that names one, a page at a time: where the clause passes a rise on, the bill rises too', async () => {
  const { client } = await started();
  const pages = await followed(client, { kind: 'prices', hundredths: 2000 }, 1);
  const deals = pages.flatMap((page) => page.deals);
  expect(pages.reduce((sum, { looked }) => sum + looked, 0)).toBe(pages[0]?.total);
  const desk = deals.find(({ number }) => number === 'Q-2025-0042');
  if (desk === undefined) throw new Error('The support desk is not in the book');
  expect(Number(desk.bill)).toBeGreaterThan(0);
  expect(Number(desk.margin)).toBeLessThan(Number(desk.bill));
  expect(Number(desk.after.margin) - Number(desk.before.margin)).toBeCloseTo(Number(desk.margin), 2);
  expect(desk.state).toBe('draft');
});

it('the book that deals are priced with changes nothing', async () => {
  const { client } = await started();
  const book = valueOf(await client.costs.list({})).find(({ isCurrent }) => isCurrent);
  if (book === undefined) throw new Error('No book is current');
  const [page] = await followed(client, { kind: 'cost-book', costBookId: book.costBookId }, 500);
  const changed = page?.deals.filter(({ bill, margin }) => Number(bill) !== 0 || Number(margin) !== 0) ?? [];
  expect(changed).toEqual([]);
  expect(page?.deals.length).toBeGreaterThan(0);
});

it('a newer rate card changes drafts, and no contract; a card that is not there is said', async () => {
  const { client, ann, lee, key } = await published();
  const card = readRateCard(ownCard());
  if (!card.ok) throw new Error('The card reads');
  const costBookId = valueOf(await client.costs.list({})).find(({ isCurrent }) => isCurrent)?.costBookId;
  if (costBookId === undefined) throw new Error('No book is current');
  const made = withPicked(quoteJson({ lines: [], number: 'Q-CARD' }), card.value, [{ kind: 'product', id: 'platform' }], 0);
  if (!made.ok) throw new Error(made.reason);
  const quote = valueOf(await client.quotes.create({ from: 'document', document: { ...made.draft } }));
  const dearer = (ownCard()['products'] as readonly { readonly id: string; readonly charge: object }[]).map((product) =>
    product.id === 'platform' ? { ...product, charge: { ...product.charge, unitPrice: '2800' } } : product,
  );
  valueOf(await client.people.switch({ personId: ann }));
  const next = valueOf(await client.catalogue.create({ card: ownCard({ products: dearer }) }));
  valueOf(await client.people.switch({ personId: lee }));
  const change: AskedBookChange = { kind: 'rate-card', card: { cardId: next.row.cardId, version: next.row.version } };
  const own = async () => {
    const [page] = await followed(client, change, 500);
    return page?.deals.find(({ quoteId }) => quoteId === QuoteId.parse(quote.quoteId));
  };
  expect(await own()).toMatchObject({ before: { bill: '30000.00' }, after: { bill: '33600.00' }, bill: '3600.00' });
  const gone = await client.book.changed({ change: { kind: 'rate-card', card: { ...key, version: 99 } }, after: 0, limit: 1 });
  expect(gone).toMatchObject({ ok: false });
});

it.each([
  ['a change of −100%', { kind: 'prices', hundredths: -10_000 }],
  ['a change past 1,000%', { kind: 'prices', hundredths: 100_001 }],
  ['a part of a hundredth', { kind: 'prices', hundredths: 0.5 }],
] as const)('%s is refused', async (_, change) => {
  const { client } = await started();
  expect(await client.book.changed({ change, after: 0, limit: 1 })).toMatchObject({ ok: false });
});
