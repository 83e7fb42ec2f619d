import { describe, expect, test } from 'vitest';
import { readRateCard } from '../../src/shared/catalogue/read-card.ts';
import { pathText } from '../../src/shared/domain/document/problem.ts';
import { problemLine } from '../../src/shared/text/problems.ts';
import { parseJsonBytes } from '../../src/main/files/whole-files.ts';
import { cardJson, draftingJson, supportJson } from './cards.ts';

/** What is wrong with a card, place by place. */
function problemsOf(json: unknown): readonly string[] {
  const read = readRateCard(json);
  return read.ok ? [] : read.problems.map(({ path, reason }) => `${pathText(path)} ${reason.code}`);
}

const usage = (unitPrice: string): object => ({ type: 'usage', model: 'per_unit', unitPrice });

describe('a rate card', () => {
  test.each([
    ['of the support desk', supportJson],
    ['of the credit plan', draftingJson],
  ])('%s is read', (_, json) => {
    expect(problemsOf(json)).toEqual([]);
  });

  test('names the product whose id is there twice', () => {
    const [first] = supportJson.products;
    expect(problemsOf({ ...supportJson, products: [...supportJson.products, first] })).toEqual(['products[5].id repeated-id']);
  });

  test.each([
    ['negative', '-0.5', 'products[0].charge.unitPrice negative'],
    ['of nothing', '0.00', 'products[0].charge.unitPrice zero'],
    ['with a decimal comma', '0,5', 'products[0].charge.unitPrice not-decimal'],
    ['with an exponent', '5e-1', 'products[0].charge.unitPrice not-decimal'],
  ])('refuses a price %s', (_, price, problem) => {
    expect(problemsOf(cardJson({ charge: usage(price) }))).toEqual([problem]);
  });

  test('refuses a number where a decimal belongs', () => {
    expect(problemsOf(cardJson({ charge: { ...usage('1'), unitPrice: 0.5 } }))).toEqual([
      'products[0].charge.unitPrice number-for-decimal',
    ]);
  });

  test.each([
    [{ type: 'recurring', unitPrice: '0', every: 'month', quantity: '1' }, 'products[0].charge.unitPrice zero'],
    [{ type: 'one_time', price: '0' }, 'products[0].charge.price zero'],
    [{ type: 'usage', model: 'package', packageSize: '10', packagePrice: '0' }, 'products[0].charge.packagePrice zero'],
    [{ type: 'usage', model: 'percentage', percent: '0' }, 'products[0].charge.percent zero'],
    [
      {
        type: 'usage',
        model: 'volume',
        tiers: [
          { upTo: '5', unitPrice: '0' },
          { upTo: null, unitPrice: '0' },
        ],
      },
      'products[0].charge.tiers[1].unitPrice zero',
    ],
  ])('refuses a charge of nothing: %o', (charge, problem) => {
    expect(problemsOf(cardJson({ charge }))).toEqual([problem]);
  });

  test('takes a free first tier where a later one has a price', () => {
    const tiers = [
      { upTo: '100', unitPrice: '0' },
      { upTo: null, unitPrice: '0.4' },
    ];
    expect(problemsOf(cardJson({ charge: { type: 'usage', model: 'graduated', tiers } }))).toEqual([]);
  });

  test('wants a unit of what is counted, and none of a fee', () => {
    expect(problemsOf(cardJson({ unit: undefined }))).toEqual(['products[0].unit missing']);
    const fee = { type: 'recurring', unitPrice: '5', every: 'month', quantity: '1' };
    expect(problemsOf(cardJson({ unit: undefined, charge: fee }))).toEqual([]);
  });

  test('wants a price of every product, in money or in credits', () => {
    expect(problemsOf(cardJson({ charge: undefined }))).toEqual(['products[0].charge no-price-of-product']);
    const credits = {
      name: 'Credits',
      packs: [],
      overagePricePerCredit: '0.01',
      burn: [{ product: 'calls', creditsPerUnit: '3' }],
    };
    expect(problemsOf(cardJson({ charge: undefined }, { credits }))).toEqual([]);
  });

  test('says credits per unit in the burn table alone', () => {
    expect(problemsOf(cardJson({ charge: { type: 'credits', creditsPerUnit: '3' } }))).toEqual([
      'products[0].charge.type not-one-of',
    ]);
  });

  test('names products that it does not have, wherever they are named', () => {
    const over = {
      bundles: [{ id: 'b', name: 'B', items: [{ product: 'mails' }] }],
      packages: [
        {
          id: 'p',
          name: 'P',
          shapes: [
            { id: 'one', name: 'One', items: [{ product: 'chats' }] },
            {
              id: 'two',
              name: 'Two',
              items: [{ product: 'calls' }],
              commitments: [{ id: 'c', name: 'C', lines: ['chats'], period: 'year', amounts: ['1'] }],
            },
          ],
        },
      ],
      credits: { name: 'Credits', packs: [], overagePricePerCredit: '0.01', burn: [{ product: 'faxes', creditsPerUnit: '3' }] },
    };
    expect(problemsOf(cardJson({ requires: ['letters'] }, over))).toEqual([
      'products[0].requires[0] unknown-product',
      'bundles[0].items[0].product unknown-product',
      'packages[0].shapes[0].items[0].product unknown-product',
      'packages[0].shapes[1].commitments[0].lines[0] unknown-product',
      'credits.burn[0].product unknown-product',
    ]);
  });

  test('gives an id that a product had to no other one', () => {
    const other = { id: 'mails', name: 'Mails', charge: { type: 'one_time', price: '5' }, formerIds: ['old', 'calls'] };
    const calls = { id: 'calls', name: 'Calls', unit: 'call', charge: usage('1'), formerIds: ['old'] };
    expect(problemsOf(cardJson({}, { products: [calls, other] }))).toEqual([
      'products[1].formerIds[0] repeated-id',
      'products[1].formerIds[1] repeated-id',
    ]);
  });

  test('lets sales give no deeper discount than anybody may', () => {
    expect(problemsOf(cardJson({ maxDiscountPercent: '30', discountFloorPercent: '20' }))).toEqual([
      'products[0].maxDiscountPercent above',
    ]);
  });

  test('is of a known version, and says which is read', () => {
    const read = readRateCard(cardJson({}, { schema: 'quotewright.ratecard/2' }));
    expect(read.ok ? [] : read.problems.map((problem) => problemLine(problem))).toEqual([
      'schema: has a version that this app can’t read; it reads quotewright.ratecard/1',
    ]);
  });
});

describe('the file of a card', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('that ends half-way says where', () => {
    const text = JSON.stringify(supportJson, null, 2);
    const cut = text.slice(0, text.indexOf('"products"') + 30);
    const read = parseJsonBytes(bytesOf(cut));
    expect(read).toEqual({
      ok: false,
      problem: { code: 'not-json', line: 10, column: expect.any(Number) as number, fault: expect.anything() as unknown },
    });
  });

  test('may begin with a byte-order mark', () => {
    const read = parseJsonBytes(bytesOf(`\u{FEFF}${JSON.stringify(supportJson)}`));
    expect(read.ok && readRateCard(read.value).ok).toBe(true);
  });
});
