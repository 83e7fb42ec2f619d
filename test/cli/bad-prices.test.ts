// What pricing operations get wrong in a rate card, a cost book or a list of prices: each is refused with its place, or told.
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/project-root.ts';
import { supportJson } from '../catalogue/cards.ts';
import { exampleJson } from '../domain/example-files.ts';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

let files = 0;
const fileOf = (text: string, ending: string): string => folder.file(`bad-${(files += 1)}.${ending}`, text);

const [first, ...others] = supportJson.products;
const fee = (unitPrice: string): object => ({
  ...supportJson,
  products: [{ ...first, charge: { ...first?.charge, unitPrice } }, ...others],
});
const withoutUnit = supportJson.products.map(({ id, ...product }) =>
  id === 'resolutions' ? { ...product, id, unit: undefined } : { ...product, id },
);

const price = { from: '2026-02-01', inputPerMillion: '1', outputPerMillion: '2' };
const book = (prices: readonly object[], more: readonly object[] = []): object => ({
  schema: 'quotewright.costs/1',
  currency: 'USD',
  models: [{ id: 'a/b', provider: 'a', prices }, ...more],
});

describe('check', () => {
  test.each([
    [
      'a card with an id twice',
      { ...supportJson, products: [...supportJson.products, first] },
      'products[5].id: repeats the id “platform”',
    ],
    ['a card with a negative price', fee('-1'), 'products[0].charge.unitPrice: must not be negative'],
    ['a card with a price of zero', fee('0'), 'products[0].charge.unitPrice: must be greater than 0'],
    ['a card with a decimal comma', fee('2,5'), 'products[0].charge.unitPrice: '],
    ['a card with a product without unit', { ...supportJson, products: withoutUnit }, 'products[3].unit: is missing'],
    ['a card from a day that does not exist', { ...supportJson, from: '2026-02-30' }, 'from: must be a date that exists'],
    ['a book with an id twice', book([price], [{ id: 'a/b', prices: [price] }]), 'models[1].id: repeats the id “a/b”'],
    [
      'a book with a negative price',
      book([{ ...price, outputPerMillion: '-2' }]),
      'models[0].prices[0].outputPerMillion: must not be negative',
    ],
    [
      'a book with reversed dates',
      book([price, { ...price, from: '2026-01-01' }]),
      'models[0].prices[1].from: must be after 2026-02-01',
    ],
  ])('names the place in %s', async (_, json, problem) => {
    const { status, problems } = await quotewright('check', fileOf(JSON.stringify(json), 'json'));
    expect(status).toBe(1);
    expect(problems).toContain(problem);
  });

  test('warns of a price of zero in a cost book', async () => {
    const { status, problems } = await quotewright(
      'check',
      fileOf(JSON.stringify(book([{ ...price, inputPerMillion: '0' }])), 'json'),
    );
    expect([status, problems]).toEqual([
      0,
      'warning: models[0].prices[0].inputPerMillion: a/b: input costs 0. Lines that it serves cost nothing there.\n',
    ]);
  });

  test.each([
    ['a card', supportJson],
    ['a book', book([price])],
  ])('reads %s with a byte-order mark, and says where one that is cut off ends', async (_, json) => {
    const text = JSON.stringify(json, null, 2);
    expect(await quotewright('check', fileOf(`\uFEFF${text}`, 'json'))).toMatchObject({ status: 0, problems: '' });
    const cut = await quotewright('check', fileOf(text.slice(0, 120), 'json'));
    expect(cut.status).toBe(2);
    expect(cut.problems).toMatch(/is not JSON: line \d+, column \d+/);
  });
});

describe('import-costs', () => {
  test.each([
    ['an id twice', 'id,input,output\na/b,1,2\na/b,3,4\n', 'gives a/b twice for the same day'],
    ['a negative price', 'id,input,output\na/b,1,-2\n', 'row 2: the price for output is negative: -2'],
    ['a decimal comma between commas', 'id,input,output\na/b,"1,5",2\n', 'row 2: the price for input is no number: 1,5'],
    [
      'a price that ends before it starts',
      'id,from,retires,input,output\na/b,2026-05-01,2026-04-01,1,2\n',
      'row 2: it ends on 2026-04-01 and starts on 2026-05-01',
    ],
    [
      'a retirement before the release',
      'id,released,retires,input,output\na/b,2026-05-01,2026-04-01,1,2\n',
      'row 2: it ends on 2026-04-01 and starts on 2026-05-01',
    ],
    ['a day that does not exist', 'id,from,input,output\na/b,2026-02-30,1,2\n', 'row 2: there is no such day: 2026-02-30'],
  ])('refuses a table with %s', async (_, table, problem) => {
    const { status, out, problems } = await quotewright('import-costs', fileOf(table, 'csv'));
    expect([status, out]).toEqual([2, '']);
    expect(problems).toContain(problem);
  });

  test('holds a price of zero, and lets nothing in', async () => {
    const { status, out, problems } = await quotewright('import-costs', fileOf('id,input,output\na/b,0,2\n', 'csv'));
    expect([status, out]).toEqual([1, '']);
    expect(problems).toContain('Held: The price for input is 0');
    expect(problems).toContain('nothing of the list goes in: confirm what is right of what is held');
  });

  test('leaves out an entry of a published list with reversed dates', async () => {
    const row = { id: 'x', vendor: 'openai', input: 1, output: 2, from_date: '2026-05-01', to_date: '2026-04-01' };
    const { status, problems } = await quotewright('import-costs', fileOf(JSON.stringify({ prices: [row] }), 'json'));
    expect(status).toBe(1);
    expect(problems).toContain('Left out: it ends on 2026-04-01 and starts on 2026-05-01.');
  });
});

describe('a card in another currency than the quote', () => {
  test('limits nothing that can be compared: the discount needs an approval', async () => {
    const quote = exampleJson('support-desk.quote.json') as { lines: { id: string }[] };
    const product = { card: 'support', version: 1, id: 'resolutions' };
    const lines = quote.lines.map((line) => (line.id === 'resolutions' ? { ...line, product } : line));
    const products = supportJson.products.map((each) =>
      each.id === 'resolutions' ? { ...each, maxDiscountPercent: '25' } : each,
    );
    const needs = async (currency: string): Promise<string> => {
      const card = fileOf(JSON.stringify({ ...supportJson, currency, products }), 'json');
      const deal = fileOf(JSON.stringify({ ...quote, lines }), 'json');
      const asked = ['export', deal, '--costs', example('costs.json'), '--policy', policy, '--card', card];
      const { status, problems } = await quotewright(...asked, '--out', folder.file(`${currency}.pdf`));
      expect(status).toBe(0);
      return problems;
    };
    const policy = join(projectRoot, 'resources/policies/sample.policy.json');
    expect(await needs('USD')).toBe('');
    expect(await needs('EUR')).toMatch(
      /^lines\[3\]\.discountPercent: the discount on a line is not known: .* Pricing must approve\./,
    );
  });
});
