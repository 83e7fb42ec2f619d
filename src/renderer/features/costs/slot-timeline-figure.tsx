import type { ReactNode } from 'react';
import { useCallback, useMemo } from 'react';
import type { ChartSetting } from '../../../shared/document/charts/chart-setting.ts';
import { slotTimelineChart, slotTimelineHeight } from '../../../shared/document/charts/slot-timeline-chart.ts';
import type { SlotTimeline, TimelineSpan } from '../../../shared/document/charts/slot-timeline.ts';
import { slotTimeline } from '../../../shared/document/charts/slot-timeline.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { ChartFigure } from '../../ui/chart/chart-figure.tsx';
import { today } from '../../ui/clock.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { priceDay } from './price-day.ts';

type Row = TimelineSpan & { readonly slot: string; readonly isFirst: boolean };

/** The slot of a row: seen once, and heard with every row. */
function slotCell({ slot, isFirst }: Row): ReactNode {
  return isFirst ? <b>{slot}</b> : <span className="qw-hidden-label">{slot}</span>;
}

/** From when it holds, and whether that is only announced. */
function fromCell(day: (from: string) => string, announced: string): (row: Row) => ReactNode {
  return ({ from, isAnnounced }) => (
    <>
      {day(from)}
      {isAnnounced && <div className="qw-small qw-soft">{announced}</div>}
    </>
  );
}

const noTitles: readonly string[] = [];

function Timeline({ timeline, currency }: { readonly timeline: SlotTimeline; readonly currency: string }) {
  const words = useWords().costs;
  const language = useLanguage();
  const draw = useCallback((setting: ChartSetting) => slotTimelineChart(timeline, setting), [timeline]);
  const rows = timeline.rows.flatMap(({ name, spans }) =>
    spans.map((span, index): Row => ({ ...span, slot: name, isFirst: index === 0 })),
  );
  const number = (text: string): string => numberText(text, language);
  const columns: readonly DataColumn<Row>[] = [
    { id: 'slot', head: words.slot, kind: 'text', cell: slotCell },
    { id: 'model', head: words.model, kind: 'text', cell: ({ model }) => model },
    {
      id: 'from',
      head: words.from,
      kind: 'date',
      cell: fromCell((day) => priceDay(day, words, language), words.announced),
    },
    {
      id: 'until',
      head: words.until,
      kind: 'date',
      cell: ({ to }) => (to === null ? words.openEnd : briefDateText(to, language)),
    },
    {
      id: 'price',
      head: words.perMillion(currency),
      kind: 'number',
      cell: ({ price }) => (price === null ? words.noPrice : words.priceOf(number(price.input), number(price.output))),
    },
  ];
  return (
    <section aria-label={words.timeline}>
      <h2>{words.timeline}</h2>
      <ChartFigure
        draw={draw}
        height={slotTimelineHeight(timeline)}
        monthTitles={noTitles}
        caption={words.timelineHint(currency)}
      />
      <DataTable
        caption={words.timeline}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ slot, from }) => `${slot} ${from}`}
        empty={words.noSlots}
      />
    </section>
  );
}

/** Who fills each slot of a book when, and at which price: drawn, with the table beside it. */
export function SlotTimelineFigure({ costs }: { readonly costs: Costs }) {
  const timeline = useMemo(() => slotTimeline(costs, today()), [costs]);
  return timeline === null ? null : <Timeline timeline={timeline} currency={costs.currency} />;
}
