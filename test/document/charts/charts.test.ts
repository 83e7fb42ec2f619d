import { describe, expect, test } from 'vitest';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import { billMonths, highestBill, nothingBilled } from '../../../src/shared/document/charts/bill-months.ts';
import { onPaper } from '../../../src/shared/document/charts/chart-setting.ts';
import { labelSize, paperStyle } from '../../../src/shared/document/charts/chart-style.ts';
import { drawdownChart, drawdownChartHeight } from '../../../src/shared/document/charts/drawdown-chart.ts';
import { noMarks } from '../../../src/shared/document/charts/drawdown-marks.ts';
import { drawdownPeriods, overageMonths } from '../../../src/shared/document/charts/drawdown.ts';
import { billChartHeight, monthlyBillChart } from '../../../src/shared/document/charts/monthly-bill.ts';
import { billBands } from '../../../src/shared/text/contract/bill-bands.ts';
import { contractWords } from '../../../src/shared/text/contract/contract-words.ts';
import type { Language } from '../../../src/shared/text/language.ts';
import type { ContractData } from '../../../src/shared/document/data/contract-data.ts';
import { dataOf, treeOf } from '../sample-tree.ts';
import { sumOf } from '../../../src/shared/domain/statements/sums.ts';

const names = ['support-desk', 'credits', 'forty-lines'] as const;

const paper = (height: number, language: Language = 'en'): ReturnType<typeof onPaper> =>
  onPaper(height, contractWords(language), language);

/** A contract whose template gives charts a section of their own. */
function withCharts(data: ContractData): ReturnType<typeof treeOf> {
  return treeOf({
    ...data,
    template: { ...data.template, parts: ['billing', 'charts', 'true-up', 'terms', 'order', 'commitment', 'adaptive'] },
  });
}

function partOf(name: string, id: string): ReturnType<typeof treeOf>['parts'][number] | undefined {
  return withCharts(dataOf(name)).parts.find((part) => part.id === id);
}

/** The columns of a chart: where each stands, and how high its kinds reach together. */
function columnHeights(svg: string): readonly number[] {
  const heights = new Map<string, number>();
  const legend = 3;
  for (const band of billBands) {
    for (const [, path] of svg.matchAll(new RegExp(`<path d="([^"]+)" fill="${paperStyle.bands[band]}"/>`, 'g'))) {
      for (const [, x, y, height] of (path ?? '').matchAll(/M([\d.]+) ([\d.]+)h[\d.]+v([\d.]+)h/g)) {
        if (Number(y) > legend) heights.set(x ?? '', (heights.get(x ?? '') ?? 0) + Number(height));
      }
    }
  }
  return [...heights].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, height]) => height);
}

describe.each(names)('the monthly bill of %s', (name) => {
  const { results, wording } = assemblyOfData(dataOf(name));
  const { minorDigits } = wording;
  const months = billMonths(results);

  test('is the printed bill: every month’s kinds add up to what is invoiced for it', () => {
    expect(months.map(({ total }) => total)).toEqual(results.revenue.map(({ invoiced }) => invoiced));
    for (const { parts, total } of months) expect(sumOf(Object.values(parts))).toBe(total);
    expect(sumOf(months.map(({ total }) => total))).toBe(results.totals.expectedValue);
  });

  test('draws columns as high as their amounts', () => {
    const highest = highestBill(months)?.total ?? 0n;
    const svg = monthlyBillChart({ months, highest, currency: wording.currency, minorDigits }, paper(billChartHeight));
    const heights = columnHeights(svg);
    const billed = months.map(({ total }) => Number(total)).filter((total) => total > 0);
    expect(heights).toHaveLength(billed.length);
    const scale = Math.max(...heights) / Number(highest);
    // A column's edge is drawn to a tenth of a point.
    heights.forEach((height, index) => expect(Math.abs(height - (billed[index] ?? 0) * scale)).toBeLessThan(0.16));
  });
});

test.each(['support-desk', 'forty-lines'])('the drawdown of %s falls by what is drawn, and ends with what is unused', (name) => {
  const { results } = assemblyOfData(dataOf(name));
  results.commitments.forEach((commitment) => {
    const drawn = drawdownPeriods(commitment);
    commitment.periods.forEach((period, at) => {
      const shown = drawn[at];
      const falls = (shown?.points ?? []).flatMap(({ balance, month }, point, all) => {
        const before = all[point - 1];
        return before === undefined || before.month === month ? [] : [before.balance - balance];
      });
      expect(sumOf(falls)).toBe(period.drawn + period.drawnRollover);
      expect(shown?.closing).toBe(period.shortfall + period.rolloverIn - period.drawnRollover);
      expect([shown?.from, shown?.to]).toEqual([period.from, period.to]);
    });
    const beyond = commitment.months.flatMap(({ overageBase }, month) => (overageBase > 0n ? [month + 1] : []));
    expect(overageMonths(commitment)).toEqual(beyond);
  });
});

test('charts stand after the billing schedule, each with heading and caption; one that shows nothing is left out', () => {
  const parts = withCharts(dataOf('support-desk')).parts.map(({ id }) => id);
  expect(parts.slice(parts.indexOf('billing'), parts.indexOf('billing') + 3)).toEqual(['billing', 'charts', 'true-up']);
  const texts = partOf('support-desk', 'charts')?.blocks.map((block) =>
    block.type === 'heading' ? block.text : block.type === 'drawing' ? block.caption : '',
  );
  expect(texts).toEqual([
    'Monthly bill and drawdown',
    'Monthly bill',
    'What is invoiced for each contract month, at the forecast. The highest bill is USD\u00A086,457.25, for month 25.',
    'Drawdown of the Annual usage commitment',
    'Balance at the forecast, what rolled over included. Use beyond it is overage: months 12, 24, 35 and 36.',
  ]);
  expect(partOf('credits', 'charts')?.blocks.map(({ type }) => type)).toEqual(['heading', 'heading', 'drawing']);
  const free = dataOf('support-desk', (quote) => ({
    ...quote,
    commitments: undefined,
    adaptivePricing: undefined,
    lines: [{ id: 'free', name: 'Free', charge: { type: 'one_time', price: '0' } }],
  }));
  expect(withCharts(free).parts.map(({ id }) => id)).not.toContain('charts');
});

test('labels follow the language, and none is too small to read', () => {
  expect(labelSize).toBeGreaterThanOrEqual(7);
  const { results, quote } = assemblyOfData(dataOf('support-desk'));
  const months = billMonths(results);
  const bill = monthlyBillChart({ months, highest: 8_645_725n, currency: 'USD', minorDigits: 2 }, paper(billChartHeight, 'de'));
  expect(bill).toContain('>80.000<');
  const [commitment] = results.commitments;
  if (commitment === undefined) throw new Error('no commitment');
  const periods = drawdownPeriods(commitment);
  const balance = drawdownChart(
    { periods, marks: noMarks, months: quote.termMonths, currency: 'USD', minorDigits: 2 },
    paper(drawdownChartHeight, 'de'),
  );
  expect(balance).toContain('>120.000,00<');
  for (const svg of [bill, balance]) {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\de[+-]\d/);
    for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(7);
  }
});

test('amounts without end, and terms of one month and of ten years, are drawn', () => {
  const month = (total: bigint, at: number): ReturnType<typeof billMonths>[number] => ({
    month: at,
    total,
    parts: { ...nothingBilled, fixed: total },
  });
  for (const count of [1, 120]) {
    const months = Array.from({ length: count }, (_, index) => month(8_999_999_999_999_999_991_000n, index + 1));
    const svg = monthlyBillChart(
      { months, highest: 8_999_999_999_999_999_991_000n, currency: 'JPY', minorDigits: 0 },
      paper(billChartHeight),
    );
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\de[+-]\d/);
    expect(svg).toContain('8,000,000,000,000,000,000,000');
    expect(columnHeights(svg)).toHaveLength(count);
  }
});
