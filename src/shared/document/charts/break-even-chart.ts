import { scaleLinear } from 'd3-scale';
import { percentText } from '../../text/number-format.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelSize } from './chart-style.ts';
import { legend, legendRowHeight } from './legend.ts';
import { points, segment, svgDashes, svgDocument, svgLabel, svgPatterned, svgStroke } from './svg.ts';
import { amountsAxis, percentAxis } from './value-axis.ts';

/** What follows from a percent that is tried. Values as decimals: amounts in `currency`, or percents where it is null. */
export type BreakEvenChart = {
  readonly currency: string | null;
  /** What is tried, below the axis. */
  readonly tried: string;
  readonly percents: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** A limit across, in dashes; null for none. */
  readonly limit: { readonly name: string; readonly value: string } | null;
};

export const breakEvenHeight = 150;

const patterns = ['', '4 2'] as const;

/** Where lines cross each other or a limit. */
export function breakEvenChart({ currency, tried, percents, series, limit }: BreakEvenChart, setting: ChartSetting): string {
  const { width, height, style, language } = setting;
  const values = [...series.flatMap((each) => each.values), ...(limit === null ? [] : [limit.value])].map(Number);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(1, ...values)];
  const axis = currency === null ? percentAxis(lowest, highest, setting) : amountsAxis(lowest, highest, currency, setting);
  const colors = [style.accent, style.ink];
  const entries = [
    ...series.map(({ name }, index) => ({
      text: name,
      sign: (left: number, top: number) =>
        svgPatterned(
          segment([left - 2, top + labelSize / 2], [left + labelSize + 1, top + labelSize / 2]),
          colors[index] ?? style.ink,
          1.6,
          patterns[index] ?? '',
        ),
    })),
    ...(limit === null
      ? []
      : [
          {
            text: limit.name,
            sign: (left: number, top: number) =>
              svgDashes(segment([left - 2, top + labelSize / 2], [left + labelSize + 1, top + labelSize / 2]), style.ink, 0.8),
          },
        ]),
  ];
  const named = legend(entries, axis.left, 12, setting);
  const edges = { top: 20 + (named.rows - 1) * legendRowHeight, bottom: height - 26, left: axis.left, right: width - 4 };
  const tries = percents.map(Number);
  const x = scaleLinear([tries[0] ?? 0, tries.at(-1) ?? 1], [edges.left, edges.right]);
  const y = scaleLinear([axis.lowest, axis.highest], [edges.bottom, edges.top]);
  const line = (own: readonly string[]): string =>
    own.map((value, at) => `${at === 0 ? 'M' : 'L'}${points(x(tries[at] ?? 0))} ${points(y(Number(value)))}`).join('');
  const across = (value: number): string => segment([edges.left, y(value)], [edges.right, y(value)]);
  return svgDocument(setting, [
    svgStroke(axis.ticks.map(({ value }) => across(value)).join(''), style.hairline, 0.5),
    svgStroke(segment([edges.left, edges.bottom], [edges.right, edges.bottom]), style.rule, 0.7),
    ...(axis.head === '' ? [] : [svgLabel({ x: edges.left - 6, y: labelSize + 1, text: axis.head, anchor: 'end' })]),
    ...axis.ticks.map(({ value, text }) => svgLabel({ x: edges.left - 6, y: y(value) + labelSize * 0.36, text, anchor: 'end' })),
    ...x.ticks(5).map((value) => {
      const isLast = x(value) > edges.right - 12;
      const text = percentText(String(value), language);
      return svgLabel({ x: isLast ? width - 1 : x(value), y: edges.bottom + 10, text, anchor: isLast ? 'end' : 'middle' });
    }),
    svgLabel({ x: (edges.left + edges.right) / 2, y: edges.bottom + 21, text: tried, anchor: 'middle' }),
    ...(limit === null ? [] : [svgDashes(across(Number(limit.value)), style.ink, 0.8)]),
    ...series.map((each, index) => svgPatterned(line(each.values), colors[index] ?? style.ink, 1.5, patterns[index] ?? '')),
    ...named.elements,
  ]);
}
