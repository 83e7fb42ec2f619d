import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardIndex, pickablesOf, searchCard } from '../../src/shared/catalogue/card-index.ts';
import { driftsOf, withDriftTaken } from '../../src/shared/catalogue/drift.ts';
import type { RateCard } from '../../src/shared/catalogue/rate-card.ts';
import type { ChangedDraft } from '../../src/main/export/evaluation/changed-drafts.ts';
import { documentWorker } from '../../src/main/export/worker/document-worker.ts';
import { evaluationsOf } from '../../src/main/services/session/evaluations.ts';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { readPriceList } from '../../src/shared/price-lists/read-price-list.ts';
import { reviewList } from '../../src/shared/price-lists/review/review.ts';
import { projectRoot } from '../project-root.ts';
import type { Bench, ObservedBench } from './bench.ts';
import { cardOfProducts, sampleCard } from './card-of-products.ts';
import { median } from './measure.ts';

const sampleJson = (name: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot, 'resources/samples', name), 'utf8')) as unknown;

/** Between a keystroke in the search field of a card of 5,000 products and what it finds. */
export const search: Bench = {
  name: 'search-5000-products',
  prepare: () => {
    const index = cardIndex(pickablesOf(cardOfProducts(5000)));
    return () => searchCard(index, 'supp 49', 20);
  },
};

const openQuotes = 2000;
/** As many as the window asks for at once. */
const page = 100;
const rounds = 3;

/** What a newer card would change of 2,000 open quotes, each priced before and after: page by page, as the window asks for it. */
export const effects: ObservedBench = {
  name: 'card-effects-2000-quotes',
  observe: async () => {
    const card = sampleCard();
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
    const changed = (): ChangedDraft => {
      const draft = JSON.parse(text) as QuoteDraft;
      if (driftsOf(draft, newer, lookUp).length === 0) throw new Error('The newer card changes nothing');
      const taken = withDriftTaken(draft, newer, lookUp).lines;
      return { text, lines: taken.flatMap((line, at) => (line === draft.lines[at] ? [] : [[at, line] as const])) };
    };
    const worker = documentWorker();
    const { change } = evaluationsOf(worker);
    const times: number[] = [];
    try {
      for (let round = -1; round < rounds; round += 1) {
        const began = performance.now();
        for (let done = 0; done < openQuotes; done += page) await change(Array.from({ length: page }, changed), costs.value);
        if (round >= 0) times.push(performance.now() - began);
      }
    } finally {
      await worker.close();
    }
    return { name: 'card-effects-2000-quotes', medianMs: Number(median(times).toFixed(3)), runs: rounds };
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
