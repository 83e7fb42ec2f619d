import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardIndex, pickablesOf, searchCard } from '../../src/shared/catalogue/card-index.ts';
import { driftsOf, withDriftTaken } from '../../src/shared/catalogue/drift.ts';
import { readRateCard } from '../../src/shared/catalogue/read-card.ts';
import type { RateCard } from '../../src/shared/catalogue/rate-card.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { readPriceList } from '../../src/shared/price-lists/read-price-list.ts';
import { reviewList } from '../../src/shared/price-lists/review/review.ts';
import { projectRoot } from '../project-root.ts';
import type { Bench } from './bench.ts';

const sampleJson = (name: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot, 'resources/samples', name), 'utf8')) as unknown;

function cardOf(json: unknown): RateCard {
  const read = readRateCard(json);
  if (!read.ok) throw new Error('The sample card does not read');
  return read.value;
}

/** Between a keystroke in the search field of a card of 5,000 products and what it finds. */
export const search: Bench = {
  name: 'search-5000-products',
  prepare: () => {
    const card = cardOf(sampleJson('support.ratecard.json'));
    const [first] = card.products;
    if (first === undefined) throw new Error('The sample card is empty');
    const products = Array.from({ length: 5000 }, (_, index) => ({
      ...first,
      id: `product-${index}`,
      name: `Product ${index} of ${index % 7 === 0 ? 'support' : 'drafting'}`,
    }));
    const index = cardIndex(pickablesOf({ ...card, products, bundles: undefined, packages: undefined, credits: undefined }));
    return () => searchCard(index, 'supp 49', 20);
  },
};

/** What a newer card would change of 200 open quotes, each priced before and after. */
export const effects: Bench = {
  name: 'card-effects-200-quotes',
  prepare: () => {
    const card = cardOf(sampleJson('support.ratecard.json'));
    const costs = readCosts(sampleJson('costs.json'));
    if (!costs.ok) throw new Error('The sample book does not read');
    const newer: RateCard = {
      ...card,
      version: card.version + 1,
      products: card.products.map((product) =>
        product.charge?.type === 'recurring' ? { ...product, charge: { ...product.charge, unitPrice: '999' } } : product,
      ),
    };
    const lookUp = (id: string, version: number): RateCard | undefined =>
      id !== card.id ? undefined : version === card.version ? card : version === newer.version ? newer : undefined;
    const quote = sampleJson('support-desk.quote.json') as QuoteDraft;
    const product = { card: card.id, version: card.version, id: 'seats' };
    const lines = quote.lines.map((line) => (line.charge.type === 'recurring' ? { ...line, product } : line));
    const text = JSON.stringify({ ...quote, lines });
    const price = (draft: QuoteDraft): void => {
      const read = readQuote(draft);
      if (read.ok) compute({ quote: read.value, costs: costs.value });
    };
    return () => {
      for (let index = 0; index < 200; index += 1) {
        const draft = JSON.parse(text) as QuoteDraft;
        if (driftsOf(draft, newer, lookUp).length === 0) continue;
        price(draft);
        price(withDriftTaken(draft, newer, lookUp));
      }
    };
  },
};

/** A published list of 2,000 models and 2 MB, read and compared with a book. */
export const importList: Bench = {
  name: 'import-2000-models',
  prepare: () => {
    const padding = 'x'.repeat(780);
    const entries = Array.from({ length: 2000 }, (_, index): readonly [string, object] => [
      `model-${index}`,
      {
        litellm_provider: 'openai',
        mode: 'chat',
        input_cost_per_token: 1.25e-6 + index * 1e-9,
        output_cost_per_token: 1e-5,
        cache_read_input_token_cost: 1.25e-7,
        source: padding,
      },
    ]);
    const text = JSON.stringify(Object.fromEntries(entries));
    return () => {
      const list = readPriceList({ json: text }, 'litellm');
      if (!list.ok) throw new Error('The list has no known format');
      return reviewList(null, list.value, { on: '2026-08-10', limit: '50' });
    };
  },
};
