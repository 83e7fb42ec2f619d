import { useCallback, useMemo } from 'react';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { scenarioChart, scenarioChartHeight } from '../../../../shared/document/charts/scenario-chart.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import { amountText } from '../../../../shared/domain/figure-text.ts';
import type { Replayed } from '../../../../shared/simulation/replay/replay.ts';
import { scenarioActs } from '../../../../shared/simulation/scenarios/scenario-acts.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { numberText } from '../../../../shared/text/number-format.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';

const noTitles: readonly string[] = [];

type Month = { readonly month: number; readonly now: string; readonly past: string };

/** What the customer pays each month, as the quote stands and as if signed on a past day: the chart that the pages print, and its numbers. */
export function ReplayFigure({ results, replayed }: { readonly results: Results; readonly replayed: Replayed }) {
  const words = useWords();
  const { whatIf: text, compared } = words;
  const language = useLanguage();
  const { listText } = useSentences();
  const { quote, minor } = results;
  const past = text.replayThen(briefDateText(replayed.start, language));
  const courses = useMemo(
    () => [
      {
        name: text.replayNow,
        months: results.revenue.map(({ invoiced }) => amountText(invoiced, minor)),
        acts: [...new Set(scenarioActs(results).map(({ afterMonth }) => afterMonth))],
      },
      {
        name: past,
        months: replayed.months.map((amount) => amountText(amount, minor)),
        acts: [...new Set(replayed.acts.map(({ afterMonth }) => afterMonth))],
      },
    ],
    [results, replayed, minor, past, text],
  );
  const draw = useCallback(
    (setting: ChartSetting) => scenarioChart({ currency: quote.currency, courses, actsName: compared.actsName }, setting),
    [quote.currency, courses, compared],
  );
  const rows = (courses[0]?.months ?? []).map((now, index): Month => ({
    month: index + 1,
    now: numberText(now, language),
    past: numberText(courses[1]?.months[index] ?? '0', language),
  }));
  return (
    <>
      <ChartFigure
        draw={draw}
        height={scenarioChartHeight}
        monthTitles={noTitles}
        caption={compared.chart(listText(courses.map(({ name }) => name)))}
      />
      <details>
        <summary className="qw-small">{text.chartNumbers}</summary>
        <DataTable
          caption={text.replayNumbers}
          hideCaption
          empty=""
          rows={rows}
          rowKey={({ month }) => String(month)}
          columns={[
            { id: 'month', head: compared.month, kind: 'number', cell: ({ month }: Month) => String(month) },
            { id: 'now', head: text.replayNow, kind: 'number', cell: ({ now }: Month) => now },
            { id: 'past', head: past, kind: 'number', cell: ({ past: then }: Month) => then },
          ]}
        />
      </details>
    </>
  );
}
