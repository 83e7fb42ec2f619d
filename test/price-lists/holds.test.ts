import { describe, expect, it } from 'vitest';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import type { Hold } from '../../src/shared/price-lists/review/hold.ts';
import { holdCodes } from '../../src/shared/price-lists/review/hold.ts';
import { mergedBook } from '../../src/shared/price-lists/review/merge.ts';
import type { Review } from '../../src/shared/price-lists/review/review.ts';
import { reviewList } from '../../src/shared/price-lists/review/review.ts';
import { listOf } from './excerpt.ts';

const on = '2026-08-10';

/** Input, output, cached input and cache write for a million tokens, from a day on. */
type Price = readonly [from: string, input: string, output: string, cached?: string | undefined, write?: string | undefined];

function bookOf(models: Readonly<Record<string, readonly Price[]>>): Costs {
  const read = readCosts({
    schema: 'quotewright.costs/1',
    currency: 'USD',
    models: Object.entries(models).map(([id, prices]) => ({
      id,
      provider: id.split('/')[0],
      prices: prices.map(([from, inputPerMillion, outputPerMillion, cachedInputPerMillion, cacheWritePerMillion]) => ({
        from,
        inputPerMillion,
        outputPerMillion,
        ...(cachedInputPerMillion === undefined ? {} : { cachedInputPerMillion }),
        ...(cacheWritePerMillion === undefined ? {} : { cacheWritePerMillion }),
      })),
    })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A LiteLLM entry from prices for a million tokens. */
const entry = (
  provider: string,
  [input, output, cached, write]: readonly [string, string, (string | undefined)?, (string | undefined)?],
  more: object = {},
) => ({
  litellm_provider: provider,
  mode: 'chat',
  input_cost_per_token: `${input}e-6`,
  output_cost_per_token: `${output}e-6`,
  ...(cached === undefined ? {} : { cache_read_input_token_cost: `${cached}e-6` }),
  ...(write === undefined ? {} : { cache_creation_input_token_cost: `${write}e-6` }),
  ...more,
});

type Asked = { readonly book: Costs | null; readonly list: unknown; readonly id: string };

function reviewOf({ book, list }: Pick<Asked, 'book' | 'list'>): Review {
  return reviewList(book, listOf(JSON.stringify(list)), { on, limit: '50' });
}

function holdsOf({ book, list, id }: Asked): readonly Hold[] {
  const found = reviewOf({ book, list }).models.find(({ model }) => model.id === id);
  if (found === undefined) throw new Error(`${id} is not in the list`);
  return found.holds;
}

const haiku = (input: string, output: string, cached?: string): Asked['list'] => ({
  'claude-3-5-haiku': entry('anthropic', [input, output, cached]),
});
const haikuId = 'anthropic/claude-3-5-haiku';

/** Each kind of wrong entry that published lists have had, with what it is found by. */
const cases: readonly (readonly [string, Asked, Hold])[] = [
  [
    'a price with the traces of binary fractions',
    {
      book: bookOf({ [haikuId]: [['2024-12-05', '0.8', '4', '0.08']] }),
      list: {
        'claude-3-5-haiku': {
          litellm_provider: 'anthropic',
          mode: 'chat',
          input_cost_per_token: '7.000000000000001e-7',
          output_cost_per_token: '4e-6',
          cache_read_input_token_cost: '8e-8',
        },
      },
      id: haikuId,
    },
    { code: 'float-trace', meter: 'input', published: '7.000000000000001e-7', read: '0.7' },
  ],
  [
    'a digit too far: cached input at the price of input',
    { book: null, list: haiku('0.8', '4', '0.8'), id: haikuId },
    { code: 'cached-not-below-input' },
  ],
  [
    'a digit too far against the price before',
    { book: bookOf({ [haikuId]: [['2024-12-05', '0.8', '4', '0.08']] }), list: haiku('0.8', '4', '0.8'), id: haikuId },
    { code: 'factor-ten', meter: 'cachedInput' },
  ],
  [
    'a cut after which cached input kept its price',
    {
      book: bookOf({ 'google/gemini-2.5-pro': [['2025-06-17', '2.5', '15', '0.625']] }),
      list: { 'gemini/gemini-2.5-pro': entry('gemini', ['1.25', '10', '0.625']) },
      id: 'google/gemini-2.5-pro',
    },
    { code: 'cached-stayed' },
  ],
  [
    'a field that is missing, and would be charged as input',
    { book: bookOf({ [haikuId]: [['2024-12-05', '0.8', '4', '0.08']] }), list: haiku('0.9', '4.5'), id: haikuId },
    { code: 'meter-gone', meter: 'cachedInput' },
  ],
  [
    'a field that is missing, and was written as 0',
    { book: null, list: haiku('0.8', '4', '0'), id: haikuId },
    { code: 'zero', meter: 'cachedInput' },
  ],
  [
    'a new meter that is priced as nothing',
    { book: null, list: { 'gpt-5.6-sol': entry('openai', ['5', '30', '0.5', '0']) }, id: 'openai/gpt-5.6-sol' },
    { code: 'zero', meter: 'cacheWrite' },
  ],
  [
    'a context band that misses a meter',
    {
      book: null,
      list: {
        'gpt-5.4': entry('openai', ['2.5', '15', '0.25'], {
          input_cost_per_token_above_272k_tokens: '5e-6',
          output_cost_per_token_above_272k_tokens: '22.5e-6',
        }),
      },
      id: 'openai/gpt-5.4',
    },
    { code: 'band-incomplete', above: '272000', meter: 'cachedInput' },
  ],
  [
    'a context band whose price stands where the one below should be',
    {
      book: bookOf({ 'openai/gpt-5.4': [['2026-03-05', '2.5', '15']] }),
      list: {
        'gpt-5.4': entry('openai', ['5', '22.5'], {
          input_cost_per_token_above_272k_tokens: '5e-6',
          output_cost_per_token_above_272k_tokens: '22.5e-6',
        }),
      },
      id: 'openai/gpt-5.4',
    },
    { code: 'band-as-price', above: '272000' },
  ],
  [
    'a surcharge of a region on a model that has none',
    {
      book: bookOf({ 'openai/gpt-4.1': [['2025-04-14', '2', '8', '0.5']] }),
      list: { 'gpt-4.1': entry('openai', ['2.2', '8.8', '0.55']) },
      id: 'openai/gpt-4.1',
    },
    { code: 'surcharge-in-price' },
  ],
  [
    'a price of a reseller that is not the maker’s',
    {
      book: bookOf({ 'anthropic/claude-haiku-4-5': [['2025-10-15', '1', '5']] }),
      list: { 'openrouter/anthropic/claude-haiku-4.5': entry('openrouter', ['0.8', '4']) },
      id: 'openrouter/anthropic/claude-haiku-4.5',
    },
    {
      code: 'resold',
      maker: 'anthropic/claude-haiku-4.5',
      price: { input: '1', output: '5', cachedInput: null, cacheWrite: null },
    },
  ],
  [
    'an introductory price that was missed',
    {
      book: bookOf({
        'google/gemini-3.6-flash': [
          ['2026-07-24', '0.75', '3.75'],
          ['2027-01-01', '1.5', '7.5'],
        ],
      }),
      list: { 'gemini/gemini-3.6-flash': entry('gemini', ['1.5', '7.5']) },
      id: 'google/gemini-3.6-flash',
    },
    { code: 'intro-missed', from: '2027-01-01' },
  ],
  [
    'a history that was overwritten by the last price',
    {
      book: bookOf({ 'openai/gpt-5.6-luna': [['2026-06-26', '1', '6']] }),
      list: { prices: [{ id: 'gpt-5.6-luna', vendor: 'openai', input: 0.2, output: 1.2, from_date: null, to_date: null }] },
      id: 'openai/gpt-5.6-luna',
    },
    { code: 'history-overwritten', from: '2026-06-26' },
  ],
  [
    'a history of which one price is of another time',
    {
      book: null,
      list: [
        {
          id: 'openai',
          models: [
            {
              id: 'o3',
              prices: [
                { prices: { input_mtok: 10, cache_read_mtok: 0.5, output_mtok: 40 } },
                {
                  constraint: { start_date: '2025-06-10' },
                  prices: { input_mtok: 2, cache_read_mtok: 0.5, output_mtok: 8 },
                },
              ],
            },
          ],
        },
      ],
      id: 'openai/o3',
    },
    { code: 'history-half-right', from: '2025-06-10' },
  ],
  [
    'an alias that moved to another model',
    {
      book: bookOf({ 'mistral/mistral-medium-latest': [['2025-05-07', '0.4', '2']] }),
      list: { 'mistral/mistral-medium-latest': entry('mistral', ['0.5', '2.5']) },
      id: 'mistral/mistral-medium-latest',
    },
    { code: 'alias-moved' },
  ],
  [
    'a copy of a sibling’s price at launch',
    {
      book: bookOf({ 'anthropic/claude-sonnet-4-5': [['2025-09-29', '3', '15', '0.3']] }),
      list: { 'claude-haiku-4-5': entry('anthropic', ['3', '15', '0.3']) },
      id: 'anthropic/claude-haiku-4-5',
    },
    { code: 'price-of-sibling', sibling: 'anthropic/claude-sonnet-4-5' },
  ],
  [
    'a copy that was mended half: output below input',
    { book: null, list: haiku('3', '1.25'), id: haikuId },
    { code: 'output-below-input' },
  ],
  [
    'a mistaken unit: a sixteenth of the price',
    {
      book: bookOf({ 'google/gemini-1.5-pro': [['2024-11-08', '1.25', '5']] }),
      list: { 'gemini/gemini-1.5-pro': entry('gemini', ['0.078125', '0.3125']) },
      id: 'google/gemini-1.5-pro',
    },
    { code: 'unit-slip', meter: 'input', factor: '16' },
  ],
  [
    'a mistaken unit: a thousandth of the price',
    {
      book: bookOf({ 'google/gemini-1.5-pro': [['2024-11-08', '1.25', '5']] }),
      list: { 'gemini/gemini-1.5-pro': entry('gemini', ['0.00125', '0.005']) },
      id: 'google/gemini-1.5-pro',
    },
    { code: 'unit-slip', meter: 'output', factor: '1000' },
  ],
  [
    'a move beyond the limit',
    { book: bookOf({ [haikuId]: [['2024-11-04', '1', '5']] }), list: haiku('0.25', '1.25'), id: haikuId },
    { code: 'beyond-limit', meter: 'input', percent: '-75' },
  ],
];

describe('held until confirmed', () => {
  it.each(cases)('%s', (_, asked, hold) => {
    expect(holdsOf(asked)).toContainEqual(hold);
    const list = listOf(JSON.stringify(asked.list));
    const review = reviewOf(asked);
    const terms = { source: { format: 'litellm', file: 'a.json', sha256: '0'.repeat(64) }, knownOn: on };
    const held = mergedBook(asked.book, list, review, { ...terms, confirmed: new Map() });
    expect(held?.models.find(({ id }) => id === asked.id)).toEqual(asked.book?.models.find(({ id }) => id === asked.id));
    const taken = mergedBook(asked.book, list, review, { ...terms, confirmed: new Map([[asked.id, 'as the maker says']]) });
    const prices = taken?.models.find(({ id }) => id === asked.id)?.prices ?? [];
    expect(prices.some(({ confirmed }) => confirmed === 'as the maker says')).toBe(true);
    expect(readCosts(taken).ok).toBe(true);
  });

  it('has a case for every kind', () => {
    expect(new Set(cases.map(([, , { code }]) => code))).toEqual(new Set(holdCodes));
  });
});

describe('let through', () => {
  it.each<readonly [string, Asked]>([
    ['a move at the limit', { book: bookOf({ [haikuId]: [['2024-11-04', '1', '5']] }), list: haiku('0.5', '2.5'), id: haikuId }],
    [
      'a cut of all three meters',
      {
        book: bookOf({ 'openai/gpt-5.6-terra': [['2026-06-26', '2.5', '15', '0.25']] }),
        list: { 'gpt-5.6-terra': entry('openai', ['2', '12', '0.2']) },
        id: 'openai/gpt-5.6-terra',
      },
    ],
    [
      'an embedding, which has no output to pay for',
      {
        book: null,
        list: { 'text-embedding-3-small': { ...entry('openai', ['0.02', '0']), mode: 'embedding' } },
        id: 'openai/text-embedding-3-small',
      },
    ],
    [
      'models at one price in the first list of a book',
      {
        book: null,
        list: { 'gpt-5': entry('openai', ['1.25', '10']), 'gpt-5.1': entry('openai', ['1.25', '10']) },
        id: 'openai/gpt-5.1',
      },
    ],
    [
      'a meter that the list adds',
      {
        book: bookOf({ 'openai/o3': [['2025-06-10', '2', '8']] }),
        list: {
          prices: [{ id: 'o3', vendor: 'openai', input: 2, output: 8, input_cached: 0.5, from_date: null, to_date: null }],
        },
        id: 'openai/o3',
      },
    ],
  ])('%s', (_, asked) => {
    expect(holdsOf(asked)).toEqual([]);
    expect(reviewOf(asked).models.find(({ model }) => model.id === asked.id)?.does).not.toBe('nothing');
  });
});
