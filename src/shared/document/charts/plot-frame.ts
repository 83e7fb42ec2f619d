import { scaleLinear } from 'd3-scale';
import { contractWords } from '../../text/contract/contract-words.ts';
import type { GeneralWords } from '../../text/contract/en/general.ts';
import type { Language } from '../../text/language.ts';
import { numberText } from '../../text/number-format.ts';
import { chartWidth, hairline, labelSize, labelWidth, rule } from './chart-style.ts';
import { segment, svgLabel, svgStroke } from './svg.ts';

export type FrameOptions = {
  readonly months: number;
  /** The highest amount that is drawn. */
  readonly highest: string;
  readonly currency: string;
  readonly language: Language;
  readonly height: number;
  /** Kept free right of the plot. */
  readonly right: number;
};

/** The place of months and amounts on a chart, and the axes drawn there. */
export type PlotFrame = {
  /** Where a month ends; 0 is the start of the term. */
  readonly x: (month: number) => number;
  readonly y: (amount: string) => number;
  readonly left: number;
  readonly svg: string;
};

const top = 20;
const axisHeight = 26;
const monthSteps = [1, 2, 3, 6, 12, 24, 60];
const mostMonthLabels = 8;
const tickCount = 4;

/** A tick is a round number: its digits are written out, never as a power of ten. */
function tickText(tick: number, language: Language): string {
  return numberText(Number.isInteger(tick) ? BigInt(tick).toString() : String(tick), language);
}

type Axis = { readonly lines: string; readonly labels: readonly string[] };

type MonthAxis = {
  readonly months: number;
  readonly x: (month: number) => number;
  readonly bottom: number;
  readonly left: number;
  readonly words: GeneralWords;
};

function monthAxis({ months, x, bottom, left, words }: MonthAxis): Axis {
  const step = monthSteps.find((each) => months / each <= mostMonthLabels) ?? months;
  const labels = [svgLabel({ x: left - 6, y: bottom + 10, text: words.month, anchor: 'end' })];
  let lines = '';
  for (let month = 1; month <= months; month += step) {
    labels.push(svgLabel({ x: (x(month - 1) + x(month)) / 2, y: bottom + 10, text: String(month), anchor: 'middle' }));
  }
  const years = months > 12 ? Math.ceil(months / 12) : 0;
  for (let year = 1; year <= years; year += 1) {
    const month = 12 * year - 11;
    const label = words.year(year);
    const from = x(month - 1);
    const to = x(Math.min(month + 11, months));
    if (month > 1) lines += segment([from, bottom], [from, bottom + axisHeight - 4]);
    if (to - from > labelWidth(label))
      labels.push(svgLabel({ x: (from + to) / 2, y: bottom + 20, text: label, anchor: 'middle' }));
  }
  return { lines, labels };
}

/** Axes with few ticks: amounts on the left under their currency, contract months and years below. */
export function plotFrame({ months, highest, currency, language, height, right }: FrameOptions): PlotFrame {
  const words = contractWords(language).general;
  const bottom = height - axisHeight;
  const amounts = scaleLinear([0, Number(highest)], [bottom, top]).nice(tickCount);
  const ticks = amounts.ticks(tickCount);
  const texts = ticks.map((tick) => tickText(tick, language));
  const left = Math.max(...[...texts, currency, words.month].map((text) => labelWidth(text))) + 8;
  const x = scaleLinear([0, months], [left, chartWidth - right]);
  const across = (y: number): string => segment([left, y], [chartWidth - right, y]);
  const labels = ticks.map((tick, index) =>
    svgLabel({ x: left - 6, y: amounts(tick) + labelSize * 0.36, text: texts[index] ?? '', anchor: 'end' }),
  );
  const axis = monthAxis({ months, x: (month) => x(month), bottom, left, words });
  const grid = ticks.filter((tick) => tick !== 0).map((tick) => across(amounts(tick)));
  return {
    x: (month) => x(month),
    y: (amount) => amounts(Number(amount)),
    left,
    svg: [
      svgStroke(grid.join('') + axis.lines, hairline, 0.5),
      svgStroke(across(bottom), rule, 0.7),
      svgLabel({ x: left - 6, y: labelSize + 1, text: currency, anchor: 'end' }),
      ...labels,
      ...axis.labels,
    ].join(''),
  };
}
