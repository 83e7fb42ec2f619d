import { describe, expect, test } from 'vitest';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { pricePathCaption } from '../../../src/shared/document/charts/captions.ts';
import { onPaper } from '../../../src/shared/document/charts/chart-setting.ts';
import { labelSize, labelWidth } from '../../../src/shared/document/charts/chart-style.ts';
import { pricePathChart, pricePathHeight } from '../../../src/shared/document/charts/price-path-chart.ts';
import type { PathStep, PricePath } from '../../../src/shared/document/charts/price-path.ts';
import { inForce, pricePath } from '../../../src/shared/document/charts/price-path.ts';
import type { Block } from '../../../src/shared/document/tree/tree.ts';
import { contractWords } from '../../../src/shared/text/contract/contract-words.ts';
import type { Language } from '../../../src/shared/text/language.ts';
import { valueOf } from '../../domain/example-files.ts';
import type { QuoteJson } from '../../domain/quote-json.ts';
import { quoteJson, usageLine } from '../../domain/quote-json.ts';
import { dataOf, treeOf } from '../sample-tree.ts';
import { compute } from '../../../src/shared/domain/compute.ts';

type Terms = NonNullable<QuoteJson['adaptivePricing']>;

/** The path under a model whose output price is another from the first day of each month on, measured every month. */
function foundPath(prices: readonly string[], terms: Partial<Terms>, termMonths = 6): PricePath | null {
  const startOf = (month: number): string => `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const costs = valueOf(
    readCosts({
      schema: 'quotewright.costs/1',
      currency: 'USD',
      models: [
        {
          id: 'm',
          provider: 'p',
          name: 'M',
          prices: prices.map((outputPerMillion, month) => ({ from: startOf(month), inputPerMillion: '1', outputPerMillion })),
        },
      ],
    }),
  );
  const adaptivePricing: Terms = {
    index: [{ model: 'm', dimension: 'output', weight: '1' }],
    measureEveryMonths: 1,
    appliesTo: ['calls'],
    effective: 'next_month',
    ...terms,
  };
  const quote = valueOf(readQuote(quoteJson({ lines: [usageLine('calls', '1', ['100'])], termMonths, adaptivePricing })));
  return pricePath(valueOf(compute({ quote, costs })).adaptive, quote.adaptivePricing);
}

function pathOf(...given: Parameters<typeof foundPath>): PricePath {
  const path = foundPath(...given);
  if (path === null) throw new Error('nothing is measured');
  return path;
}

function drawn(path: PricePath, language: Language = 'en', width?: number): string {
  const setting = onPaper(pricePathHeight, contractWords(language), language);
  return pricePathChart(path, width === undefined ? setting : { ...setting, width });
}

const caption = (path: PricePath, language: Language = 'en'): string =>
  pricePathCaption(path, contractWords(language), language).replaceAll('\u00A0', ' ');

type Text = { readonly x: number; readonly y: number; readonly text: string };

function texts(svg: string): readonly Text[] {
  return [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, text]) => ({
    x: Number(x),
    y: Number(y),
    text: (text ?? '').replaceAll('\u00A0', ' '),
  }));
}

/** The names right of the plot, the highest first. */
const names = (svg: string): readonly Text[] =>
  texts(svg)
    .filter(({ text }) => /[A-Za-zÀ-ž]{3}/.test(text) && !/^(Month|Monat|Year|Jahr)/.test(text))
    .toSorted((a, b) => a.y - b.y);

/** Where a percent stands on the chart, as its own tick labels say. */
function heightOf(svg: string): (percent: string | number) => number {
  const ticks = texts(svg).filter(({ text }) => /^[\d,.]+ ?%$/.test(text));
  const valueIn = ({ text }: Text): number => Number(text.replace(/[%, ]/g, ''));
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error('no two ticks');
  const scale = (last.y - first.y) / (valueIn(last) - valueIn(first));
  return (percent) => first.y - labelSize * 0.36 + (Number(percent) - valueIn(first)) * scale;
}

/** The strokes of a width, each as the heights it runs at. */
function strokes(svg: string, width: number): readonly (readonly number[])[] {
  return [...svg.matchAll(new RegExp(`<path d="([^"]+)" fill="none" stroke="[^"]+" stroke-width="${width}"`, 'g'))].map(
    ([, path]) => [...(path ?? '').matchAll(/(?:M[\d.]+ |V|L[\d.]+ )([\d.]+)/g)].map(([, y]) => Number(y)),
  );
}

function expectHeights(svg: string, width: number, levels: readonly (string | number)[]): void {
  const [found] = strokes(svg, width);
  const height = heightOf(svg);
  expect(found).toHaveLength(levels.length);
  // Both the line and the tick are drawn to a tenth of a point.
  levels.forEach((level, index) => expect(Math.abs((found?.[index] ?? 0) - height(level))).toBeLessThan(0.25));
}

const indexWidth = 0.8;
const priceWidth = 1.8;
const limitWidth = 0.6;
const edgeWidth = 0.5;
const percents = (steps: readonly PathStep[]): readonly string[] => steps.map(({ percent }) => percent);

const decrease = { thresholdPercent: '20', passThroughPercent: '50' };
const talks = { thresholdPercent: '15', mechanism: 'negotiate' } as const;
const rise = { thresholdPercent: '15', mechanism: 'automatic', passThroughPercent: '100' } as const;

describe('the price path', () => {
  test('of a cut: index and price step where they are measured and where they take effect', () => {
    const path = pathOf(['10', '10', '6'], { decrease: { ...decrease, floorPercent: '60' }, increase: talks, noticeDays: 30 });
    expect(path.index.map(({ month, percent }) => [month, percent])).toEqual([
      [0, '100'],
      [1, '100'],
      [2, '60'],
      [3, '60'],
      [4, '60'],
      [5, '60'],
      [6, '60'],
    ]);
    expect(path.price).toEqual([
      { month: 0, percent: '100' },
      { month: 3, percent: '80' },
    ]);
    expect([1, 3, 4, 6].map((month) => inForce(path.price, month))).toEqual(['100', '100', '80', '80']);
    const svg = drawn(path);
    expectHeights(svg, indexWidth, percents(path.index));
    expectHeights(svg, priceWidth, percents(path.price));
    expectHeights(svg, limitWidth, ['60', '60']);
    expect(names(svg).map(({ text }) => text)).toEqual([
      'Above 115%: negotiation',
      'Price 80%',
      'Below 80%: prices fall',
      'Index 60%',
      'Floor 60%',
    ]);
    expect(caption(path)).toBe(
      'Index and price as percentages of the baseline. The price moves in month 4. The highest price is 100%, the lowest 80%.',
    );
  });

  test('washes what lies beyond the thresholds and leaves the range between them plain', () => {
    const svg = drawn(pathOf(['10', '10', '6'], { decrease, increase: talks }));
    const [, wash] = /<path d="([^"]+)" fill="#e3eeee"\/>/.exec(svg) ?? [];
    const areas = [...(wash ?? '').matchAll(/M[\d.]+ ([\d.]+)h[\d.]+v([\d.]+)h/g)].map(([, y, tall]) => [
      Number(y),
      Number(y) + Number(tall),
    ]);
    const height = heightOf(svg);
    expect(areas).toHaveLength(2);
    expect(Math.abs((areas[0]?.[0] ?? 0) - height(80))).toBeLessThan(0.25);
    expect(Math.abs((areas[1]?.[1] ?? 0) - height(115))).toBeLessThan(0.25);
    expect(areas[1]?.[1]).toBeLessThan(areas[0]?.[0] ?? 0);
    // One side agreed is one side washed.
    expect(drawn(pathOf(['10', '6'], { decrease })).match(/fill="#e3eeee"/g)).toHaveLength(1);
    expect(strokes(drawn(pathOf(['10', '6'], { decrease })), edgeWidth)[0]).toHaveLength(2);
  });

  test('of a rise with a cap stops there', () => {
    const path = pathOf(['10', '11.5', '13', '14'], { increase: { ...rise, capPercent: '125', maxStepPercent: '20' } });
    expect(percents(path.price)).toEqual(['100', '120', '125']);
    const svg = drawn(path);
    expectHeights(svg, priceWidth, ['100', '120', '125']);
    expectHeights(svg, limitWidth, ['125', '125']);
    expect(names(svg).map(({ text }) => text)).toEqual(['Index 140%', 'Price 125%', 'Cap 125%', 'Above 115%: prices rise']);
    expect(caption(path)).toBe(
      'Index and price as percentages of the baseline. The price moves in months 3 and 4. The highest price is 125%, the lowest 100%.',
    );
  });

  test('of talks alone never moves, whatever else the increase says', () => {
    const path = pathOf(['10', '20'], { increase: { ...talks, capPercent: '125', passThroughPercent: '50' } });
    expect(percents(path.price)).toEqual(['100']);
    expect(path.cap).toBeNull();
    expect(drawn(path)).not.toContain('Cap');
    expect(drawn(path)).not.toContain('stroke-dasharray');
    expect(caption(path)).toBe('Index and price as percentages of the baseline. The price stays at 100% throughout the term.');
  });

  test('says of a threshold whether just meeting it counts, and moves accordingly', () => {
    const [more, least] = [undefined, 'at_least' as const].map((comparison) =>
      pathOf(['10', '8'], {
        decrease: { ...decrease, ...(comparison && { comparison }) },
        increase: { ...rise, ...(comparison && { comparison }) },
      }),
    );
    if (more === undefined || least === undefined) throw new Error('no paths');
    expect(percents(more.price)).toEqual(['100']);
    expect(percents(least.price)).toEqual(['100', '90']);
    for (const path of [more, least]) expect(path.index.at(-1)?.percent).toBe('80');
    const said = (path: PricePath): readonly string[] =>
      names(drawn(path))
        .map(({ text }) => text)
        .filter((text) => text.includes(':'));
    expect(said(more)).toEqual(['Above 115%: prices rise', 'Below 80%: prices fall']);
    expect(said(least)).toEqual(['115% or above: prices rise', '80% or below: prices fall']);
  });

  test('of one measurement on the last day of the term shows the index, and what a renewal begins with', () => {
    const path = pathOf(['10', '10', '10', '5'], { decrease, measureEveryMonths: 3 }, 3);
    expect(path.index).toEqual([
      { month: 0, percent: '100' },
      { month: 3, percent: '50' },
    ]);
    expect(percents(path.price)).toEqual(['100']);
    expectHeights(drawn(path), indexWidth, ['100', '50']);
    expect(caption(path)).toBe(
      'Index and price as percentages of the baseline. The price stays at 100% throughout the term. A renewal begins at 75%.',
    );
    expect(names(drawn(path)).map(({ text }) => text)).toContain('Index 50%');
  });

  test('of ten years, measured every month', () => {
    const prices = Array.from({ length: 119 }, (_, month) => String(20 + (month % 7) * 3));
    const path = pathOf(prices, { decrease, increase: { ...rise, thresholdPercent: '5' } }, 120);
    const svg = drawn(path);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\de[+-]\d/);
    expectHeights(svg, indexWidth, percents(path.index));
    expectHeights(svg, priceWidth, percents(path.price));
    expect(caption(path)).toContain('The price moves 118 times, first in month 2 and last in month 119.');
    expect(caption(path, 'de')).toContain('Der Preis ändert sich 118-mal, zuerst in Monat 2 und zuletzt in Monat 119.');
  });

  test('is none where nothing is measured within the term, or nothing is agreed', () => {
    expect(foundPath(['10', '5'], { decrease, measureEveryMonths: 7 }, 6)).toBeNull();
    expect(pricePath(null, undefined)).toBeNull();
  });

  test('leaves out a limit so far off that it would flatten what is measured', () => {
    const path = pathOf(['10', '13'], {
      increase: { ...rise, capPercent: '900' },
      decrease: { ...decrease, thresholdPercent: '150' },
    });
    const svg = drawn(path);
    expect(path.cap).toBe('900');
    expect(names(svg).map(({ text }) => text)).toEqual(['Price 130%', 'Index 130%', 'Above 115%: prices rise']);
    expect(svg).not.toMatch(/["HVML ]-\d/);
    expectHeights(svg, priceWidth, ['100', '130']);
  });

  test('is drawn where a price is free, and where it is many times what it was', () => {
    for (const last of ['0', '9000']) {
      const path = pathOf(['10', last], { decrease: { ...decrease, floorPercent: '1' }, increase: rise });
      const svg = drawn(path);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\de[+-]\d/);
      expectHeights(svg, indexWidth, percents(path.index));
    }
  });
});

describe('the names beside the plot', () => {
  const crowded = pathOf(['10', '6.1'], {
    decrease: { thresholdPercent: '39', passThroughPercent: '100', comparison: 'at_least', floorPercent: '60' },
    increase: { ...rise, thresholdPercent: '1', capPercent: '102' },
  });

  test.each(['en', 'de'] as const)('never stand on one another, nor beyond the edge of the chart, %s', (language) => {
    const svg = drawn(crowded, language);
    const found = names(svg);
    expect(found).toHaveLength(6);
    found.forEach(({ x, y, text }, index) => {
      expect(y - (found[index - 1]?.y ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(labelSize);
      expect(x + labelWidth(text)).toBeLessThanOrEqual(470);
      expect(y).toBeLessThan(pricePathHeight);
    });
  });

  test('give way where the plot would have no room', () => {
    expect(names(drawn(crowded, 'en', 230)).map(({ text }) => text)).toEqual(['Price 61%', 'Index 61%']);
    expect(names(drawn(crowded, 'en', 140))).toEqual([]);
  });
});

describe.each(['en', 'de'] as const)('the price path in the contract, %s', (language) => {
  /** What stands under the heading on adaptive pricing. */
  const blocksOf = (change?: Parameters<typeof dataOf>[1]): readonly Block[] => {
    const { parts } = treeOf(dataOf('support-desk', change, undefined, language));
    const blocks = parts.find(({ id }) => id === 'price-moves')?.blocks ?? [];
    const at = blocks.findIndex((block) => block.type === 'heading' && block.id === 'adaptive-1');
    return at < 0 ? [] : blocks.slice(at);
  };

  test('stands between the examples and the measuring dates', () => {
    const blocks = blocksOf();
    const at = blocks.findIndex(({ type }) => type === 'drawing');
    expect(blocks.slice(at - 1, at + 4).map(({ type }) => type)).toEqual(['table', 'drawing', 'paragraph', 'paragraph', 'table']);
    const drawing = blocks[at];
    expect(drawing?.type === 'drawing' && drawing.caption.replaceAll('\u00A0', ' ')).toBe(
      {
        en: 'Index and price as percentages of the baseline. The price moves in month 6. The highest price is 100%, the lowest 80%.',
        de: 'Index und Preis in Prozent des Ausgangswerts. Der Preis ändert sich in Monat 6. Der höchste Preis beträgt 100 %, der niedrigste 80 %.',
      }[language],
    );
    expect(drawing?.type === 'drawing' && names(drawing.svg).map(({ text }) => text)).toEqual(
      {
        en: ['Above 115%: negotiation', 'Price 80%', 'Below 80%: prices fall', 'Index 60%', 'Floor 60%'],
        de: ['Über 115 %: Verhandlung', 'Preis 80 %', 'Unter 80 %: Preise sinken', 'Index 60 %', 'Untergrenze 60 %'],
      }[language],
    );
  });

  test('is not there where nothing is measured', () => {
    const never = blocksOf((quote) => ({
      ...quote,
      adaptivePricing: { ...(quote['adaptivePricing'] as object), measureEveryMonths: 48 },
    }));
    expect(never.length).toBeGreaterThan(0);
    expect(never.map(({ type }) => type)).not.toContain('drawing');
    expect(blocksOf((quote) => ({ ...quote, adaptivePricing: undefined }))).toEqual([]);
  });
});
