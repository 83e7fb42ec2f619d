import { area, line } from 'd3-shape';
import { fixed } from '../../domain/values/decimal-text.ts';
import { amountText } from '../../text/figure-format.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelSize, labelWidth } from './chart-style.ts';
import type { BalancePoint, DrawdownPeriod } from './drawdown.ts';
import type { Plot } from './plot-frame.ts';
import { monthTitles, plotFrame, plotTop } from './plot-frame.ts';
import { rectangle, svgDocument, svgFill, svgLabel, svgStroke } from './svg.ts';
import { amountAxis } from './value-axis.ts';

export type DrawdownChart = {
  readonly periods: readonly DrawdownPeriod[];
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
  const y = Math.min(plot.at(period.closing) + 2.5, plot.y('0') - 2);
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

/** The balance of a commitment: a line that falls with use and starts again with each period. */
export function drawdownChart(chart: DrawdownChart, setting: ChartSetting): string {
  const { periods, months, currency, minorDigits } = chart;
  const { style } = setting;
  const balances = periods.flatMap(({ points }) => points.map(({ balance }) => balance));
  const highest = balances.reduce((most, each) => (each > most ? each : most), 0n);
  const axis = amountAxis(fixed(highest, minorDigits), currency, setting);
  const frame = plotFrame({ months, axis, top: plotTop, right: roomRight(chart, setting) }, setting);
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
  const path = (draw: (points: BalancePoint[]) => string | null): string =>
    periods.map(({ points }) => draw([...points]) ?? '').join('');
  return svgDocument(setting, [
    svgFill(path(under), style.wash),
    frame.svg,
    ...periods.flatMap((period, index) => labels(period, periods[index + 1], plot, setting)),
    svgStroke(path(fall), style.accent, 1.3),
    ...monthTitles(frame, setting),
  ]);
}
