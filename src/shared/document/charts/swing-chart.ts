import { scaleLinear } from 'd3-scale';
import { numberText } from '../../text/number-format.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelSize, labelWidth } from './chart-style.ts';
import { rectangle, segment, svgDocument, svgFill, svgLabel, svgStroke, svgTitled } from './svg.ts';

/** How far something goes below and above what it is now: amounts as decimals. */
export type Swing = { readonly name: string; readonly down: string; readonly up: string; readonly title: string };

const rowHeight = 16;
const axisHeight = 14;

export const swingChartHeight = (rows: number): number => rows * rowHeight + axisHeight;

/** A bar each, from the worse of two ends to the better, around a line for how it is now. */
export function swingChart(swings: readonly Swing[], setting: ChartSetting): string {
  const { width, height, style, language } = setting;
  const ends = swings.flatMap(({ down, up }) => [Number(down), Number(up)]);
  const left = Math.max(40, ...swings.map(({ name }) => labelWidth(name))) + 8;
  const scale = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [left, width - 24]).nice(4);
  const base = height - axisHeight;
  const ticks = scale.ticks(4);
  const text = (tick: number): string => numberText(String(tick), language);
  const bars = (of: 'down' | 'up'): string =>
    swings
      .map((swing, row) => {
        const [from, to] = [scale(0), scale(Number(swing[of]))].toSorted((a, b) => a - b);
        return rectangle(from ?? 0, row * rowHeight + 3, to ?? 0, (row + 1) * rowHeight - 3);
      })
      .join('');
  return svgDocument(setting, [
    svgStroke(ticks.map((tick) => segment([scale(tick), 0], [scale(tick), base])).join(''), style.hairline, 0.5),
    svgFill(bars('down'), style.bands.use),
    svgFill(bars('up'), style.bands.committed),
    svgStroke(segment([scale(0), 0], [scale(0), base]), style.rule, 0.7),
    ...swings.map(({ name }, row) =>
      svgLabel({ x: left - 6, y: row * rowHeight + rowHeight / 2 + labelSize * 0.36, text: name, anchor: 'end' }),
    ),
    ...ticks.map((tick) => svgLabel({ x: scale(tick), y: base + 10, text: text(tick), anchor: 'middle' })),
    ...swings.flatMap(({ title }, row) =>
      title === '' ? [] : [svgTitled(left, row * rowHeight, width, (row + 1) * rowHeight, title, style.ink)],
    ),
  ]);
}
