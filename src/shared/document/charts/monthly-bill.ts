import { stack } from 'd3-shape';
import { fixed } from '../../domain/values/decimal-text.ts';
import type { BillBand } from '../../text/contract/bill-bands.ts';
import { billBands } from '../../text/contract/bill-bands.ts';
import type { BillMonth } from './bill-months.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelSize } from './chart-style.ts';
import type { LegendEntry } from './legend.ts';
import { legend, legendRowHeight } from './legend.ts';
import type { Plot } from './plot-frame.ts';
import { bareFrame, monthTitles, plotFrame, plotTop } from './plot-frame.ts';
import { rectangle, svgDocument, svgFill } from './svg.ts';
import { amountAxis } from './value-axis.ts';

export type BillChart = {
  readonly months: readonly BillMonth[];
  /** The highest month's total, minor units. */
  readonly highest: bigint;
  readonly currency: string;
  readonly minorDigits: number;
};

export const billChartHeight = 172;

/** A column of a short term is no wall. */
const widest = 32;

/** The bands in their colours. */
function entriesOf(bands: readonly BillBand[], { words, style }: ChartSetting): readonly LegendEntry[] {
  return bands.map((band) => ({
    text: words.charts.bands[band],
    sign: (left, top) => svgFill(rectangle(left, top, left + labelSize, top + labelSize), style.bands[band]),
  }));
}

function usedBands(months: readonly BillMonth[]): readonly BillBand[] {
  return billBands.filter((band) => months.some(({ parts }) => parts[band] !== 0n));
}

/** One column a month, its kinds stacked: one path a kind. */
function columns(
  { months, minorDigits }: Pick<BillChart, 'months' | 'minorDigits'>,
  bands: readonly BillBand[],
  plot: Plot,
  { style }: ChartSetting,
): string[] {
  const series = stack<BillMonth, BillBand>()
    .keys(bands)
    .value(({ parts }, band) => Number(fixed(parts[band], minorDigits)))(months);
  return series.map((layer) => {
    const rectangles = layer.flatMap(([from, to], index) => {
      if (from === to) return [];
      const left = plot.x(index);
      const room = plot.x(index + 1) - left;
      const width = Math.min(room - Math.min(room * 0.22, 4), widest);
      const start = left + (room - width) / 2;
      return [rectangle(start, plot.y(String(to)), start + width, plot.y(String(from)))];
    });
    return svgFill(rectangles.join(''), style.bands[layer.key]);
  });
}

/** The bill of each contract month as one column, its kinds stacked. */
export function monthlyBillChart(chart: BillChart, setting: ChartSetting): string {
  const { months, highest, currency, minorDigits } = chart;
  const axis = amountAxis(fixed(highest, minorDigits), currency, setting);
  const used = usedBands(months);
  const key = legend(entriesOf(used, setting), axis.left, 12, setting);
  const top = plotTop + (key.rows - 1) * legendRowHeight;
  const frame = plotFrame({ months: months.length, axis, top, right: 2 }, setting);
  return svgDocument(setting, [
    ...key.elements,
    frame.svg,
    ...columns(chart, used, frame, setting),
    ...monthTitles(frame, setting),
  ]);
}

/** The same without axes, under its legend: a glance, not a reading. */
export function smallBillChart(chart: Omit<BillChart, 'currency'>, setting: ChartSetting): string {
  const { months, highest, minorDigits } = chart;
  const used = usedBands(months);
  const key = legend(entriesOf(used, setting), 0, 6, setting);
  const frame = bareFrame(months.length, fixed(highest, minorDigits), key.rows * legendRowHeight + 3, setting);
  return svgDocument(setting, [
    ...key.elements,
    ...columns(chart, used, frame, setting),
    frame.svg,
    ...monthTitles(frame, setting),
  ]);
}
