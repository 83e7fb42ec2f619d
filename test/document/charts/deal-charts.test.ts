// What the terms that real deals add look like in the charts: payments, minimums, carried and credited amounts.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { billMonths, highestBill } from '../../../src/shared/document/charts/bill-months.ts';
import { drawdownCaption } from '../../../src/shared/document/charts/captions.ts';
import { onPaper } from '../../../src/shared/document/charts/chart-setting.ts';
import { labelWidth } from '../../../src/shared/document/charts/chart-style.ts';
import { drawdownChart } from '../../../src/shared/document/charts/drawdown-chart.ts';
import { drawdownMarks, noMarks } from '../../../src/shared/document/charts/drawdown-marks.ts';
import { balanceAfter, drawdownPeriods, overageMonths } from '../../../src/shared/document/charts/drawdown.ts';
import { monthlyBillChart } from '../../../src/shared/document/charts/monthly-bill.ts';
import type { Results } from '../../../src/shared/domain/compute.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { sumOf } from '../../../src/shared/domain/statements/sums.ts';
import type { BillBand } from '../../../src/shared/text/contract/bill-bands.ts';
import { billBands } from '../../../src/shared/text/contract/bill-bands.ts';
import { contractWords } from '../../../src/shared/text/contract/contract-words.ts';

function resultsOf(deal: string): Results {
  const file = new URL(`../../examples/deals/${deal}.quote.json`, import.meta.url);
  const read = readQuote(JSON.parse(readFileSync(file, 'utf8')));
  const computed = read.ok ? compute({ quote: read.value }) : read;
  if (!computed.ok) throw new Error(JSON.stringify(computed.problems));
  return computed.value;
}

function drawn(deal: string, language: 'en' | 'de' = 'en', width = 470) {
  const results = resultsOf(deal);
  const [commitment] = results.commitments;
  if (commitment === undefined) throw new Error(`${deal} has no commitment`);
  const words = contractWords(language);
  const marks = drawdownMarks(commitment, results.minor);
  const chart = {
    periods: drawdownPeriods(commitment),
    months: results.term.months,
    currency: results.quote.currency,
    minorDigits: results.minor,
  };
  const setting = { ...onPaper(122, words, language), width };
  return {
    marks,
    words: words.charts,
    svg: drawdownChart({ ...chart, marks }, setting),
    plain: drawdownChart({ ...chart, marks: noMarks }, setting),
    caption: drawdownCaption(overageMonths(commitment), marks, words),
    periods: chart.periods,
    commitment,
  };
}

/** The bands of a deal's bill that are not empty, with their sums. */
function billed(deal: string): Readonly<Partial<Record<BillBand, bigint>>> {
  const months = billMonths(resultsOf(deal));
  for (const { parts, total } of months) expect(sumOf(Object.values(parts))).toBe(total);
  const sums = billBands.map((band) => [band, sumOf(months.map(({ parts }) => parts[band]))] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0n));
}

test('payments are diamonds on the axis and a kind of the bill', () => {
  const { marks, svg, plain, caption, words } = drawn('annual-upfront-payments');
  expect(marks).toEqual({ ...noMarks, payments: [1, 7, 13, 18] });
  expect(svg).toContain(`>${words.marks.payments}<`);
  expect(plain).not.toContain(words.marks.payments);
  expect(caption).toContain('Payments fall in months 1, 7, 13 and 18.');
  expect(billed('annual-upfront-payments')).toMatchObject({ payment: 18_000_000n });
});

test('minimums are steps of the balance at the end of their months', () => {
  const { marks, svg, caption, words, periods, commitment } = drawn('monthly-minimum-in-annual');
  expect(marks.minimums.map(({ month, above, below }) => [month, above - below])).toEqual([
    [1, 100_000n],
    [4, 200_000n],
    [9, 100_000n],
    [12, 100_000n],
  ]);
  expect(svg).toContain(`>${words.marks.minimums}<`);
  expect(caption).toContain('A minimum is invoiced for months 1, 4, 9 and 12.');
  // A month ends with what the minimum left.
  expect(balanceAfter(periods, 1)).toBe(6_000_000n - 400_000n);
  expect(balanceAfter(periods, 12)).toBe(commitment.periods[0]?.shortfall);
  expect(billed('monthly-minimum-in-annual')).toMatchObject({ minimum: 500_000n, shortfall: 150_000n });
});

test('what was carried in is the part of a period that its balance does not open with', () => {
  const { marks, caption, svg, words } = drawn('excess-counts-forward');
  expect(marks.carried).toEqual([{ month: 12, above: 12_000_000n, below: 10_200_000n }]);
  expect(caption).toContain('From month 13 the balance opens lower');
  expect(svg).toContain(`>${words.marks.carried}<`);
});

test('a credit has a line of its own, and what becomes one is apart from shortfall', () => {
  const { marks, caption, svg, words } = drawn('milestone-credit');
  expect(marks.credit.length).toBeGreaterThan(0);
  for (const [from, to] of marks.credit) expect(from?.balance ?? 0n).toBeGreaterThanOrEqual(to?.balance ?? 0n);
  expect(caption).toMatch(/The thin line is credit for earlier shortfall, from month \d+ on\./);
  expect(svg).toContain(`>${words.marks.credit}<`);
  const { periods } = drawn('milestone-credit').commitment;
  const credited = sumOf(periods.map((period) => period.credited ?? 0n));
  expect(credited).toBeGreaterThan(0n);
  expect(billed('milestone-credit').credited).toBe(credited);
});

test('what counts forward in arrears is a part of the drawdown', () => {
  const file = new URL('../../examples/deals/excess-counts-forward.quote.json', import.meta.url);
  const quote = JSON.parse(readFileSync(file, 'utf8')) as { readonly commitments: readonly object[] };
  const [commitment] = quote.commitments;
  const read = readQuote({ ...quote, commitments: [{ ...commitment, billing: 'arrears', instalment: undefined }] });
  const computed = read.ok ? compute({ quote: read.value }) : read;
  if (!computed.ok) throw new Error(JSON.stringify(computed.problems));
  const months = billMonths(computed.value);
  expect(sumOf(months.map(({ parts }) => parts.carried))).toBe(1_800_000n);
  for (const { parts, total } of months) expect(sumOf(Object.values(parts))).toBe(total);
});

const deals = ['annual-upfront-payments', 'monthly-minimum-in-annual', 'excess-counts-forward', 'milestone-credit'] as const;

test.each(deals)('the charts of %s keep their words within every width, in both languages', (deal) => {
  const results = resultsOf(deal);
  const months = billMonths(results);
  const highest = highestBill(months)?.total ?? 0n;
  const bill = { months, highest, currency: results.quote.currency, minorDigits: results.minor };
  for (const language of ['en', 'de'] as const) {
    for (const width of [168, 230, 470, 700]) {
      const setting = { ...onPaper(172, contractWords(language), language), width };
      for (const svg of [drawn(deal, language, width).svg, monthlyBillChart(bill, setting)]) {
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        for (const [, x, anchor, text] of svg.matchAll(
          /<text x="([-\d.]+)" y="[-\d.]+"(?: text-anchor="(\w+)")?[^>]*>([^<]*)</g,
        )) {
          const wide = labelWidth(text ?? '');
          const left = Number(x) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
          expect(left).toBeGreaterThan(-1);
          expect(left + wide).toBeLessThan(width + 1);
        }
      }
    }
  }
});

test.each(['agreed-true-down', 'discount-by-size', 'overage-at-list', 'platform-fee-draws-down'])(
  '%s has terms that add nothing to its drawdown',
  (deal) => {
    const { svg, plain, marks } = drawn(deal);
    expect(marks).toEqual(noMarks);
    expect(svg).toBe(plain);
  },
);
