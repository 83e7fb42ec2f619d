import { area, line } from 'd3-shape';
import { contractWords } from '../../text/contract/contract-words.ts';
import type { Language } from '../../text/language.ts';
import { numberText } from '../../text/number-format.ts';
import { accent, chartWidth, ink, labelSize, labelWidth, wash } from './chart-style.ts';
import type { BalancePoint, DrawdownPeriod } from './drawdown.ts';
import type { PlotFrame } from './plot-frame.ts';
import { plotFrame } from './plot-frame.ts';
import { rectangle, svgDocument, svgFill, svgLabel, svgStroke } from './svg.ts';

export type DrawdownChart = {
  readonly periods: readonly DrawdownPeriod[];
  readonly months: number;
  readonly currency: string;
  readonly language: Language;
};

export const drawdownChartHeight = 122;

/** What a period begins with above its line, what is left beside its end, where there is room for both. */
function labels(period: DrawdownPeriod, frame: PlotFrame, language: Language): readonly string[] {
  const opening = numberText(period.opening, language);
  const closing = contractWords(language).charts.unused(numberText(period.closing, language));
  const left = frame.x(period.from - 1);
  const right = frame.x(period.to);
  if (right - left < labelWidth(closing) + 8) return [];
  const above = frame.y(period.opening) - 3;
  const first = [
    // White under the amount: a line of the grid may run behind it.
    svgFill(rectangle(left + 1, above - labelSize + 1, left + labelWidth(opening) + 3, above + 1), '#ffffff'),
    svgLabel({ x: left + 2, y: above, text: opening, anchor: 'start', color: ink }),
  ];
  if (!/[1-9]/.test(period.closing)) return first;
  const y = Math.min(frame.y(period.closing) + 2.5, frame.y('0') - 2);
  return [...first, svgLabel({ x: right + 3, y, text: closing, anchor: 'start', color: ink })];
}

/** What a commitment still holds: a line that falls with use, and starts anew with each period. */
export function drawdownChart({ periods, months, currency, language }: DrawdownChart): string {
  const balances = periods.flatMap(({ points }) => points.map(({ balance }) => balance));
  const highest = balances.reduce((most, each) => (Number(each) > Number(most) ? each : most), '0');
  const last = periods.at(-1)?.closing ?? '0';
  // The last period's rest stands right of the plot.
  const right = /[1-9]/.test(last) ? labelWidth(contractWords(language).charts.unused(numberText(last, language))) + 4 : 2;
  const frame = plotFrame({ months, highest, currency, language, height: drawdownChartHeight, right });
  const fall = line<BalancePoint>(
    ({ month }) => frame.x(month),
    ({ balance }) => frame.y(balance),
  ).digits(1);
  const under = area<BalancePoint>(
    ({ month }) => frame.x(month),
    frame.y('0'),
    ({ balance }) => frame.y(balance),
  ).digits(1);
  const path = (draw: (points: BalancePoint[]) => string | null): string =>
    periods.map(({ points }) => draw([...points]) ?? '').join('');
  return svgDocument(chartWidth, drawdownChartHeight, [
    svgFill(path(under), wash),
    frame.svg,
    ...periods.flatMap((period) => labels(period, frame, language)),
    svgStroke(path(fall), accent, 1.3),
  ]);
}
