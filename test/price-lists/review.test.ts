import { describe, expect, it } from 'vitest';
import { asKnownOn } from '../../src/shared/domain/costs/known-on.ts';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import type { PriceList } from '../../src/shared/price-lists/read-price-list.ts';
import { convertedList, derivedBook } from '../../src/shared/price-lists/review/converted.ts';
import { mergedBook } from '../../src/shared/price-lists/review/merge.ts';
import { reviewList } from '../../src/shared/price-lists/review/review.ts';
import { disagreements } from '../../src/shared/price-lists/review/side-by-side.ts';
import { excerpt, listOf } from './excerpt.ts';

const sha256 = 'ab'.repeat(32);
const source = { format: 'litellm', file: 'prices.json', sha256 };
const terms = { on: '2026-08-05', limit: '50' };

function merged(book: Costs | null, list: PriceList, on = terms.on, knownOn: string | null = on): Costs {
  const review = reviewList(book, list, { ...terms, on });
  const value = mergedBook(book, list, review, { source, knownOn, confirmed: new Map() });
  const read = readCosts(value);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const lite = (input: string, output: string): PriceList =>
  listOf(`{"gpt-5.4":{"litellm_provider":"openai","input_cost_per_token":${input},"output_cost_per_token":${output}}}`);

const pricesOf = (book: Costs, id: string) => book.models.find((model) => model.id === id)?.prices;

describe('a first list', () => {
  const list = excerpt('litellm');
  const book = merged(null, list, terms.on, null);

  it('makes a book of everything that is not held', () => {
    expect(book.models.map(({ id }) => id)).toEqual([
      'anthropic/claude-haiku-4-5',
      'google/gemini-2.5-flash',
      'mistral/mistral-large-latest',
      'openai/gpt-5.4',
      'openai/text-embedding-3-small',
    ]);
    expect(book.models.find(({ id }) => id === 'mistral/mistral-large-latest')?.isAlias).toBe(true);
  });

  it('says where it is from', () => {
    expect(book.sources).toEqual([source]);
  });

  it('holds from before the first quote where nobody says from when', () => {
    expect(pricesOf(book, 'openai/gpt-5.4')).toEqual([
      { from: '2020-01-01', inputPerMillion: '2.5', outputPerMillion: '15', cachedInputPerMillion: '0.25' },
    ]);
    expect(pricesOf(merged(null, excerpt('models-dev')), 'openai/gpt-5.5')?.[0]?.from).toBe('2026-04-23');
  });

  it('changes nothing when it is read again', () => {
    const again = reviewList(book, list, terms);
    expect(again.models.filter(({ does, model }) => does !== 'nothing' && !model.isResold)).toEqual([]);
    expect(again.gone).toEqual([]);
  });
});

describe('a later list', () => {
  const book = merged(null, lite('2.5e-06', '1.5e-05'), '2026-03-05');

  it('adds the price that changed from the day of the list, and keeps the one before', () => {
    const next = merged(book, lite('2e-06', '1.2e-05'));
    expect(pricesOf(next, 'openai/gpt-5.4')).toEqual([
      { from: '2020-01-01', knownOn: '2026-03-05', inputPerMillion: '2.5', outputPerMillion: '15' },
      { from: '2026-08-05', inputPerMillion: '2', outputPerMillion: '12' },
    ]);
  });

  it('says by how much each meter moved', () => {
    const [change] = reviewList(book, lite('2e-06', '1.2e-05'), terms).models;
    expect(change).toMatchObject({ does: 'change', percent: { input: '-20', output: '-20', cachedInput: null } });
  });

  it('names what it does not have any more, and keeps it', () => {
    const other = listOf('{"gpt-6":{"litellm_provider":"openai","input_cost_per_token":1e-06,"output_cost_per_token":2e-06}}');
    expect(reviewList(book, other, terms).gone).toEqual(['openai/gpt-5.4']);
    expect(merged(book, other).models).toHaveLength(2);
  });

  it('leaves the book as it was known before', () => {
    const next = merged(book, lite('2e-06', '1.2e-05'), '2026-08-05');
    expect(pricesOf(asKnownOn(next, '2026-08-04'), 'openai/gpt-5.4')).toEqual(pricesOf(book, 'openai/gpt-5.4'));
  });

  it('mends a price of an earlier day without losing what was known then', () => {
    const dated = (input: number): PriceList =>
      listOf(
        `{"prices":[{"id":"o9","vendor":"openai","input":${input},"output":9,"input_cached":null,"from_date":"2026-01-10","to_date":null}]}`,
      );
    const first = merged(null, dated(2), '2026-02-01');
    const review = reviewList(first, dated(2.2), { ...terms, on: '2026-03-01' });
    const confirmed = new Map([['openai/o9', 'the maker’s page']]);
    const next = mergedBook(first, dated(2.2), review, { source, knownOn: '2026-03-01', confirmed });
    expect(next?.models[0]?.prices.map(({ inputPerMillion, knownOn }) => [inputPerMillion, knownOn])).toEqual([
      ['2', '2026-02-01'],
      ['2.2', '2026-03-01'],
    ]);
    expect(readCosts(next).ok).toBe(true);
  });

  it('takes an announced price from its own day', () => {
    const intro = listOf(
      JSON.stringify({
        prices: [
          { id: 'claude-sonnet-5', vendor: 'anthropic', input: 2, output: 10, from_date: null, to_date: '2026-09-01' },
          { id: 'claude-sonnet-5', vendor: 'anthropic', input: 3, output: 15, from_date: '2026-09-01', to_date: null },
        ],
      }),
    );
    expect(pricesOf(merged(null, intro), 'anthropic/claude-sonnet-5')?.map(({ from, knownOn }) => [from, knownOn])).toEqual([
      ['2020-01-01', '2026-08-05'],
      ['2026-09-01', '2026-08-05'],
    ]);
  });
});

describe('a book in another currency', () => {
  it('has every price of the history by one rate, to 12 decimals', () => {
    const dollars = merged(null, excerpt('llm-prices'));
    const euros = derivedBook(dollars, 'EUR', { currency: 'USD', rate: '0.9177', on: '2026-08-05', source: 'ECB' });
    expect(readCosts(euros).ok).toBe(true);
    expect(pricesOf(euros, 'openai/gpt-5.6-luna')).toMatchObject([
      { inputPerMillion: '0.9177', outputPerMillion: '5.5062' },
      { inputPerMillion: '0.18354', outputPerMillion: '1.10124' },
    ]);
  });

  it('compares a list with it after conversion by its rate', () => {
    const euros = derivedBook(merged(null, lite('2.5e-06', '1.5e-05')), 'EUR', { currency: 'USD', rate: '0.92' });
    const same = convertedList(lite('2.5e-06', '1.5e-05'), 'EUR', '0.92');
    expect(reviewList(euros, same, terms).models.map(({ does }) => does)).toEqual(['nothing']);
  });

  it('rounds half away from zero', () => {
    const fine = convertedList(
      listOf('{"data":[{"id":"a/b","pricing":{"prompt":"0.000000000000000003","completion":"0.000001"}}]}'),
      'EUR',
      '0.5',
    );
    expect(fine.models[0]?.prices[0]).toMatchObject({ input: '0.000000000002', output: '0.5' });
  });
});

describe('two sources side by side', () => {
  it('shows the models that they price in other ways, those that were repriced first', () => {
    const first = listOf(
      JSON.stringify({
        prices: [
          { id: 'a-steady-model', vendor: 'openai', input: 1, output: 2, from_date: null, to_date: null },
          { id: 'o3', vendor: 'openai', input: 10, output: 40, input_cached: 0.5, from_date: null, to_date: null },
          { id: 'gpt-5.4', vendor: 'openai', input: 2.5, output: 15, input_cached: null, from_date: null, to_date: null },
        ],
      }),
    );
    const second = listOf(
      JSON.stringify([
        {
          id: 'openai',
          models: [
            { id: 'a-steady-model', prices: { input_mtok: 1.5, output_mtok: 2 } },
            { id: 'gpt-5.4', prices: { input_mtok: 2.5, output_mtok: 15, cache_read_mtok: 0.25 } },
            {
              id: 'o3',
              prices: [
                { prices: { input_mtok: 10, cache_read_mtok: 0.5, output_mtok: 40 } },
                { constraint: { start_date: '2025-06-10' }, prices: { input_mtok: 2, cache_read_mtok: 0.5, output_mtok: 8 } },
              ],
            },
          ],
        },
      ]),
    );
    expect(disagreements(first, second, null, '2026-08-05').map(({ id, isRepriced }) => [id, isRepriced])).toEqual([
      ['openai/o3', true],
      ['openai/a-steady-model', false],
    ]);
  });
});
