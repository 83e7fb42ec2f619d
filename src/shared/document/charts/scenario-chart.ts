import type { ChartSetting } from './chart-setting.ts';
import { labelSize } from './chart-style.ts';
import { legend, legendRowHeight } from './legend.ts';
import type { Plot } from './plot-frame.ts';
import { monthTitles, plotFrame, plotTop } from './plot-frame.ts';
import { points, segment, svgDocument, svgFill, svgPatterned } from './svg.ts';
import { amountsAxis } from './value-axis.ts';

/** What a scenario bills. Amounts as decimals, the first month first. */
export type ScenarioCourse = {
  readonly name: string;
  readonly months: readonly string[];
  /** Contract months after which a clause acts; the last may be that of the term. */
  readonly acts: readonly number[];
};

/** The forecast first. */
export type ScenarioChart = { readonly currency: string; readonly courses: readonly ScenarioCourse[]; readonly actsName: string };

export const scenarioChartHeight = 190;

/** Each line has a pattern of its own: a grey printer and an eye that tells no colours apart can follow it. */
const patterns = ['', '4 2', '1 1.6', '7 2 1.5 2', '2.5 1.2', '9 3'] as const;
const widths = [1.8, 1.2, 1.4, 1.2, 1, 1] as const;

function diamond(x: number, y: number, half: number): string {
  return `M${points(x - half)} ${points(y)}L${points(x)} ${points(y - half)}L${points(x + half)} ${points(y)}L${points(x)} ${points(y + half)}z`;
}

/** A step for each month, as a bill is. */
function course(months: readonly string[], { x, y }: Plot): string {
  return months
    .map((value, month) => {
      const height = points(y(value));
      return `${month === 0 ? `M${points(x(0))} ${height}` : `V${height}`}H${points(x(month + 1))}`;
    })
    .join('');
}

/** What the quote bills by month under each scenario, and when clauses act. */
export function scenarioChart({ currency, courses, actsName }: ScenarioChart, setting: ChartSetting): string {
  const { style } = setting;
  const colors = [style.accent, style.ink, style.bands.payment, style.ink, style.accent, style.bands.minimum];
  const values = courses.flatMap(({ months }) => months.map(Number));
  const axis = amountsAxis(Math.min(0, ...values), Math.max(1, ...values), currency, setting);
  const drawn = (path: string, index: number): string =>
    svgPatterned(path, colors[index] ?? style.ink, widths[index] ?? 1, patterns[index] ?? '');
  const half = 2.4;
  const entries = [
    ...courses.map(({ name }, index) => ({
      text: name,
      sign: (left: number, top: number) =>
        drawn(segment([left - 2, top + labelSize / 2], [left + labelSize + 1, top + labelSize / 2]), index),
    })),
    ...(courses.every(({ acts }) => acts.length === 0)
      ? []
      : [
          {
            text: actsName,
            sign: (left: number, top: number) => svgFill(diamond(left + labelSize / 2, top + labelSize / 2, half), style.ink),
          },
        ]),
  ];
  const named = legend(entries, axis.left, 12, setting);
  const months = Math.max(1, ...courses.map((each) => each.months.length));
  const frame = plotFrame({ months, axis, top: plotTop + (named.rows - 1) * legendRowHeight, right: 4 }, setting);
  const lines = courses.map((each, index) => drawn(course(each.months, frame), index));
  const marks = courses.flatMap(({ months: bills, acts }) =>
    acts.map((month) => diamond(frame.x(month), frame.y(bills[month] ?? bills.at(-1) ?? '0'), half)),
  );
  return svgDocument(setting, [
    frame.svg,
    ...lines,
    ...(marks.length === 0 ? [] : [svgFill(marks.join(''), style.ink)]),
    ...named.elements,
    ...monthTitles(frame, setting),
  ]);
}
