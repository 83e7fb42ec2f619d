import { area, line } from 'd3-shape';
import { fixed } from '../../domain/values/decimal-text.ts';
import { amountText } from '../../text/figure-format.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelSize, labelWidth } from './chart-style.ts';
import type { BalancePoint, DrawdownPeriod } from './drawdown.ts';
import type { BalanceStep, DrawdownMarks } from './drawdown-marks.ts';
import type { LegendEntry } from './legend.ts';
import { legend, legendRowHeight } from './legend.ts';
import type { Plot } from './plot-frame.ts';
import { monthTitles, plotFrame, plotTop } from './plot-frame.ts';
import { points, rectangle, segment, svgDashes, svgDocument, svgFill, svgLabel, svgStroke } from './svg.ts';
import { amountAxis } from './value-axis.ts';

export type DrawdownChart = {
  readonly periods: readonly DrawdownPeriod[];
  readonly marks: DrawdownMarks;
  readonly months: number;
  readonly currency: string;
  readonly minorDigits: number;
};

export const drawdownChartHeight = 122;

/** A plot with the height of a balance in minor units. */
type BalancePlot = Plot & { readonly minorDigits: number; readonly at: (balance: bigint) => number };

/** True where what stands at a height up to `right` meets the line of the period that it stands in. */
function meets(line: DrawdownPeriod, plot: BalancePlot, right: number, top: number): boolean {
  const under = line.points.find(({ month }) => plot.x(month) >= right);
  return under === undefined || plot.at(under.balance) > top;
}

/** What a period begins with above its line, what is left beside its end, where there is room for both. */
function labels(
  period: DrawdownPeriod,
  next: DrawdownPeriod | undefined,
  marks: DrawdownMarks,
  plot: BalancePlot,
  { width, style, words, language }: ChartSetting,
): readonly string[] {
  const opening = amountText(period.opening, { minorDigits: plot.minorDigits, language });
  const closing = words.charts.unused(amountText(period.closing, { minorDigits: plot.minorDigits, language }));
  const left = plot.x(period.from - 1);
  const right = plot.x(period.to);
  if (right - left < Math.max(labelWidth(opening), labelWidth(closing)) + 8) return [];
  const above = plot.at(period.opening) - 3;
  const first = [
    // The ground under the amount: a line of the grid may run behind it.
    svgFill(rectangle(left + 1, above - labelSize + 1, left + labelWidth(opening) + 3, above + 1), style.ground),
    svgLabel({ x: left + 2, y: above, text: opening, anchor: 'start', color: style.ink }),
  ];
  // Where the rest becomes a credit, that one's line begins here: the words stand above it.
  const isCredited = marks.credit.some(([from]) => from?.month === period.to);
  const y = Math.min(plot.at(period.closing) + (isCredited ? -3 : 2.5), plot.y('0') - 2);
  const end = right + 3 + labelWidth(closing);
  if (period.closing === 0n || end > width) return first;
  if (next !== undefined && meets(next, plot, end, y - labelSize)) return first;
  return [...first, svgLabel({ x: right + 3, y, text: closing, anchor: 'start', color: style.ink })];
}

/** Puts the last period's rest right of the plot, if the plot stays wide enough. */
function roomRight({ periods, minorDigits }: DrawdownChart, { width, words, language }: ChartSetting): number {
  const last = periods.at(-1)?.closing ?? 0n;
  const room = last === 0n ? 2 : labelWidth(words.charts.unused(amountText(last, { minorDigits, language }))) + 4;
  return room > width * 0.3 ? 2 : room;
}

const stepWidth = 2;
/** The first period's amount stands between the names and its line. */
const belowLegend = 4;

/** A payment's sign, around a point. */
function diamond(x: number, y: number): string {
  const half = 3;
  const corners = [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ] as const;
  return `M${corners.map((corner) => corner.map(points).join(' ')).join('L')}z`;
}

/** The names of what the terms of the deal add, for what there is of it. */
function markEntries(marks: DrawdownMarks, { words, style }: ChartSetting): readonly LegendEntry[] {
  const { marks: names } = words.charts;
  const middle = labelSize / 2;
  const upright = (left: number, top: number): string => segment([left + middle, top], [left + middle, top + labelSize]);
  const across = (left: number, top: number): string => segment([left, top + middle], [left + labelSize, top + middle]);
  const signs: Readonly<Record<keyof DrawdownMarks, LegendEntry['sign']>> = {
    payments: (left, top) => svgFill(diamond(left + middle, top + middle), style.ink),
    minimums: (left, top) => svgStroke(upright(left, top), style.bands.shortfall, stepWidth),
    carried: (left, top) => svgDashes(upright(left, top), style.ink, 1),
    credit: (left, top) => svgStroke(across(left, top), style.ink, 0.8),
  };
  return (['payments', 'minimums', 'carried', 'credit'] as const)
    .filter((name) => marks[name].length > 0)
    .map((name) => ({ text: names[name], sign: signs[name] }));
}

/** Payments on the axis, minimums and what was carried in as steps, credits as a thin line of their own. */
function drawnMarks(marks: DrawdownMarks, { x, y, at }: BalancePlot, { style }: ChartSetting): readonly string[] {
  const steps = (of: readonly BalanceStep[]): string =>
    of.map(({ month, above, below }) => segment([x(month), at(above)], [x(month), at(below)])).join('');
  const credit = marks.credit
    .flatMap((stretch) => stretch.slice(1).map((point, index) => ({ from: stretch[index] ?? point, to: point })))
    .map(({ from, to }) => segment([x(from.month), at(from.balance)], [x(to.month), at(to.balance)]));
  return [
    ...(marks.carried.length === 0 ? [] : [svgDashes(steps(marks.carried), style.ink, 1)]),
    ...(credit.length === 0 ? [] : [svgStroke(credit.join(''), style.ink, 0.8)]),
    ...(marks.minimums.length === 0 ? [] : [svgStroke(steps(marks.minimums), style.bands.shortfall, stepWidth)]),
    ...(marks.payments.length === 0
      ? []
      : [svgFill(marks.payments.map((month) => diamond(x(month - 1), y('0'))).join(''), style.ink)]),
  ];
}

/** The balance of a commitment: a line that falls with use and starts again with each period. */
export function drawdownChart(chart: DrawdownChart, setting: ChartSetting): string {
  const { periods, marks, months, currency, minorDigits } = chart;
  const { style } = setting;
  const balances = [
    ...periods.flatMap((period) => period.points.map(({ balance }) => balance)),
    ...marks.carried.map(({ above }) => above),
    ...marks.credit.flat().map(({ balance }) => balance),
  ];
  const highest = balances.reduce((most, each) => (each > most ? each : most), 0n);
  const axis = amountAxis(fixed(highest, minorDigits), currency, setting);
  const entries = markEntries(marks, setting);
  const key = entries.length === 0 ? null : legend(entries, axis.left, 12, setting);
  const top = plotTop + (key === null ? 0 : (key.rows - 1) * legendRowHeight + belowLegend);
  const frame = plotFrame({ months, axis, top, right: roomRight(chart, setting) }, setting);
  const at = (balance: bigint): number => frame.y(fixed(balance, minorDigits));
  const plot: BalancePlot = { ...frame, minorDigits, at };
  const fall = line<BalancePoint>(
    ({ month }) => frame.x(month),
    ({ balance }) => at(balance),
  ).digits(1);
  const under = area<BalancePoint>(
    ({ month }) => frame.x(month),
    frame.y('0'),
    ({ balance }) => at(balance),
  ).digits(1);
  const path = (draw: (line: BalancePoint[]) => string | null): string =>
    periods.map((period) => draw([...period.points]) ?? '').join('');
  return svgDocument(setting, [
    svgFill(path(under), style.wash),
    ...(key?.elements ?? []),
    frame.svg,
    ...periods.flatMap((period, index) => labels(period, periods[index + 1], marks, plot, setting)),
    svgStroke(path(fall), style.accent, 1.3),
    ...drawnMarks(marks, plot, setting),
    ...monthTitles(frame, setting),
  ]);
}
