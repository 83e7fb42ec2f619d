import { scaleLinear } from 'd3-scale';
import { numberText } from '../../text/number-format.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelSize, labelWidth } from './chart-style.ts';
import { rectangle, segment, svgDocument, svgFill, svgLabel, svgStroke, svgTitled } from './svg.ts';

/** Amounts as decimals, the lowest first: each bin ends where the next begins. */
export type HistogramChart = {
  readonly bins: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  readonly countName: string;
  /** What a pointer on each bin is told; empty on paper. */
  readonly titles: readonly string[];
};

export const histogramHeight = 132;

const axisHeight = 16;
const top = 18;

/** How many come to which amount: one column a bin. */
export function histogramChart({ bins, countName, titles }: HistogramChart, setting: ChartSetting): string {
  const { width, height, style, language } = setting;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const scale = scaleLinear([0, most], [height - axisHeight, top]).nice(3);
  const ticks = scale.ticks(3).filter((tick) => Number.isInteger(tick));
  const text = (tick: number): string => numberText(String(tick), language);
  const left = Math.max(labelWidth(countName), ...ticks.map((tick) => labelWidth(text(tick)))) + 8;
  const x = scaleLinear([0, Math.max(1, bins.length)], [left, width - 2]);
  const base = height - axisHeight;
  const edges = [...bins.map(({ from }) => from), ...bins.slice(-1).map(({ to }) => to)];
  const isWhole = edges.every((edge) => /\.0+$/.test(edge));
  const labels = edges.map((edge) => numberText(isWhole ? edge.replace(/\.0+$/, '') : edge, language));
  const widest = Math.max(...labels.map(labelWidth)) + 10;
  // The first stands beside its edge and not below it: it needs half as much again.
  const every = Math.max(1, Math.ceil((1.5 * widest * edges.length) / (width - left)));
  const columns = bins.map(({ count }, index) => rectangle(x(index) + 0.5, scale(count), x(index + 1) - 0.5, base)).join('');
  return svgDocument(setting, [
    svgStroke(ticks.map((tick) => segment([left, scale(tick)], [width - 2, scale(tick)])).join(''), style.hairline, 0.5),
    svgFill(columns, style.bands.committed),
    svgStroke(segment([left, base], [width - 2, base]), style.rule, 0.7),
    svgLabel({ x: left - 6, y: labelSize + 1, text: countName, anchor: 'end' }),
    ...ticks.map((tick) => svgLabel({ x: left - 6, y: scale(tick) + labelSize * 0.36, text: text(tick), anchor: 'end' })),
    ...labels.flatMap((label, index) =>
      index % every === 0 && x(index) + widest / 2 <= width + 6
        ? [svgLabel({ x: x(index), y: base + 11, text: label, anchor: index === 0 ? 'start' : 'middle' })]
        : [],
    ),
    ...titles.map((title, index) => svgTitled(x(index), top, x(index + 1), base, title, style.ink)),
  ]);
}
