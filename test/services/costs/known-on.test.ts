// What deals come to with the model prices that were known on a day, wherever the services price them.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../src/renderer/client/client.ts';
import type { CostBookId, QuoteId, RevisionId } from '../../../src/shared/calls/schemas/ids.ts';
import type { Costs } from '../../../src/shared/domain/terms/costs.ts';
import { quoteJson } from '../../domain/quote-json.ts';
import { ownCard, published } from '../catalogue/catalogue.ts';
import { valueOf } from '../running.ts';

const learnt = '2026-06-01';
const dayBefore = '2026-05-31';

type Quote = { readonly quoteId: QuoteId; readonly revisionId: RevisionId };

let client: Client;
/** As the sample's book, but that on a day somebody learnt of a cut by half which holds since a year before. */
let cut: CostBookId;
let quote: Quote;

function withCut(costs: Costs): Costs {
  return {
    ...costs,
    models: costs.models.map((model) =>
      model.id === 'anthropic/claude-opus-4-5'
        ? {
            ...model,
            prices: [
              ...model.prices,
              {
                from: '2025-12-01',
                knownOn: learnt,
                inputPerMillion: '2.5',
                outputPerMillion: '12.5',
                cachedInputPerMillion: '0.25',
              },
            ],
          }
        : model,
    ),
  };
}

beforeEach(async () => {
  const { client: own, lee, ann } = await published();
  client = own;
  const current = valueOf(await client.costs.list({})).find(({ isCurrent }) => isCurrent);
  if (current === undefined) throw new Error('No book is current');
  const { costs } = valueOf(await client.costs.get({ costBookId: current.costBookId }));
  valueOf(await client.people.switch({ personId: ann }));
  const started = valueOf(await client.costs.startWorking({ costBookId: current.costBookId, name: 'Cut' }));
  const { workingId, saveCount } = valueOf(
    await client.costs.saveWorking({ workingId: started.workingId, saveCount: started.saveCount, costs: withCut(costs) }),
  );
  valueOf(await client.people.switch({ personId: lee }));
  cut = valueOf(await client.costs.approve({ workingId, saveCount, note: 'as announced' })).costBookId;

  const product = { card: 'own', version: 1, id: 'resolutions' };
  const line = {
    id: 'work',
    name: 'Work',
    unit: 'resolution',
    product,
    charge: { type: 'usage' as const, model: 'per_unit' as const, unitPrice: '0.9' },
    forecast: { type: 'monthly' as const, quantities: ['10000'] },
    servedBy: [{ model: 'anthropic/claude-opus-4-5', sharePercent: '100', inputTokens: '20000', outputTokens: '4000' }],
  };
  const draft = quoteJson({ number: 'Q-CUT', startDate: '2026-12-01', lines: [line] });
  const made = valueOf(await client.quotes.create({ from: 'document', document: draft }));
  valueOf(await client.quotes.saveDraft({ quoteId: made.quoteId, saveCount: 0, draft, costBookId: cut }));
  quote = { quoteId: made.quoteId, revisionId: made.revisionId };
});

const days = [
  ['all that is known', undefined],
  ['the day on which it was learnt', learnt],
  ['the day before', dayBefore],
] as const;

const asKnown = (knownOn: string | undefined) => (knownOn === undefined ? {} : { knownOn });

describe('what a book moves', () => {
  it.each(days)('by %s', async (_, knownOn) => {
    const asked = { costBookId: cut, after: 0, limit: 100 };
    const { moved } = valueOf(await client.costs.moves({ ...asked, ...asKnown(knownOn) }));
    // The sample is priced with the book of before; a deal with the new book is compared with itself.
    expect(moved.some(({ number }) => number === 'Q-2025-0042')).toBe(knownOn !== dayBefore);
    expect(moved.some(({ number }) => number === 'Q-CUT')).toBe(false);
  });
});

describe('what a change does to all deals', () => {
  it.each(days)('by %s', async (_, knownOn) => {
    const change = { kind: 'prices', hundredths: 1000 } as const;
    const page = valueOf(await client.book.changed({ change, after: 0, limit: 100, ...asKnown(knownOn) }));
    const deal = page.deals.find(({ number }) => number === 'Q-CUT');
    // A unit costs 0.1 then and 0.2 before it: 10,000 in each of 12 months, and a tenth more from the second on.
    expect(deal?.before.margin).toBe(knownOn === dayBefore ? '84000.00' : '96000.00');
    expect(deal?.margin).toBe(knownOn === dayBefore ? '-2200.00' : '-1100.00');
  });

  it.each(days)('where another book is what changes, by %s', async (_, knownOn) => {
    const change = { kind: 'cost-book', costBookId: cut } as const;
    const page = valueOf(await client.book.changed({ change, after: 0, limit: 100, ...asKnown(knownOn) }));
    const sample = page.deals.find(({ number }) => number === 'Q-2025-0042');
    expect(Number(sample?.margin) === 0).toBe(knownOn === dayBefore);
  });
});

describe('what a newer card would change', () => {
  it.each(days)('by %s', async (_, knownOn) => {
    const products = (ownCard()['products'] as readonly { readonly id: string }[]).map((product) =>
      product.id === 'resolutions' ? { ...product, charge: { type: 'usage', model: 'per_unit', unitPrice: '1' } } : product,
    );
    valueOf(await client.catalogue.create({ card: ownCard({ products }) }));
    const asked = { cardId: 'own', version: 2, after: 0, limit: 100 };
    const { effects } = valueOf(await client.catalogue.effects({ ...asked, ...asKnown(knownOn) }));
    expect(effects.map(({ number, before }) => [number, before?.margin])).toEqual([
      ['Q-CUT', knownOn === dayBefore ? '77.78' : '88.89'],
    ]);
  });
});

describe('what a quote and its revisions come to', () => {
  it.each(days)('by %s', async (_, knownOn) => {
    const of = { quoteId: quote.quoteId, costBookId: cut, ...asKnown(knownOn) };
    const { costs } = valueOf(await client.costs.ofQuote(of));
    const opus = costs?.models.find(({ id }) => id === 'anthropic/claude-opus-4-5');
    expect(opus?.prices.length).toBe(knownOn === dayBefore ? 1 : 2);
  });

  it('where an index reads the prices, in a comparison too', async () => {
    const [row] = valueOf(await client.quotes.list({ search: 'Q-2025-0042' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { quoteId } = row;
    const { revision, draft } = valueOf(await client.quotes.open({ quoteId }));
    valueOf(await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft, costBookId: cut }));
    const side = { quoteId, revisionId: revision.revisionId };
    const expected = async (knownOn?: string): Promise<string | null> => {
      const compared = valueOf(await client.quotes.compare({ before: side, after: side, ...asKnown(knownOn) }));
      return compared.money?.expected.after ?? null;
    };
    const [all, then, before] = [await expected(), await expected(learnt), await expected(dayBefore)];
    expect(then).toBe(all);
    expect(Number(before)).toBeGreaterThan(Number(all));
  });
});
