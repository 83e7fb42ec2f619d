import { expect, test } from 'vitest';
import { onPaper } from '../../../src/shared/document/charts/chart-setting.ts';
import { labelWidth } from '../../../src/shared/document/charts/chart-style.ts';
import { histogramChart, histogramHeight } from '../../../src/shared/document/charts/histogram-chart.ts';
import { contractWords } from '../../../src/shared/text/contract/contract-words.ts';

/** The amounts below the columns: where each begins and ends, and what it says. */
function labels(first: number, step: number, decimals: string, width: number) {
  const edge = (at: number): string => `${first + at * step}${decimals}`;
  const bins = Array.from({ length: 20 }, (_, at) => ({ from: edge(at), to: edge(at + 1), count: at }));
  const setting = { ...onPaper(histogramHeight, contractWords('en'), 'en'), width };
  const svg = histogramChart({ bins, countName: 'Runs', titles: [] }, setting);
  const texts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"( text-anchor="(\w+)")?[^>]*>([^<]*)<\/text>/g)];
  const lowest = Math.max(...texts.map(([, , y]) => Number(y)));
  return texts
    .filter(([, , y]) => Number(y) === lowest)
    .map(([, x, , , anchor, text = '']) => {
      const from = Number(x) - (anchor === 'middle' ? labelWidth(text) / 2 : 0);
      return { from, to: from + labelWidth(text), text };
    });
}

test.each([
  [450_000, 50_000, '.00'],
  [0, 7, '.25'],
  [98_000_000, 1_000_000, '.00'],
])('amounts from %s on, by %s%s, do not run into each other, whatever the width', (first, step, decimals) => {
  for (let width = 180; width <= 900; width += 1) {
    const found = labels(first, step, decimals, width);
    found.slice(1).forEach(({ from }, at) => expect(from).toBeGreaterThan((found[at]?.to ?? 0) + 2));
  }
});

test('amounts that are all whole stand without decimals, others with theirs', () => {
  expect(labels(450_000, 50_000, '.00', 470).map(({ text }) => text)[0]).toBe('450,000');
  expect(labels(1, 1, '.25', 470).map(({ text }) => text)[0]).toBe('1.25');
});
