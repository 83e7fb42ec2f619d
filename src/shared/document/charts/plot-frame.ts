import { scaleLinear } from 'd3-scale';
import type { GeneralWords } from '../../text/contract/en/general.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelSize, labelWidth } from './chart-style.ts';
import { segment, svgLabel, svgStroke, svgTitled } from './svg.ts';
import type { ValueAxis } from './value-axis.ts';

export type FrameOptions = {
  readonly months: number;
  readonly axis: ValueAxis;
  /** The top of the plot, below the content above it. */
  readonly top: number;
  /** Kept free right of the plot. */
  readonly right: number;
};

/** The place of months and values on a chart. */
export type Plot = {
  /** Where a month ends; 0 is the start of the term. */
  readonly x: (month: number) => number;
  readonly y: (value: string) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A plot with the axes drawn around it. */
export type PlotFrame = Plot & { readonly svg: string };

/** Room for the head of the values. */
export const plotTop = 20;
const axisHeight = 26;
const monthSteps = [1, 2, 3, 6, 12, 24, 60];
const mostMonthLabels = 8;
const monthLabelRoom = 16;

type Axis = { readonly lines: string; readonly labels: readonly string[] };

function monthAxis(months: number, { x, left, right, bottom }: Plot, words: GeneralWords): Axis {
  const most = Math.max(1, Math.min(mostMonthLabels, Math.floor((right - left) / monthLabelRoom)));
  const step = monthSteps.find((each) => months / each <= most) ?? months;
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

function plotOf(months: number, values: readonly [number, number], edges: Omit<Plot, 'x' | 'y'>): Plot {
  const x = scaleLinear([0, months], [edges.left, edges.right]);
  const y = scaleLinear(values, [edges.bottom, edges.top]);
  return { ...edges, x: (month) => x(month), y: (value) => y(Number(value)) };
}

/** Axes with few ticks: values on the left under their head, contract months and years below. */
export function plotFrame({ months, axis, top, right }: FrameOptions, { width, height, style, words }: ChartSetting): PlotFrame {
  const { left, ticks } = axis;
  const edges = { left, right: width - right, top, bottom: height - axisHeight };
  const plot = plotOf(months, [axis.lowest, axis.highest], edges);
  const across = (y: number): string => segment([left, y], [edges.right, y]);
  const labels = ticks.map(({ value, text }) =>
    svgLabel({ x: left - 6, y: plot.y(String(value)) + labelSize * 0.36, text, anchor: 'end' }),
  );
  const grid = ticks.filter(({ value }) => value !== axis.lowest).map(({ value }) => across(plot.y(String(value))));
  const below = monthAxis(months, plot, words.general);
  return {
    ...plot,
    svg: [
      svgStroke(grid.join('') + below.lines, style.hairline, 0.5),
      svgStroke(across(edges.bottom), style.rule, 0.7),
      ...(axis.head === '' ? [] : [svgLabel({ x: left - 6, y: labelSize + 1, text: axis.head, anchor: 'end' })]),
      ...labels,
      ...below.labels,
    ].join(''),
  };
}

/** A plot from edge to edge without axes, for a picture beside the figures: only the line that columns stand on. */
export function bareFrame(months: number, highest: string, top: number, { width, height, style }: ChartSetting): PlotFrame {
  const edges = { left: 0, right: width, top, bottom: height - 0.5 };
  const plot = plotOf(months, [0, Number(highest)], edges);
  return { ...plot, svg: svgStroke(segment([0, edges.bottom], [width, edges.bottom]), style.rule, 0.7) };
}

/** What a pointer on each month is told, over the whole height of the plot. */
export function monthTitles({ x, top, bottom }: Plot, { monthTitles: titles, style }: ChartSetting): readonly string[] {
  return titles.map((title, index) => svgTitled(x(index), top, x(index + 1), bottom, title, style.ink));
}
