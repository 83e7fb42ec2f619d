import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/main/files/csv-table.ts';
import { priceListSource } from '../../src/main/files/price-list-file.ts';
import { parseJsonBytes } from '../../src/main/files/whole-files.ts';
import type { PriceListRead } from '../../src/shared/price-lists/read-price-list.ts';
import { readPriceList } from '../../src/shared/price-lists/read-price-list.ts';
import { unusedMeters } from '../../src/shared/price-lists/unused-meters.ts';
import { excerpt, listOf, modelOf } from './excerpt.ts';

describe('LiteLLM', () => {
  const list = excerpt('litellm');

  it('is told by its shape, and gives prices for a million tokens from those for one', () => {
    expect(list.format).toBe('litellm');
    expect(modelOf(list, 'openai/gpt-5.4').prices).toEqual([
      { from: null, input: '2.5', output: '15', cachedInput: '0.25', cacheWrite: null },
    ]);
    expect(modelOf(list, 'anthropic/claude-haiku-4-5').prices[0]?.cacheWrite).toBe('1.25');
  });

  it('puts a model under its maker, and marks what is resold and what is an alias', () => {
    expect(modelOf(list, 'google/gemini-2.5-flash')).toMatchObject({ retiresOn: '2026-10-16', isResold: false });
    expect(modelOf(list, 'openrouter/anthropic/claude-haiku-4.5').isResold).toBe(true);
    expect(list.models.filter(({ isAlias }) => isAlias).map(({ id }) => id)).toEqual(['mistral/mistral-large-latest']);
  });

  it('passes over the entry that explains the others', () => {
    expect([...list.models, ...list.refused, ...list.others].map(({ id }) => id).join()).not.toContain('sample_spec');
  });

  it('counts every meter that a cost book has no price for', () => {
    const unused = unusedMeters(list);
    expect(unused.map(({ meter }) => meter)).toEqual(
      expect.arrayContaining([
        'input above 272000 tokens',
        'input_cost_per_token_batches',
        'output_cost_per_token_priority',
        'regional_processing_uplift_multiplier_eu',
        'search_context_cost_per_query',
        'cache_creation_input_token_cost_above_1hr',
        'input_cost_per_pixel',
      ]),
    );
    expect(unused.find(({ meter }) => meter === 'input_cost_per_pixel')).toEqual({
      meter: 'input_cost_per_pixel',
      models: 1,
      examples: ['openai/1024-x-1024/dall-e-2'],
    });
  });

  it('refuses an entry with a negative price and one without a price for output, and says so', () => {
    expect(list.refused).toEqual([
      { id: 'openai/half-priced', fault: { code: 'incomplete', meter: 'output' } },
      { id: 'openai/below-zero', fault: { code: 'negative', meter: 'input', value: '-1e-6' } },
    ]);
  });

  it('takes an embedding without output', () => {
    expect(modelOf(list, 'openai/text-embedding-3-small').prices[0]).toMatchObject({ input: '0.02', output: '0' });
  });
});

describe('llm-prices', () => {
  const list = excerpt('llm-prices');

  it('orders the prices of a model by the day from which they hold', () => {
    expect(list.format).toBe('llm-prices');
    expect(modelOf(list, 'openai/gpt-5.6-luna').prices.map(({ from, input }) => [from, input])).toEqual([
      [null, '1'],
      ['2026-07-30', '0.2'],
    ]);
  });

  it('takes an id of a context band as the band of its model', () => {
    expect(modelOf(list, 'openai/gpt-5.6-luna').bands).toEqual([
      { above: '272000', input: '0.4', output: '1.8', cachedInput: '0.04', cacheWrite: null },
    ]);
    expect(list.models.map(({ id }) => id)).not.toContain('openai/gpt-5.6-luna-272k');
  });

  it('refuses reversed dates, and both of two rows that give one model two prices for one time', () => {
    expect(list.refused).toEqual([
      { id: 'openai/backwards', fault: { code: 'reversed-dates', from: '2026-05-01', to: '2026-04-01' } },
      { id: 'xai/named-twice', fault: { code: 'id-twice' } },
    ]);
  });
});

describe('genai-prices', () => {
  const list = excerpt('genai-prices');

  it('reads dated prices, and the base of those that depend on the context', () => {
    expect(list.format).toBe('genai-prices');
    expect(modelOf(list, 'openai/o3').prices.map(({ from, input }) => [from, input])).toEqual([
      [null, '10'],
      ['2025-06-10', '2'],
    ]);
    expect(modelOf(list, 'openai/gpt-5.4')).toMatchObject({
      prices: [{ input: '2.5', output: '15' }],
      bands: [{ above: '272000', input: '5', output: '22.5', cachedInput: '0.5' }],
    });
  });

  it('does not use the prices of a time of day, and says so', () => {
    const { prices, unused, isAlias } = modelOf(list, 'deepseek/deepseek-chat');
    expect(prices).toHaveLength(1);
    expect(unused).toEqual([{ meter: 'prices with start_time, end_time', value: '{"input_mtok":"0.27","output_mtok":"1.1"}' }]);
    expect(isAlias).toBe(true);
  });
});

describe('models.dev', () => {
  const list = excerpt('models-dev');

  it('reads models by provider with the day of their release, and modes as what is not used', () => {
    expect(list.format).toBe('models-dev');
    const model = modelOf(list, 'openai/gpt-5.5');
    expect(model).toMatchObject({ releasedOn: '2026-04-23', name: 'GPT-5.5' });
    expect(model.unused.map(({ meter }) => meter)).toContain('mode fast');
    expect(modelOf(list, 'mistral/mistral-medium-latest')).toMatchObject({ releasedOn: null, isAlias: true });
  });
});

describe('OpenRouter', () => {
  const list = excerpt('openrouter');

  it('reads prices for one token from texts, as those of a reseller', () => {
    expect(list.format).toBe('openrouter');
    expect(modelOf(list, 'openrouter/anthropic/claude-haiku-4.5')).toMatchObject({
      isResold: true,
      prices: [{ input: '1', output: '5', cachedInput: '0.1', cacheWrite: '1.25' }],
    });
  });

  it('reads a price of which no decimal ends with as many as a book has, and says how it is published', () => {
    expect(modelOf(list, 'openrouter/google/gemini-2.5-flash-lite').prices).toEqual([
      {
        from: null,
        input: '0.1',
        output: '0.4',
        cachedInput: '0.01',
        cacheWrite: '0.083333333333',
        traces: [{ meter: 'cacheWrite', published: '0.00000008333333333333334' }],
      },
    ]);
  });

  it('refuses a price that stands for none, and one finer than a cost book writes', () => {
    expect(list.refused.map(({ id, fault }) => [id, fault.code])).toEqual([
      ['openrouter/auto', 'negative'],
      ['openrouter/some/finer', 'too-fine'],
    ]);
  });
});

describe('our table', () => {
  const read = (text: string): PriceListRead => {
    const table = readCsv(new TextEncoder().encode(text));
    if (!table.ok) throw new Error('no table');
    return readPriceList({ table: table.value }, null);
  };
  const prices = (text: string) => {
    const list = read(text);
    if (!list.ok) throw new Error(JSON.stringify(list));
    return list.value.models.map(({ id, prices: each }) => [id, ...each]);
  };

  it('reads semicolons, decimal commas and a byte-order mark', () => {
    expect(prices('\uFEFFHersteller;Modell;Ab;Eingabe;Ausgabe\nopenai;gpt-5.4;2026-03-05;2,5;15\n')).toEqual([
      ['openai/gpt-5.4', { from: '2026-03-05', input: '2.5', output: '15', cachedInput: null, cacheWrite: null }],
    ]);
  });

  it('does not take a comma for a decimal one where commas separate the cells', () => {
    expect(read('id,input,output\nopenai/a,"2,5",15\n')).toEqual({
      ok: false,
      format: 'csv',
      fault: { code: 'row', row: 2, fault: { code: 'not-a-number', meter: 'input', value: '2,5' } },
    });
  });

  it('reads prices for one token where the head says so', () => {
    expect(prices('id,input per token,output per token\nopenai/a,8e-07,0.000004\n')).toEqual([
      ['openai/a', { from: null, input: '0.8', output: '4', cachedInput: null, cacheWrite: null }],
    ]);
  });

  it('is in the currency that it names, and in US dollars where it names none', () => {
    const currency = (text: string) => {
      const list = read(text);
      return list.ok ? list.value.currency : list;
    };
    expect(currency('id,input,output\na/b,1,2\n')).toBe('USD');
    expect(currency('id,input,output,currency\na/b,1,2,eur\na/c,1,2,EUR\n')).toBe('EUR');
    expect(currency('id,input,output,Währung\na/b,1,2,EUR\na/c,1,2,CHF\n')).toMatchObject({
      fault: { code: 'several-currencies', currencies: ['EUR', 'CHF'] },
    });
    expect(currency('id,input,output,currency\na/b,1,2,euros\n')).toMatchObject({ fault: { code: 'no-such-currency' } });
  });

  it('keeps an id that it gives whole, and puts a name of a provider under its maker', () => {
    expect(prices('id,input,output\ngemini/own,1,2\n')[0]?.[0]).toBe('gemini/own');
    expect(prices('provider,model,input,output\ngemini,flash,1,2\n')[0]?.[0]).toBe('google/flash');
  });

  it('orders the prices of a model by day', () => {
    const rows = 'id,from,input,output\na/b,2026-05-01,2,3\na/b,2026-01-01,1,2\n';
    expect(prices(rows)[0]?.slice(1)).toMatchObject([{ from: '2026-01-01' }, { from: '2026-05-01' }]);
  });

  it.each([
    ['no column for output', 'id,input\na/b,1\n', { code: 'no-column', column: 'output' }],
    ['one model twice on one day', 'id,input,output\na/b,1,2\na/b,1,2\n', { code: 'id-twice', id: 'a/b' }],
    ['a negative price', 'id,input,output\na/b,-1,2\n', { code: 'row', row: 2, fault: { code: 'negative' } }],
    ['a day that does not exist', 'id,from,input,output\na/b,2026-02-30,1,2\n', { code: 'row', fault: { code: 'no-such-date' } }],
    ['reversed days', 'id,from,retires,input,output\na/b,2026-05-01,2026-04-01,1,2\n', { fault: { code: 'reversed-dates' } }],
    ['a row without a price', 'id,input,output\na/b,,\n', { code: 'row', row: 2, fault: { code: 'incomplete' } }],
  ])('is unusable with %s', (_, text, fault) => {
    expect(read(text)).toMatchObject({ ok: false, fault });
  });
});

describe('a file', () => {
  it('of no known shape is refused', () => {
    expect(readPriceList({ json: '{"hello":"world"}' }, null)).toEqual({
      ok: false,
      fault: { code: 'no-known-format' },
      format: null,
    });
  });

  it('of another shape than is asked for is refused', () => {
    const read = readPriceList({ json: '{"data":[]}' }, 'genai-prices');
    expect(read).toMatchObject({ ok: false, fault: { code: 'other-shape' }, format: 'genai-prices' });
  });

  it('of a format without a single price is refused', () => {
    expect(readPriceList({ json: '{"data":[]}' }, 'openrouter')).toMatchObject({ ok: false, fault: { code: 'nothing-priced' } });
  });

  it('that is cut off is no JSON, and the place is told', () => {
    const bytes = new TextEncoder().encode('{"gpt-5": {"litellm_provider": "openai", "input_cost_per_token": 1e-');
    expect(parseJsonBytes(bytes)).toMatchObject({ ok: false, problem: { code: 'not-json', line: 1 } });
  });

  it('is read with a byte-order mark as without it', () => {
    const json = '{"gpt-5": {"litellm_provider": "openai", "input_cost_per_token": 1.25e-06, "output_cost_per_token": 1e-05}}';
    for (const text of [json, `\uFEFF${json}`]) {
      const source = priceListSource(new TextEncoder().encode(text), false);
      if (!source.ok) throw new Error(JSON.stringify(source.problem));
      expect(readPriceList(source.value.source, null)).toMatchObject({
        ok: true,
        value: { format: 'litellm', models: [{ id: 'openai/gpt-5' }] },
      });
    }
  });

  it('that names a model twice is refused with the place', () => {
    const bytes = new TextEncoder().encode('{"gpt-5": {}, "gpt-5": {}}');
    expect(parseJsonBytes(bytes)).toMatchObject({ ok: false, problem: { code: 'name-twice', path: 'gpt-5' } });
  });

  it('that is a cost book keeps its slots', () => {
    const book = {
      schema: 'quotewright.costs/1',
      currency: 'EUR',
      models: [{ id: 'a/b', prices: [{ from: '2026-01-01', inputPerMillion: '1', outputPerMillion: '2' }] }],
      slots: [{ id: 'small', assignments: [{ from: '2026-01-01', model: 'a/b' }] }],
    };
    expect(listOf(JSON.stringify(book))).toMatchObject({ format: 'quotewright', currency: 'EUR', book });
  });
});

it('2 MB with 2,000 models are read in less than 2 seconds', () => {
  const filler = 'x'.repeat(800);
  const entry = (index: number) => ({
    litellm_provider: 'openai',
    mode: 'chat',
    notes: filler,
    input_cost_per_token: Number(`${index + 1}e-09`),
    output_cost_per_token: Number(`${index + 1}e-08`),
    cache_read_input_token_cost: Number(`${index + 1}e-10`),
    input_cost_per_token_batches: Number(`${index + 1}e-09`),
    input_cost_per_token_above_200k_tokens: Number(`${index + 1}e-08`),
  });
  const json = JSON.stringify(Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`gpt-${index}`, entry(index)])));
  expect(json.length).toBeGreaterThan(2_000_000);
  // Time of the processor: what else the machine does is no part of it.
  const began = process.threadCpuUsage();
  expect(parseJsonBytes(new TextEncoder().encode(json)).ok).toBe(true);
  expect(listOf(json).models).toHaveLength(2000);
  const { user, system } = process.threadCpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(2000);
});
