import { briefDateText } from '../../text/date-format.ts';
import { numberText } from '../../text/number-format.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelSize, labelWidth } from './chart-style.ts';
import type { SlotTimeline, TimelineSpan } from './slot-timeline.ts';
import { points, rectangle, segment, svgDashes, svgDocument, svgFill, svgLabel, svgStroke, svgTitled } from './svg.ts';

const head = 12;
const rowHeight = 34;
const barTop = 10;
const barHeight = 19;
const gap = 3;

/** In the units of the chart. */
export function slotTimelineHeight({ rows }: SlotTimeline): number {
  return head + rows.length * rowHeight + 2;
}

/** A label as far as it has room; empty where not even its first letters have. */
function cut(text: string, room: number): string {
  if (labelWidth(text) <= room) return text;
  for (let length = text.length - 1; length >= 3; length -= 1) {
    const short = `${text.slice(0, length)}…`;
    if (labelWidth(short) <= room) return short;
  }
  return '';
}

/** A path drawn, where it has anything. */
const filled = (path: string, draw: (path: string) => string): readonly string[] => (path === '' ? [] : [draw(path)]);

type Drawn = { readonly span: TimelineSpan; readonly left: number; readonly right: number; readonly isOdd: boolean };

/** Who fills each slot over time, at which price: a row a slot, a box a model and price, what is announced in dashes. */
export function slotTimelineChart(timeline: SlotTimeline, setting: ChartSetting): string {
  const { style, width, height, language } = setting;
  const [start, end] = [Date.parse(timeline.from), Date.parse(timeline.to)];
  const x = (day: string): number => ((Date.parse(day) - start) / (end - start)) * (width - 2) + 1;
  const price = ({ price: own }: TimelineSpan): string =>
    own === null ? '–' : `${numberText(own.input, language)} / ${numberText(own.output, language)}`;
  const day = (date: string): string => briefDateText(date, language);
  const firstYear = Number(timeline.from.slice(0, 4)) + 1;
  const lastYear = Number(timeline.to.slice(0, 4));
  const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => String(firstYear + index));
  const yearLines = years.map((year) => segment([x(`${year}-01-01`), head - 2], [x(`${year}-01-01`), height]));
  // Beyond its line, or before it where the chart ends sooner.
  const yearNames = years.map((year) => {
    const at = x(`${year}-01-01`);
    const isBeyond = at + 2 + labelWidth(year) <= width;
    return svgLabel({ x: isBeyond ? at + 2 : at - 2, y: labelSize, text: year, anchor: isBeyond ? 'start' : 'end' });
  });

  const drawnRow = ({ spans }: SlotTimeline['rows'][number]): readonly Drawn[] => {
    let isOdd = false;
    return spans.map((span, index) => {
      if (index > 0 && spans[index - 1]?.model !== span.model) isOdd = !isOdd;
      return { span, left: x(span.from), right: x(span.to ?? timeline.to), isOdd };
    });
  };
  const rows = timeline.rows.flatMap((row, index) => {
    const top = head + index * rowHeight;
    const [boxTop, boxBottom] = [top + barTop, top + barTop + barHeight];
    const drawn = drawnRow(row);
    const box = ({ left, right }: Drawn): string => rectangle(left, boxTop, Math.max(left + 1, right - 0.6), boxBottom);
    const boxes = (isMeant: (each: Drawn) => boolean): string => drawn.filter(isMeant).map(box).join('');
    const label = ({ span, left, right }: Drawn): readonly string[] => {
      const room = right - left - 2 * gap;
      const inside = { x: left + gap, anchor: 'start' as const };
      const name = cut(span.model, room);
      // A part of a price would be another price.
      const priceText = labelWidth(price(span)) <= room ? price(span) : '';
      return [
        ...(name === '' ? [] : [svgLabel({ ...inside, y: boxTop + 8, text: name, color: style.ink })]),
        ...(priceText === '' ? [] : [svgLabel({ ...inside, y: boxTop + 16, text: priceText, color: style.ink })]),
      ];
    };
    const title = ({ span }: Drawn): string =>
      `${row.name}: ${span.model}, ${day(span.from)}${span.to === null ? '' : ` – ${day(span.to)}`}, ${price(span)}`;
    return [
      svgLabel({ x: 1, y: top + 7, text: row.name, anchor: 'start', color: style.ink }),
      ...filled(
        boxes(({ isOdd, span }) => !isOdd && !span.isAnnounced),
        (path) => svgFill(path, style.wash),
      ),
      ...filled(
        boxes(({ isOdd, span }) => isOdd && !span.isAnnounced),
        (path) => svgFill(path, style.hairline),
      ),
      ...filled(
        boxes(({ span }) => span.isAnnounced),
        (path) => svgDashes(path, style.rule, 0.8),
      ),
      ...drawn.flatMap(label),
      ...drawn.map((each) => svgTitled(each.left, boxTop, each.right, boxBottom, title(each), style.ground)),
    ];
  });
  const now = x(timeline.today);
  return svgDocument(setting, [
    svgStroke(yearLines.join(''), style.hairline, 0.5),
    ...yearNames,
    ...rows,
    ...(timeline.today >= timeline.from
      ? [svgDashes(`M${points(now)} ${points(head - 2)}V${points(height)}`, style.accent, 0.8)]
      : []),
  ]);
}
