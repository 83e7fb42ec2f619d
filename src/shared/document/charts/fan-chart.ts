import type { ChartSetting } from './chart-setting.ts';
import { labelSize } from './chart-style.ts';
import { legend, legendRowHeight } from './legend.ts';
import { monthTitles, plotFrame, plotTop } from './plot-frame.ts';
import { points, rectangle, segment, svgDocument, svgFill, svgStroke } from './svg.ts';
import { amountsAxis } from './value-axis.ts';

/** Amounts as decimals, the first month first. */
export type FanChart = {
  readonly currency: string;
  /** The wider band first: its lower and upper edge, and what it is called. */
  readonly bands: readonly { readonly low: readonly string[]; readonly high: readonly string[]; readonly name: string }[];
  readonly middle: readonly string[];
  readonly middleName: string;
};

export const fanChartHeight = 172;

/** Bands by month around what lies in the middle: each month a step, as a bill is. */
export function fanChart({ currency, bands, middle, middleName }: FanChart, setting: ChartSetting): string {
  const { style } = setting;
  const months = middle.length;
  const values = bands.flatMap(({ low, high }) => [...low, ...high]).map(Number);
  const axis = amountsAxis(Math.min(0, ...values), Math.max(1, ...values), currency, setting);
  const fills = [style.wash, style.bands.carried];
  const entries = [
    ...bands.map(({ name }, index) => ({
      text: name,
      sign: (left: number, top: number) =>
        svgFill(rectangle(left, top, left + labelSize, top + labelSize), fills[index] ?? style.wash),
    })),
    {
      text: middleName,
      sign: (left: number, top: number) =>
        svgStroke(segment([left, top + labelSize / 2], [left + labelSize, top + labelSize / 2]), style.accent, 1.6),
    },
  ];
  const named = legend(entries, axis.left, 12, setting);
  const frame = plotFrame({ months, axis, top: plotTop + (named.rows - 1) * legendRowHeight, right: 2 }, setting);
  const areas = bands.map(({ low, high }, index) =>
    svgFill(
      low
        .map((from, month) => rectangle(frame.x(month), frame.y(high[month] ?? from), frame.x(month + 1), frame.y(from)))
        .join(''),
      fills[index] ?? style.wash,
    ),
  );
  const line = middle
    .map(
      (value, month) =>
        `${month === 0 ? `M${points(frame.x(0))} ${points(frame.y(value))}` : `V${points(frame.y(value))}`}H${points(frame.x(month + 1))}`,
    )
    .join('');
  return svgDocument(setting, [
    ...areas,
    frame.svg,
    svgStroke(line, style.accent, 1.4),
    ...named.elements,
    ...monthTitles(frame, setting),
  ]);
}
