import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf, testFolder, valueOf } from '../running.ts';
import { ownCard, peopled, published } from './catalogue.ts';

type Bytes = string | Uint8Array;

/** A running workspace whose next dialog answers with a file of these bytes. */
async function withFile(name: string, bytes: Bytes) {
  const running = await peopled();
  const file = join(testFolder(), name);
  writeFileSync(file, bytes);
  running.environment.answers.push(file);
  return { ...running, file };
}

/** The card that a table makes of the own one, by the mapping that its heads suggest. */
async function fromTable(csv: Bytes) {
  const running = await withFile('prices.csv', csv);
  const { client } = running;
  const table = valueOf(await client.catalogue.chooseTable({}));
  if (table === null) throw new Error('A file was chosen');
  const { chosen, mapping } = table;
  return { ...running, table, reply: await client.catalogue.readTable({ chosen, mapping, card: ownCard() }) };
}

describe('the file of a card', () => {
  it('goes out with its state and comes in again without, to the byte', async () => {
    const { client, key, environment } = await published();
    const file = join(testFolder(), 'card.json');
    environment.answers.push(file, file);
    valueOf(await client.catalogue.exportFile({ ...key, as: 'json', decimals: 'point' }));
    expect(environment.suggested).toEqual(['Own card 1.json']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ schema: 'quotewright.ratecard/1', state: 'published' });
    expect(valueOf(await client.catalogue.readFile({}))?.card).toEqual(ownCard());
  });

  it('that ends half-way says where, and nothing is stored', async () => {
    const { client, file } = await withFile('half.json', JSON.stringify(ownCard(), null, 2).slice(0, 180));
    expect(failureOf(await client.catalogue.readFile({}))).toMatchObject({
      kind: 'file',
      file,
      problem: { code: 'not-json', line: 10 },
    });
  });

  it('names every place that is wrong', async () => {
    const wrong = ownCard({ products: [{ id: 'a', name: 'A', charge: { type: 'one_time', price: '-1' } }], currency: 'XXQ' });
    const { client } = await withFile('wrong.json', JSON.stringify(wrong));
    const failure = failureOf(await client.catalogue.readFile({}));
    expect(failure).toMatchObject({
      kind: 'invalid-input',
      problems: expect.arrayContaining([
        { path: ['currency'], reason: { code: 'unknown-currency' } },
        { path: ['products', 0, 'charge', 'price'], reason: { code: 'negative' } },
      ]) as unknown,
    });
  });
});

describe('a table of prices', () => {
  it.each(['point', 'comma'] as const)('goes out with a decimal %s and comes in again with the same prices', async (decimals) => {
    const { client, key, environment } = await published();
    const file = join(testFolder(), 'card.csv');
    environment.answers.push(file, file);
    valueOf(await client.catalogue.exportFile({ ...key, as: 'csv', decimals }));
    const table = valueOf(await client.catalogue.chooseTable({}));
    if (table === null) throw new Error('A file was chosen');
    expect(table.mapping).not.toContain(null);
    const read = valueOf(await client.catalogue.readTable({ chosen: table.chosen, mapping: table.mapping, card: ownCard() }));
    expect(read.card.products).toEqual(ownCard()['products']);
  });

  it('with a mark, semicolons and decimal commas is read as it is meant', async () => {
    const csv = '\u{FEFF}Artikelnummer;Produkt;Listenpreis\r\nplatform;Plattform;2.750,50\r\nonboarding;;"18.500"\r\n';
    const { reply, table } = await fromTable(csv);
    expect(table.mapping).toEqual(['id', 'name', 'price']);
    const [platform, , onboarding] = valueOf(reply).card.products;
    expect(platform).toMatchObject({ name: 'Plattform', charge: { unitPrice: '2750.50', every: 'month' } });
    expect(onboarding?.charge).toEqual({ type: 'one_time', price: '18500' });
  });

  it('names its charges in German as well', async () => {
    const csv =
      '\u{FEFF}Artikelnummer;Produkt;Einheit;Abrechnung;Preis\r\nseats;Plätze;;Monatlich;49,50\r\nmails;Mails;Mail;je Einheit;0,02\r\n';
    const { reply } = await fromTable(csv);
    const { products } = valueOf(reply).card;
    expect(products.find(({ id }) => id === 'seats')?.charge).toMatchObject({ every: 'month', unitPrice: '49.50' });
    expect(products.find(({ id }) => id === 'mails')?.charge).toMatchObject({ model: 'per_unit', unitPrice: '0.02' });
  });

  it('with commas between its cells has points in its decimals', async () => {
    const { reply } = await fromTable('sku,price\nplatform,"2,750"\nonboarding,1.8e4\n');
    const [platform, , onboarding] = valueOf(reply).card.products;
    expect(platform?.charge).toMatchObject({ unitPrice: '2750' });
    expect(onboarding?.charge).toMatchObject({ price: '18000' });
  });

  it('brings tiers a row each, and products that are new', async () => {
    const csv =
      'id,name,unit,charge,up to,price\nmails,Mails,mail,graduated,1000,0.02\nmails,,,graduated,,0.01\nchat,Chat,chat,per unit,,0.5\n';
    const { reply } = await fromTable(csv);
    const products = valueOf(reply).card.products.slice(5);
    expect(products).toEqual([
      {
        id: 'mails',
        name: 'Mails',
        unit: 'mail',
        charge: {
          type: 'usage',
          model: 'graduated',
          tiers: [
            { upTo: '1000', unitPrice: '0.02' },
            { upTo: null, unitPrice: '0.01' },
          ],
        },
      },
      { id: 'chat', name: 'Chat', unit: 'chat', charge: { type: 'usage', model: 'per_unit', unitPrice: '0.5' } },
    ]);
  });

  it('is remembered by its heads', async () => {
    const { client, environment, file, table } = await fromTable('what,how much\nplatform,9\n');
    expect(table.mapping).toEqual([null, null]);
    valueOf(await client.catalogue.readTable({ chosen: table.chosen, mapping: ['id', 'price'], card: ownCard() }));
    environment.answers.push(file);
    expect(valueOf(await client.catalogue.chooseTable({}))?.mapping).toEqual(['id', 'price']);
  });

  it.each([
    ['whose id is there twice', 'id,price\nplatform,5\nseats,6\nplatform,7\n', { row: 4, code: 'twice' }],
    ['without an id', 'id,price\n,5\n', { row: 2, code: 'no-id' }],
    ['with a charge of another kind', 'id,charge,price\nplatform,weekly,5\n', { row: 2, code: 'unknown-charge' }],
  ])('refuses a row %s', async (_, csv, row) => {
    const { reply } = await fromTable(csv);
    expect(failureOf(reply)).toEqual({ kind: 'refused', rule: 'table-rows', rows: [row] });
  });

  it.each([
    ['-5', 'negative'],
    ['0', 'zero'],
    ['ask us', 'not-decimal'],
  ])('refuses a price of %s', async (price, code) => {
    const { reply } = await fromTable(`id,price\nonboarding,${price}\n`);
    expect(failureOf(reply)).toEqual({
      kind: 'invalid-input',
      problems: [{ path: ['products', 2, 'charge', 'price'], reason: { code } }],
    });
  });

  it('needs the id of a product', async () => {
    const { reply } = await fromTable('name,price\nPlatform,5\n');
    expect(failureOf(reply)).toMatchObject({ rule: 'no-id-column' });
  });
});
