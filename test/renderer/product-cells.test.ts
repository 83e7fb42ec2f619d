import { expect, test } from 'vitest';
import {
  productRows,
  withoutRows,
  withRowMade,
  withRowsMoved,
  withTexts,
} from '../../src/renderer/features/catalogue/card-edits.ts';
import { productColumns, productText } from '../../src/renderer/features/catalogue/product-cells.ts';
import type { RateCardDraft } from '../../src/shared/catalogue/rate-card.ts';
import { readRateCard } from '../../src/shared/catalogue/read-card.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { draftingCard, supportCard } from '../catalogue/cards.ts';

const spoken = { words: windowWords('en').catalogue, language: 'en' } as const;
const german = { words: windowWords('de').catalogue, language: 'de' } as const;
const { bundles: _bundles, packages: _packages, ...support } = supportCard;

type Text = readonly [row: number, column: string, text: string];

function typed(card: RateCardDraft, texts: readonly Text[], words: typeof spoken | typeof german = spoken) {
  return withTexts(
    card,
    texts.map(([row, column, text]) => ({ row, column, text })),
    words,
  );
}

const cells = (card: RateCardDraft, row: number): readonly string[] => {
  const found = productRows(card)[row];
  return found === undefined ? [] : productColumns.map((column) => productText(found, column, spoken, true));
};

test.each([
  ['the support desk', support],
  ['the credit plan', draftingCard],
])('what is copied from the grid of %s and pasted into it says the same', (_, card) => {
  const texts = card.products.flatMap((_product, row) =>
    productColumns.map((column, index): Text => [row, column, cells(card, row)[index] ?? '']),
  );
  const pasted = typed(card, texts);
  expect(pasted.refused).toEqual([]);
  expect(readRateCard(pasted.card)).toEqual(readRateCard(card));
});

test('rows of a spreadsheet make products', () => {
  const rows: readonly (readonly string[])[] = [
    ['mails', 'Mails', 'mail', 'per unit', '0.02'],
    ['desk', 'Desk', '', 'yearly', '1.2k'],
    ['chats', 'Chats', 'chat', 'graduated', 'first 1k at .5; above .4'],
  ];
  const columns = ['id', 'name', 'unit', 'charge', 'price'];
  const texts = rows.flatMap((cellsOf, row) => cellsOf.map((text, at): Text => [row, columns[at] ?? '', text]));
  const { card, refused } = typed({ ...support, products: [] }, texts);
  expect(refused).toEqual([]);
  expect(readRateCard(card).ok).toBe(true);
  expect(card.products).toEqual([
    { id: 'mails', name: 'Mails', unit: 'mail', charge: { type: 'usage', model: 'per_unit', unitPrice: '0.02' } },
    { id: 'desk', name: 'Desk', charge: { type: 'recurring', unitPrice: '1200', every: 'year', quantity: '1' } },
    {
      id: 'chats',
      name: 'Chats',
      unit: 'chat',
      charge: {
        type: 'usage',
        model: 'graduated',
        tiers: [
          { upTo: '1000', unitPrice: '0.5' },
          { upTo: null, unitPrice: '0.4' },
        ],
      },
    },
  ]);
});

test('prices are read as the window’s language writes them', () => {
  expect(typed(support, [[0, 'price', '2.750,50']], german).card.products[0]?.charge).toMatchObject({ unitPrice: '2750.50' });
});

test('another charge keeps the price', () => {
  const { card } = typed(support, [[0, 'charge', 'once']]);
  expect(card.products[0]?.charge).toEqual({ type: 'one_time', price: '2500' });
});

test('a text that is no price stays, named, for the reader to refuse', () => {
  const { card, refused } = typed(support, [[0, 'price', 'ask us']]);
  expect(refused).toMatchObject([{ row: 0, column: 'price', isKept: true }]);
  const read = readRateCard(card);
  expect(read.ok ? [] : read.problems).toEqual([
    { path: ['products', 0, 'charge', 'unitPrice'], reason: { code: 'not-decimal' } },
  ]);
});

test('credits of a product are its entry in the burn table', () => {
  const { card } = typed(draftingCard, [
    [0, 'credits', '20'],
    [1, 'credits', ''],
  ]);
  expect(card.credits?.burn).toEqual([{ product: 'drafts', creditsPerUnit: '20' }]);
});

test('rows are made, moved and taken out', () => {
  const ids = (card: RateCardDraft): readonly string[] => card.products.map(({ id }) => id);
  expect(ids(withRowMade(support, 1))).toEqual(['platform', 'product-6', 'seats', 'onboarding', 'resolutions', 'summaries']);
  expect(ids(withRowsMoved(support, 0, 2, 1))).toEqual(['onboarding', 'platform', 'seats', 'resolutions', 'summaries']);
  expect(ids(withoutRows(support, 1, 3))).toEqual(['platform', 'summaries']);
});

test('a new id is that of the product wherever the card names it', () => {
  const { card } = typed(supportCard, [[0, 'id', 'base']]);
  const read = readRateCard(card);
  expect(read.ok ? [] : read.problems).toEqual([]);
  expect(JSON.stringify({ ...card, products: [] })).not.toContain('"platform"');
  expect(card.products[1]?.requires).toEqual(['base']);
  expect(card.bundles?.flatMap(({ items }) => items.map(({ product }) => product))).toContain('base');
  const drafted = typed(draftingCard, [[0, 'id', 'letters']]).card;
  expect(drafted.credits?.burn[0]?.product).toBe('letters');
});

test('ids that change places are told apart', () => {
  const swapped = typed(supportCard, [
    [0, 'id', 'seats'],
    [1, 'id', 'platform'],
  ]).card;
  // What needed the platform needs it by its new id.
  expect(swapped.products[1]?.requires).toEqual(['seats']);
  expect(swapped.products[3]?.requires).toEqual(['seats']);
});

test.each([
  ['9,000', { type: 'flat', quantity: '9000' }],
  ['9k +4 %', { type: 'growth', start: '9000', monthlyPercent: '4' }],
  ['800; 950; 1,100', { type: 'monthly', quantities: ['800', '950', '1100'] }],
])('a forecast is typed as %s', (text, forecast) => {
  expect(typed(support, [[3, 'forecast', text]]).card.products[3]?.forecast).toEqual(forecast);
});

test('what only a charge by the package has is refused of others', () => {
  const { card, refused } = typed(support, [
    [4, 'packageSize', '250'],
    [4, 'freeUnits', ''],
    [0, 'packageSize', '250'],
  ]);
  expect(card.products[4]?.charge).toEqual({ type: 'usage', model: 'package', packageSize: '250', packagePrice: '39' });
  expect(refused).toMatchObject([{ row: 0, column: 'packageSize', sentence: spoken.words.howPackage }]);
});

test('a product that was published under another id remembers it, until it has that id again', () => {
  const published = new Set(supportCard.products.map(({ id }) => id));
  const named = (card: RateCardDraft, id: string) =>
    withTexts(card, [{ row: 0, column: 'id', text: id }], spoken, published).card;
  const once = named(supportCard, 'base');
  expect(once.products[0]?.formerIds).toEqual(['platform']);
  // An id that no version had is no id that it had.
  const twice = named(once, 'foundation');
  expect(twice.products[0]).toMatchObject({ id: 'foundation', formerIds: ['platform'] });
  expect(readRateCard(twice).ok).toBe(true);
  expect(readRateCard(named(twice, 'platform'))).toEqual(readRateCard(supportCard));
});
