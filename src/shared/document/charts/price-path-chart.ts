import { percentText } from '../../text/number-format.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelSize, labelWidth } from './chart-style.ts';
import type { Plot } from './plot-frame.ts';
import { monthTitles, plotFrame } from './plot-frame.ts';
import type { PathStep, PathThreshold, PricePath } from './price-path.ts';
import { points, rectangle, segment, svgDashes, svgDocument, svgFill, svgLabel, svgStroke } from './svg.ts';
import type { ValueAxis } from './value-axis.ts';
import { percentAxis } from './value-axis.ts';

export const pricePathHeight = 146;

const top = 6;
/** The least that the plot is wide beside its labels. */
const leastPlot = 120;

/** A level of the terms, or a line's last value, named right of the plot at its height. */
type Level = { readonly percent: string; readonly text: string; readonly color: string };

const limitsOf = ({ thresholds, floor, cap }: PricePath): readonly string[] =>
  [...thresholds.map(({ level }) => level), floor, cap].filter((level) => level !== null);

/** What is measured and charged, and of the limits those near enough not to flatten it. */
function axisOf(path: PricePath, setting: ChartSetting): ValueAxis {
  const values = [100, ...[...path.index, ...path.price].map(({ percent }) => Number(percent))];
  const far = 2 * Math.max(...values);
  const shown = [
    ...values,
    ...limitsOf(path)
      .map(Number)
      .filter((level) => level >= 0 && level <= far),
  ];
  const [lowest, highest] = [Math.min(...shown), Math.max(...shown)];
  const beyond = Math.max(2, (highest - lowest) * 0.06);
  return percentAxis(Math.max(0, lowest - beyond), highest + beyond, setting);
}

const isOn = ({ lowest, highest }: ValueAxis, level: string): boolean => Number(level) >= lowest && Number(level) <= highest;

/** The chart shades the range of the index that moves prices. The range that doesn't stays plain. */
function beyondThresholds(thresholds: readonly PathThreshold[], plot: Plot, { style }: ChartSetting): readonly string[] {
  const washes = thresholds.map(({ level, follows }) => {
    const edge = plot.y(level);
    return follows === 'fall'
      ? rectangle(plot.left, edge, plot.right, plot.bottom)
      : rectangle(plot.left, plot.top, plot.right, edge);
  });
  const edges = thresholds.map(({ level }) => segment([plot.left, plot.y(level)], [plot.right, plot.y(level)]));
  return thresholds.length === 0 ? [] : [svgFill(washes.join(''), style.wash), svgStroke(edges.join(''), style.rule, 0.5)];
}

function steps(path: readonly PathStep[], plot: Plot): string {
  const [first, ...further] = path;
  if (first === undefined) return '';
  const at = (month: number): string => points(plot.x(month));
  const moves = further.map(({ month, percent }) => `H${at(month)}V${points(plot.y(percent))}`);
  return `M${at(first.month)} ${points(plot.y(first.percent))}${moves.join('')}H${points(plot.right)}`;
}

/** The last value of both lines. */
function lines({ index, price }: PricePath, { style, words, language }: ChartSetting): readonly Level[] {
  const last = (path: readonly PathStep[]): string => path.at(-1)?.percent ?? '100';
  const text = (percent: string): string => percentText(percent, language);
  return [
    { percent: last(price), text: words.charts.price(text(last(price))), color: style.accent },
    { percent: last(index), text: words.charts.index(text(last(index))), color: style.ink },
  ];
}

function limits({ thresholds, floor, cap }: PricePath, { style, words, language }: ChartSetting): readonly Level[] {
  const level = (percent: string, text: string): Level => ({ percent, text, color: style.faint });
  return [
    ...thresholds.map(({ level: percent, isIncluded, follows }) =>
      level(percent, words.charts.beyond[follows](percentText(percent, language), isIncluded)),
    ),
    ...(floor === null ? [] : [level(floor, words.charts.floor(percentText(floor, language)))]),
    ...(cap === null ? [] : [level(cap, words.charts.cap(percentText(cap, language)))]),
  ];
}

/** Places each name as near to its height as the others allow. */
function besidePlot(levels: readonly Level[], plot: Plot): readonly string[] {
  const gap = labelSize + 1.5;
  const sorted = levels.map((level) => ({ level, y: plot.y(level.percent) })).toSorted((a, b) => a.y - b.y);
  let next = Number.NEGATIVE_INFINITY;
  const down = sorted.map(({ level, y }) => {
    const placed = Math.max(y, next);
    next = placed + gap;
    return { level, y: placed };
  });
  let most = plot.bottom;
  return down.toReversed().map(({ level, y }) => {
    const placed = Math.min(y, most);
    most = placed - gap;
    return svgLabel({
      x: plot.right + 5,
      y: placed + labelSize * 0.36,
      text: level.text,
      anchor: 'start',
      color: level.color,
    });
  });
}

/** Index and price over the term as steps, against the thresholds and limits of the terms. */
export function pricePathChart(path: PricePath, setting: ChartSetting): string {
  const { style, width } = setting;
  const axis = axisOf(path, setting);
  const near = limits(path, setting).filter(({ percent }) => isOn(axis, percent));
  const own = lines(path, setting);
  const roomOf = (levels: readonly Level[]): number => Math.max(2, ...levels.map(({ text }) => labelWidth(text) + 7));
  // Where the names would take the plot's place, the words under the chart and the table have to do.
  const named = [[...own, ...near], own].find((levels) => width - axis.left - roomOf(levels) >= leastPlot) ?? [];
  const frame = plotFrame({ months: path.months, axis, top, right: roomOf(named) }, setting);
  const across = (level: string): string => segment([frame.left, frame.y(level)], [frame.right, frame.y(level)]);
  const ends = [path.floor, path.cap].filter((level) => level !== null).filter((level) => isOn(axis, level));
  return svgDocument(setting, [
    ...beyondThresholds(
      path.thresholds.filter(({ level }) => isOn(axis, level)),
      frame,
      setting,
    ),
    frame.svg,
    ...(ends.length === 0 ? [] : [svgDashes(ends.map(across).join(''), style.faint, 0.6)]),
    svgStroke(steps(path.index, frame), style.ink, 0.8),
    svgStroke(steps(path.price, frame), style.accent, 1.8),
    ...besidePlot(named, frame),
    ...monthTitles(frame, setting),
  ]);
}
