// One function draws a chart for the page and for the window: colours and what a pointer is told differ, and nothing else.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { screenStyle } from '../../../src/renderer/ui/chart/screen-style.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import type { BillMonth } from '../../../src/shared/document/charts/bill-months.ts';
import { billMonths, highestBill } from '../../../src/shared/document/charts/bill-months.ts';
import type { ChartSetting } from '../../../src/shared/document/charts/chart-setting.ts';
import { onPaper } from '../../../src/shared/document/charts/chart-setting.ts';
import { labelWidth } from '../../../src/shared/document/charts/chart-style.ts';
import { drawdownChart } from '../../../src/shared/document/charts/drawdown-chart.ts';
import { drawdownMarks, noMarks } from '../../../src/shared/document/charts/drawdown-marks.ts';
import type { DrawdownPeriod } from '../../../src/shared/document/charts/drawdown.ts';
import { balanceAfter, drawdownPeriods } from '../../../src/shared/document/charts/drawdown.ts';
import { monthlyBillChart, smallBillChart } from '../../../src/shared/document/charts/monthly-bill.ts';
import { pricePathChart } from '../../../src/shared/document/charts/price-path-chart.ts';
import { pricePath } from '../../../src/shared/document/charts/price-path.ts';
import { billBands } from '../../../src/shared/text/contract/bill-bands.ts';
import { contractWords } from '../../../src/shared/text/contract/contract-words.ts';
import type { Language } from '../../../src/shared/text/language.ts';
import { dataOf } from '../sample-tree.ts';

const { results, quote } = assemblyOfData(dataOf('support-desk'));
const [commitment] = results.commitments;
const path = pricePath(results.adaptive, quote.adaptivePricing);
if (commitment === undefined || path === null) throw new Error('the sample has a commitment and adaptive pricing');
const months = billMonths(results);
const highest = highestBill(months)?.total ?? 0n;
const periods = drawdownPeriods(commitment);
const marks = drawdownMarks(commitment, 2);

const paper = (height: number, language: Language = 'en'): ChartSetting => onPaper(height, contractWords(language), language);
const monthTitles = months.map(({ month }) => `<month> ${month}`);

const charts: readonly (readonly [name: string, draw: (setting: ChartSetting) => string])[] = [
  ['monthly bill', (setting) => monthlyBillChart({ months, highest, currency: 'USD', minorDigits: 2 }, setting)],
  ['small monthly bill', (setting) => smallBillChart({ months, highest, minorDigits: 2 }, setting)],
  [
    'drawdown',
    (setting) => drawdownChart({ periods, marks, months: quote.termMonths, currency: 'USD', minorDigits: 2 }, setting),
  ],
  ['price path', (setting) => pricePathChart(path, setting)],
];

const withoutColours = (svg: string): string => svg.replaceAll(/ (?:fill|stroke|font-family)="[^"]*"/g, '');

describe.each(charts)('the %s', (_, draw) => {
  test('has the same geometry and words on paper and on screen', () => {
    const onPage = draw(paper(160));
    const onScreen = draw({ ...paper(160), style: screenStyle });
    expect(withoutColours(onScreen)).toBe(withoutColours(onPage));
    expect(onScreen).not.toBe(onPage);
    expect(onScreen).not.toMatch(/#[\da-f]{6}/);
    expect(onPage).not.toContain('var(');
  });

  test('tells a pointer on each month what it shows, on screen alone', () => {
    const plain = draw(paper(160));
    expect(plain).not.toMatch(/<rect|<title/);
    const titled = draw({ ...paper(160), monthTitles });
    expect([...titled.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title)).toEqual(
      monthTitles.map((title) => title.replace('<', '&lt;').replace('>', '&gt;')),
    );
    expect(titled.replaceAll(/<rect.*?<\/rect>/g, '')).toBe(plain);
  });

  // The least is a window at its narrowest, as at 400 % zoom.
  test.each([168, 230, 700])('keeps its words within %d units', (width) => {
    const svg = draw({ ...paper(160), width });
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    for (const [, x, anchor, text] of svg.matchAll(/<text x="([-\d.]+)" y="[-\d.]+"(?: text-anchor="(\w+)")?[^>]*>([^<]*)</g)) {
      const wide = labelWidth(text ?? '');
      const left = Number(x) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
      expect(left).toBeGreaterThan(-1);
      expect(left + wide).toBeLessThan(width + 1);
    }
  });
});

test('every colour of the screen is one of the window’s, in light and in dark', () => {
  const tokens = readFileSync(new URL('../../../src/renderer/ui/theme/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = tokens.split("[data-mantine-color-scheme='dark']");
  const { face, bands, ...colours } = screenStyle;
  expect(face).toBe('inherit');
  for (const colour of [...Object.values(colours), ...Object.values(bands)]) {
    const name = /^var\((--qw-[a-z-]+)\)$/.exec(colour)?.[1];
    expect(light).toContain(`${name}: #`);
    expect(dark).toContain(`${name}: #`);
  }
});

const everyBand = (total: bigint): readonly BillMonth[] =>
  Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    total,
    parts: Object.fromEntries(billBands.map((band) => [band, 1n])) as BillMonth['parts'],
  }));

test.each(['en', 'de'] as const)('a legend of every kind of bill takes the rows that it needs, %s', (language) => {
  const svg = monthlyBillChart({ months: everyBand(9n), highest: 9n, currency: 'EUR', minorDigits: 0 }, paper(172, language));
  const words = contractWords(language).charts.bands;
  for (const band of billBands) {
    const [, x] = new RegExp(`<text x="([\\d.]+)"[^>]*>${words[band]}<`).exec(svg) ?? [];
    expect(Number(x) + labelWidth(words[band])).toBeLessThanOrEqual(470);
  }
});

test('amounts that would take the place of the plot are left to the table', () => {
  const huge = 8_999_999_999_999_999_991_000n;
  const bill = (width: number): string =>
    monthlyBillChart({ months: everyBand(huge), highest: huge, currency: 'JPY', minorDigits: 0 }, { ...paper(172), width });
  expect(bill(470)).toContain('8,000,000,000,000,000,000,000');
  expect(bill(180)).not.toContain('8,000,000,000,000,000,000,000');
  expect(bill(180)).toContain('>JPY<');
});

describe('what a period ends with', () => {
  /** Two years of 1,000.00, of which 100.00 are left; `fallen` by the second month of each. */
  const falling = (fallen: bigint): readonly DrawdownPeriod[] =>
    [0, 12].map((start) => ({
      from: start + 1,
      to: start + 12,
      opening: 100_000n,
      closing: 10_000n,
      points: [
        { month: start, balance: 100_000n },
        { month: start + 2, balance: fallen },
        { month: start + 11, balance: fallen },
        { month: start + 12, balance: 10_000n },
      ],
    }));
  const drawn = (fallen: bigint): string =>
    drawdownChart(
      { periods: falling(fallen), marks: noMarks, months: 24, currency: 'USD', minorDigits: 2 },
      { ...paper(122), width: 300 },
    );

  test('stands in the next one only where that one’s line leaves room', () => {
    expect(drawn(70_000n).match(/100\.00 unused/g)).toHaveLength(2);
    expect(drawn(15_000n).match(/100\.00 unused/g)).toHaveLength(1);
  });

  test('is what a month leaves, before a new period begins', () => {
    expect(balanceAfter(falling(70_000n), 2)).toBe(70_000n);
    expect(balanceAfter(falling(70_000n), 12)).toBe(10_000n);
    expect(balanceAfter(periods, 36)).toBe(periods.at(-1)?.closing);
    const [first] = results.commitments[0]?.periods ?? [];
    expect(balanceAfter(periods, 12)).toBe(first?.shortfall);
  });
});
