import { readFile } from 'node:fs/promises';
import { utimesSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import { excerptFile } from '../price-lists/excerpt.ts';
import { exampleJson } from '../domain/example-files.ts';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const importCosts = (...args: readonly string[]) => quotewright('import-costs', ...args);
const bookIn = (out: string): Costs => JSON.parse(out.slice(out.indexOf('\n{') + 1)) as Costs;

const lite = (input: string, output: string): string =>
  `{"gpt-5.4":{"litellm_provider":"openai","mode":"chat","input_cost_per_token":${input},"output_cost_per_token":${output}}}`;

describe('import-costs', () => {
  test.each([
    ['litellm', 'LiteLLM, model_prices_and_context_window.json', 'openai/gpt-5.4'],
    ['llm-prices', 'llm-prices, historical-v1.json', 'openai/gpt-5.6-luna'],
    ['genai-prices', 'genai-prices, data.json', 'openai/gpt-5.4'],
    ['models-dev', 'models.dev, api.json', 'openai/gpt-5.5'],
    ['openrouter', 'OpenRouter, /api/v1/models', 'openrouter/anthropic/claude-haiku-4.5'],
  ])('makes a cost book of %s, and says what it read', async (name, said, id) => {
    const { status, out, problems } = await importCosts(excerptFile(name));
    expect(status).toBe(0);
    expect(problems.split('\n')[0]).toBe(`${excerptFile(name)}: read as ${said}`);
    const book = JSON.parse(out) as Costs;
    expect(book.models.map((model) => model.id)).toContain(id);
    expect(await importCosts(folder.file(`${name}.costs.json`, out))).toMatchObject({ status: 0, out });
  });

  test('warns of what is held, left out, an alias and not used', async () => {
    const { problems } = await importCosts(excerptFile('litellm'));
    for (const line of [
      /^warning: models\["openrouter\/anthropic\/claude-haiku-4\.5"\]: Held: .*a reseller’s price\.$/m,
      /^warning: models\["openai\/below-zero"\]: Left out: the price for input is negative: -1e-6\.$/m,
      /^warning: models: 1\sname may stand for other models later/m,
      /^warning: input_cost_per_token_batches: Not used, of 1\smodel, such as openai\/gpt-5\.4\.$/m,
    ]) {
      expect(problems).toMatch(line);
    }
  });

  test('says the difference first, and then the merged book', async () => {
    const book = folder.file('old.costs.json', (await importCosts(folder.file('old.json', lite('2.5e-06', '1.5e-05')))).out);
    const { status, out } = await importCosts(
      folder.file('new.json', lite('2e-06', '1.2e-05')),
      '--into',
      book,
      '--as-of',
      '2026-08-05',
    );
    expect(status).toBe(0);
    expect(out).toMatch(/^USD for a million tokens: 1\sprice changed, 0\snew models, 0 held, 0 gone, 0 unchanged\n/);
    expect(out).toMatch(/openai\/gpt-5\.4 +2026-08-05 +2\.5 → 2 +15 → 12 .*−20% +−20%/);
    expect(bookIn(out).models[0]?.prices.map(({ from }) => from)).toEqual(['2020-01-01', '2026-08-05']);
  });

  test('takes the day on which the file was written where none is given', async () => {
    const book = folder.file('a.costs.json', (await importCosts(folder.file('a.json', lite('2.5e-06', '1.5e-05')))).out);
    const later = folder.file('b.json', lite('2e-06', '1.2e-05'));
    utimesSync(later, new Date('2026-07-01T12:00:00Z'), new Date('2026-07-01T12:00:00Z'));
    const { out } = await importCosts(later, '--into', book);
    expect(bookIn(out).models[0]?.prices.at(-1)?.from).toBe('2026-07-01');
  });

  test('holds a move beyond the limit until it is confirmed with a reason', async () => {
    const book = folder.file('c.costs.json', (await importCosts(folder.file('c.json', lite('1e-06', '6e-06')))).out);
    const cut = folder.file('d.json', lite('2e-07', '1.2e-06'));
    const args = [cut, '--into', book, '--as-of', '2026-07-30'];
    const held = await importCosts(...args);
    expect(bookIn(held.out).models[0]?.prices).toHaveLength(1);
    expect(held.problems).toContain('Held: The price for input moves by −80%, which is beyond the limit.');
    const taken = await importCosts(...args, '--confirm', 'openai/gpt-5.4=the maker’s announcement');
    expect(bookIn(taken.out).models[0]?.prices.at(-1)).toMatchObject({
      inputPerMillion: '0.2',
      confirmed: 'the maker’s announcement',
    });
    expect(bookIn((await importCosts(...args, '--limit', '80')).out).models[0]?.prices).toHaveLength(2);
  });

  test('derives a book in another currency by one rate, and keeps to it', async () => {
    const euros = await importCosts(
      excerptFile('llm-prices'),
      '--currency',
      'EUR',
      '--rate',
      '0.92',
      '--rate-date',
      '2026-08-05',
      '--rate-source',
      'ECB',
    );
    const book = JSON.parse(euros.out) as Costs;
    expect([book.currency, book.derivedFrom]).toEqual([
      'EUR',
      { currency: 'USD', rate: '0.92', on: '2026-08-05', source: 'ECB' },
    ]);
    const luna = book.models.find(({ id }) => id === 'openai/gpt-5.6-luna')?.prices.at(-1);
    expect(luna?.inputPerMillion).toBe('0.184');
    const file = folder.file('eur.costs.json', euros.out);
    const again = await importCosts(excerptFile('llm-prices'), '--into', file, '--as-of', '2026-08-05');
    expect(again.out).toMatch(/^EUR for a million tokens: 0\sprices changed, 0\snew models/);
    const other = await importCosts(excerptFile('llm-prices'), '--into', file, '--currency', 'EUR', '--rate', '0.9');
    expect([other.status, other.out]).toEqual([2, '']);
    expect(other.problems).toContain('one rate holds for its whole history');
  });

  test('shows two lists side by side', async () => {
    const { out } = await importCosts(
      excerptFile('genai-prices'),
      '--beside',
      excerptFile('litellm'),
      '--out',
      folder.file('beside.costs.json', '{}'),
    );
    expect(out).toMatch(/^Both lists agree on every model that both have\.\n/);
    const other = folder.file('other.json', lite('3e-06', '1.5e-05'));
    expect((await importCosts(excerptFile('genai-prices'), '--beside', other)).out).toMatch(
      /^The lists disagree on 1\smodel\n.*\n.*\nopenai\/gpt-5\.4 /,
    );
  });

  test('prints one document with --json, and writes the book with --out', async () => {
    const file = folder.file('written.costs.json', '{}');
    const { out } = await importCosts(excerptFile('litellm'), '--json', '--out', file);
    const document = JSON.parse(out) as { schema: string; format: string; book: Costs; refused: unknown[]; notUsed: unknown[] };
    expect([document.schema, document.format]).toEqual(['quotewright.cost-import/1', 'litellm']);
    expect([document.refused.length, document.notUsed.length > 0]).toEqual([2, true]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(document.book);
  });

  test('reads a table with semicolons, decimal commas and a byte-order mark', async () => {
    const file = folder.file('table.csv', '\uFEFFHersteller;Modell;Ab;Eingabe;Ausgabe\nopenai;gpt-5.4;2026-03-05;2,5;15\n');
    const { out } = await importCosts(file);
    expect((JSON.parse(out) as Costs).models[0]?.prices).toEqual([
      { from: '2026-03-05', inputPerMillion: '2.5', outputPerMillion: '15' },
    ]);
  });

  test.each([
    ['cut off', '{"gpt-5": {"litellm_provider": "openai", "input_cost_per_token": 1e-', /is not JSON: line 1, column \d+/],
    ['of no known format', '{"a": 1}', /is no price list of a known format/],
    ['with an id twice', '{"gpt-5": {}, "gpt-5": {}}', /gives gpt-5 twice/],
    ['with a row of a negative price', 'id,input,output\na/b,-1,2\n', /row 2: the price for input is negative: -1/],
    ['without a column', 'id,input\na/b,1\n', /has no column “output”/],
    [
      'that is a cost book with reversed dates',
      JSON.stringify({
        schema: 'quotewright.costs/1',
        currency: 'USD',
        models: [
          {
            id: 'a/b',
            prices: ['2026-02-01', '2026-01-01'].map((from) => ({ from, inputPerMillion: '1', outputPerMillion: '2' })),
          },
        ],
      }),
      /models\[0\]\.prices\[1\]\.from: must be after 2026-02-01/,
    ],
  ])('a file %s is unusable, and nothing is written', async (name, text, problem) => {
    const file = folder.file(`${name}.txt`, text);
    const written = folder.file(`${name}.out.json`, 'as before');
    const { status, out, problems } = await importCosts(file, '--out', written);
    expect([status, out, await readFile(written, 'utf8')]).toEqual([2, '', 'as before']);
    expect(problems).toMatch(problem);
  });

  test.each([
    [['--format', 'excel'], /^--format: must be one of litellm, /],
    [['--rate', '0.9'], /^--currency: goes with --rate/],
    [['--currency', 'EURO', '--rate', '0.9'], /^--currency: must be a currency/],
    [['--currency', 'EUR', '--rate', '0'], /^--rate: must be a decimal above 0/],
    [['--currency', 'USD', '--rate', '1'], /The list is in USD already/],
    [['--as-of', '2026-02-30'], /^--as-of: must be a date/],
    [['--limit', 'much'], /^--limit: must be a percent/],
    [['--confirm', 'openai/gpt-5.4'], /^--confirm: must be a model and why it is right/],
    [['--confirm', 'openai/gpt-5.4=sure'], /Nothing of openai\/gpt-5\.4 is held/],
    [['--rate-date', '2026-01-01'], /^--rate-date: goes with --rate/],
    [['--format', 'llm-prices'], /has another shape than its format/],
  ])('refuses %j', async (args, problem) => {
    const { status, out, problems } = await importCosts(excerptFile('litellm'), ...args);
    expect([status, out]).toEqual([2, '']);
    expect(problems).toMatch(problem);
  });

  test('an index that reads an alias is refused', async () => {
    const costs = exampleJson('costs.json') as { models: { id: string; isAlias?: boolean }[] };
    for (const model of costs.models) model.isAlias = true;
    const file = folder.file('aliases.costs.json', JSON.stringify(costs));
    const { status, problems } = await quotewright('price', example('support-desk.quote.json'), '--costs', file);
    expect(status).toBe(2);
    expect(problems).toMatch(/^adaptivePricing\.index\[0\]\.model: names “.*”, an alias/m);
  });

  test('a book without aliases is priced as before', async () => {
    writeFileSync(folder.file('plain.costs.json', '{}'), JSON.stringify(exampleJson('costs.json')));
    const { status } = await quotewright('price', example('support-desk.quote.json'), '--costs', folder.file('plain.costs.json'));
    expect(status).toBe(0);
  });
});
