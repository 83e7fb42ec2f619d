import { describe, expect, test } from 'vitest';
import { bundlePart } from '../../src/renderer/features/catalogue/parts/bundle-part.ts';
import { commitmentPart } from '../../src/renderer/features/catalogue/parts/commitment-part.ts';
import { burnPart, packPart } from '../../src/renderer/features/catalogue/parts/credit-parts.ts';
import { packagePart } from '../../src/renderer/features/catalogue/parts/package-part.ts';
import type { Part } from '../../src/renderer/features/catalogue/parts/part.ts';
import {
  isRepeated,
  partText,
  withoutPartRows,
  withPartRowMade,
  withPartRowsMoved,
  withPartTexts,
} from '../../src/renderer/features/catalogue/parts/part-edits.ts';
import { problemsByCell } from '../../src/renderer/features/catalogue/parts/part-problems.ts';
import { modelPart, outcomePart } from '../../src/renderer/features/catalogue/parts/product-parts.ts';
import type { RateCardDraft } from '../../src/shared/catalogue/rate-card.ts';
import { readRateCard } from '../../src/shared/catalogue/read-card.ts';
import { canonicalJson } from '../../src/shared/domain/document/canonical-json.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { draftingCard, supportCard } from '../catalogue/cards.ts';

const english = { words: windowWords('en').cardParts, language: 'en' } as const;
const german = { words: windowWords('de').cardParts, language: 'de' } as const;

type Text = readonly [row: number, column: string, text: string];

function typed(part: Part, card: RateCardDraft, texts: readonly Text[], spoken: typeof english | typeof german = english) {
  return withPartTexts(
    part,
    card,
    texts.map(([row, column, text]) => ({ row, column, text })),
    spoken,
  );
}

/** Every cell of a part, as it is copied. */
function copied(part: Part, card: RateCardDraft, spoken: typeof english | typeof german = english): readonly Text[] {
  return part
    .rowsOf(card)
    .flatMap((row, index) => part.columns.map((column): Text => [index, column.id, partText(column, row, spoken)]));
}

const parts: readonly (readonly [string, Part, RateCardDraft])[] = [
  ['burn table', burnPart, draftingCard],
  ['packs', packPart, draftingCard],
  ['bundles', bundlePart, supportCard],
  ['packages', packagePart, supportCard],
  ['commitments', commitmentPart, supportCard],
  ['outcomes', outcomePart, supportCard],
  ['models', modelPart, supportCard],
];

describe.each(parts)('the grid of %s', (_, part, card) => {
  test('shows something of the sample card', () => {
    expect(part.rowsOf(card).length).toBeGreaterThan(0);
  });

  test.each([english, german])('what is copied and pasted over itself says the same', (spoken) => {
    const pasted = typed(part, card, copied(part, card, spoken), spoken);
    expect(pasted.refused).toEqual([]);
    expect(readRateCard(pasted.card)).toEqual(readRateCard(card));
  });

  test('keeps what no cell shows when rows are taken out and moved', () => {
    const rows = part.rowsOf(card).length;
    const kept = (of: RateCardDraft): ReadonlySet<string> => new Set(part.rowsOf(of).map(({ rest }) => canonicalJson(rest)));
    expect(kept(withPartRowsMoved(part, card, 0, 1, rows - 1))).toEqual(kept(card));
    expect(part.rowsOf(withoutPartRows(part, card, 0, rows))).toEqual([]);
  });

  test('shows no rows of a draft that has something else in its place', () => {
    const wrong = { ...card, products: 'none', bundles: 7, packages: null, credits: { packs: {}, burn: '' } };
    expect(part.rowsOf(wrong as unknown as RateCardDraft)).toEqual([]);
  });
});

describe('bundles', () => {
  const plain: RateCardDraft = { ...supportCard, bundles: undefined };

  test('come from rows of a spreadsheet, with or without what repeats', () => {
    const rows = [
      ['start', 'Start', '', '10', 'platform', '', ''],
      ['', '', '', '', 'seats', '25', '5'],
      ['plus', 'Plus', '', '', 'platform', '', ''],
    ];
    const ids = bundlePart.columns.map(({ id }) => id);
    const texts = rows.flatMap((cells, row) => cells.map((text, at): Text => [row, ids[at] ?? '', text]));
    // The second row is of the bundle above it.
    const { card } = typed(
      bundlePart,
      plain,
      texts.filter(([row, column, text]) => !(row === 1 && column === 'id' && text === '')),
    );
    expect(card.bundles).toEqual([
      {
        id: 'start',
        name: 'Start',
        discountPercent: '10',
        items: [{ product: 'platform' }, { product: 'seats', quantity: '25', discountPercent: '5' }],
      },
      { id: 'plus', name: 'Plus', items: [{ product: 'platform' }] },
    ]);
  });

  test('are renamed in their first row, and lose a row to another one below', () => {
    const rows = bundlePart.rowsOf(supportCard);
    const first = supportCard.bundles?.[0];
    if (first === undefined || first.items.length < 2) throw new Error('The sample has a bundle of two products');
    const renamed = typed(bundlePart, supportCard, [[0, 'id', 'begin']]).card;
    expect(renamed.bundles?.[0]).toEqual({ ...first, id: 'begin' });
    const split = typed(bundlePart, supportCard, [
      [1, 'id', 'second'],
      [1, 'name', 'Second'],
    ]).card;
    expect(split.bundles?.find(({ id }) => id === 'second')).toMatchObject({ name: 'Second', items: [first.items[1]] });
    expect(split.bundles?.[0]).toMatchObject({ name: first.name, items: first.items.filter((__, index) => index !== 1) });
    // What the first bundle says is not said of the new one.
    expect(split.bundles?.find(({ id }) => id === 'second')?.description).toBeUndefined();
    const back = typed(bundlePart, split, [[2, 'id', first.id]]).card;
    expect(back.bundles).toHaveLength(supportCard.bundles?.length ?? 0);
    expect(back.bundles?.[0]).toMatchObject({ name: first.name, description: first.description });
    expect(isRepeated(bundlePart, rows, 1, bundlePart.columns[1] ?? never())).toBe(true);
    expect(isRepeated(bundlePart, rows, 0, bundlePart.columns[1] ?? never())).toBe(false);
  });

  test('say what is wrong in the cell where it is', () => {
    const { card } = typed(bundlePart, supportCard, [
      [1, 'product', 'fax'],
      [1, 'quantity', 'many'],
      [0, 'name', ''],
    ]);
    const read = readRateCard(card);
    const found = problemsByCell(bundlePart, bundlePart.rowsOf(card), read.ok ? [] : read.problems);
    expect([...found].map(([cell, { reason }]) => [cell, reason.code])).toEqual(
      expect.arrayContaining([
        ['0 name', 'empty-text'],
        ['1 product', 'unknown-product'],
        ['1 quantity', 'not-decimal'],
      ]),
    );
  });

  test('begin with a row above or below', () => {
    const made = withPartRowMade(bundlePart, plain, 0);
    expect(bundlePart.rowsOf(made)).toMatchObject([{ texts: { id: 'bundle-1', product: '' } }]);
    expect(made.bundles).toEqual([{ id: 'bundle-1', name: '', items: [{ product: '' }] }]);
  });
});

describe('packages', () => {
  test('keep the commitments of their shapes under another name', () => {
    const { card } = typed(packagePart, supportCard, [
      [0, 'id', 'service'],
      [0, 'shape', 'basic'],
      [0, 'termMonths', '36'],
    ]);
    const [before, after] = [supportCard.packages?.[0], card.packages?.[0]];
    expect(after?.id).toBe('service');
    expect(after?.shapes[0]).toEqual({ ...before?.shapes[0], id: 'basic', termMonths: 36 });
    expect(after?.shapes.slice(1)).toEqual(before?.shapes.slice(1));
  });

  test('want two shapes, and say so at the package', () => {
    const { card } = typed(packagePart, { ...supportCard, packages: undefined }, [
      [0, 'id', 'trio'],
      [0, 'name', 'Trio'],
      [0, 'shapeName', 'Good'],
      [0, 'product', 'platform'],
    ]);
    const read = readRateCard(card);
    const found = problemsByCell(packagePart, packagePart.rowsOf(card), read.ok ? [] : read.problems);
    expect([...found.keys()]).toEqual(['0 id']);
  });

  test('commit to amounts by period', () => {
    const [row] = commitmentPart.rowsOf(supportCard);
    if (row === undefined) throw new Error('A sample shape has a commitment');
    const { card, refused } = typed(commitmentPart, supportCard, [
      [0, 'amounts', '90k; 120,000'],
      [0, 'package', 'elsewhere'],
      [0, 'period', 'year'],
    ]);
    expect(refused).toMatchObject([{ column: 'package', sentence: english.words.notThere, isKept: false }]);
    expect(commitmentPart.rowsOf(card)[0]?.texts).toMatchObject({ amounts: '90000; 120000', package: row.texts['package'] });
  });
});

describe('credits', () => {
  test('begin with their first pack, and go with the last of packs and burn table', () => {
    const { card } = typed(packPart, supportCard, [
      [0, 'credits', '500k'],
      [0, 'pricePerCredit', '.02'],
    ]);
    expect(card.credits).toMatchObject({
      packs: [{ id: 'pack-1', credits: '500000', pricePerCredit: '0.02' }],
      overagePricePerCredit: '',
    });
    expect(withoutPartRows(packPart, card, 0, 1).credits).toBeUndefined();
  });

  test('of a unit are what the burn table says of its product', () => {
    const { card } = typed(burnPart, draftingCard, [[0, 'creditsPerUnit', '24']]);
    expect(card.credits?.burn[0]).toEqual({ product: draftingCard.credits?.burn[0]?.product, creditsPerUnit: '24' });
  });

  test('last a whole number of months', () => {
    const { card, refused } = typed(packPart, draftingCard, [[0, 'expiresAfterMonths', 'a year']]);
    expect(refused).toMatchObject([{ sentence: english.words.howCount, isKept: true }]);
    const read = readRateCard(card);
    const found = problemsByCell(packPart, packPart.rowsOf(card), read.ok ? [] : read.problems);
    expect([...found.keys()]).toEqual(['0 expiresAfterMonths']);
  });
});

describe('models', () => {
  test('are written with their product, which has to be there', () => {
    const rows = modelPart.rowsOf(supportCard).length;
    const { card, refused } = typed(modelPart, supportCard, [
      [rows, 'product', 'seats'],
      [rows, 'model', 'small'],
      [rows, 'inputTokens', '1,200'],
      [rows, 'outputTokens', '80'],
      [rows + 1, 'product', 'fax'],
    ]);
    expect(card.products.find(({ id }) => id === 'seats')?.servedBy).toEqual(
      expect.arrayContaining([{ model: 'small', sharePercent: '100', inputTokens: '1200', outputTokens: '80' }]),
    );
    expect(refused).toMatchObject([{ column: 'product', sentence: english.words.notThere }]);
  });
});

function never(): never {
  throw new Error('Bundles have a second column');
}

describe('all terms of a commitment', () => {
  const place = (of: RateCardDraft): object => {
    const read = readRateCard(of);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const shapes = read.value.packages?.flatMap((each) => each.shapes) ?? [];
    return shapes.flatMap(({ commitments = [] }) => commitments)[0] ?? {};
  };
  const texts: readonly Text[] = [
    [0, 'period', 'Year'],
    [0, 'instalment', 'quarter'],
    [0, 'billing', 'in arr'],
    [0, 'trueUpDirection', 'up and down'],
    [0, 'windowMonths', '6'],
    [0, 'deadbandPercent', '5'],
    [0, 'maxIncreasePercent', '20'],
    [0, 'maxDecreasePercent', '15'],
    [0, 'floorPercent', '60'],
    [0, 'noticeMonths', '1'],
    [0, 'roundTo', '100'],
    [0, 'adjustPercent', '-10'],
    [0, 'monthlyCap', '12,500.50'],
    [0, 'overageRate', 'list rate'],
    [0, 'shortfall', 'credited'],
    [0, 'creditMonths', '6'],
    [0, 'discountBands', '100,000: 5; 250,000: 7.5'],
    [0, 'minimumEvery', 'month'],
    [0, 'minimumAmount', '2,000'],
    [0, 'agreedAmounts', '13: 120,000'],
  ];

  test('are written in cells, each in the group that it belongs to', () => {
    const { card, refused } = typed(commitmentPart, supportCard, texts);
    expect(refused).toEqual([]);
    expect(place(card)).toMatchObject({
      period: 'year',
      instalment: 'quarter',
      billing: 'arrears',
      trueUp: {
        direction: 'both',
        windowMonths: 6,
        deadbandPercent: '5',
        maxIncreasePercent: '20',
        maxDecreasePercent: '15',
        floorPercent: '60',
        noticeMonths: 1,
        roundTo: '100',
      },
      overage: { adjustPercent: '-10', monthlyCap: '12500.50', rate: 'list' },
      shortfall: 'credit',
      creditMonths: 6,
      discountBands: [
        { from: '100000', percent: '5' },
        { from: '250000', percent: '7.5' },
      ],
      minimum: { every: 'month', amount: '2000' },
      agreedAmounts: [{ fromMonth: 13, amount: '120000' }],
    });
  });

  test('are read in German, and shown in its words', () => {
    const { card, refused } = typed(
      commitmentPart,
      supportCard,
      [
        [0, 'billing', 'Im Voraus'],
        [0, 'payments', '1: 50; 7: 50'],
        [0, 'rollover', '12,5'],
        [0, 'carryForward', '10'],
      ],
      german,
    );
    expect(refused).toEqual([]);
    expect(place(card)).toMatchObject({
      billing: 'advance',
      payments: [
        { month: 1, percent: '50' },
        { month: 7, percent: '50' },
      ],
      rollover: { percent: '12.5' },
      carryForward: { percent: '10' },
    });
    const shown = copied(commitmentPart, card, german).filter(([row, , text]) => row === 0 && text !== '');
    expect(shown).toContainEqual([0, 'billing', 'im Voraus']);
    expect(shown).toContainEqual([0, 'rollover', '12,5']);
  });

  test('go with the last of their cells, and a true-up with every default stays', () => {
    const written = typed(commitmentPart, supportCard, [[0, 'rollover', '15']]).card;
    expect(place(written)).toHaveProperty('rollover');
    expect(place(typed(commitmentPart, written, [[0, 'rollover', '']]).card)).not.toHaveProperty('rollover');
    const bare = {
      ...supportCard,
      packages: supportCard.packages?.map((each) => ({
        ...each,
        shapes: each.shapes.map((shape) => ({
          ...shape,
          commitments: shape.commitments?.map((commitment) => ({ ...commitment, trueUp: {} })),
        })),
      })),
    };
    expect(place(typed(commitmentPart, bare, [[0, 'name', 'Another']]).card)).toMatchObject({ name: 'Another', trueUp: {} });
  });

  test.each([
    ['billing', 'weekly'],
    ['payments', '1 50'],
    ['payments', '1: half'],
    ['agreedAmounts', 'May: 100'],
  ])('%s does not take %s, and says what it takes', (column, text) => {
    const { card, refused } = typed(commitmentPart, supportCard, [[0, column, text]]);
    expect(refused).toMatchObject([{ column, text, isKept: false }]);
    expect(readRateCard(card)).toEqual(readRateCard(supportCard));
  });

  test('show a problem in the cell of its field', () => {
    const rows = commitmentPart.rowsOf(supportCard);
    const path = [...(rows[0]?.path ?? []), 'trueUp', 'floorPercent'];
    const found = problemsByCell(commitmentPart, rows, [{ path, reason: { code: 'negative' } }]);
    expect([...found.keys()]).toEqual(['0 floorPercent']);
  });
});
