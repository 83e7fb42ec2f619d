import { useCallback } from 'react';
import { amountText } from '../../../../shared/domain/figure-text.ts';
import { breakEvenChart, breakEvenHeight } from '../../../../shared/document/charts/break-even-chart.ts';
import type { BreakEvenChart } from '../../../../shared/document/charts/break-even-chart.ts';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import type { MarginPath, UsePath } from '../../../../shared/simulation/break-even/paths.ts';
import type { ChargeModelAnswer } from '../../../../shared/simulation/break-even/charge-models.ts';
import { numberText, percentText } from '../../../../shared/text/number-format.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';

const noTitles: readonly string[] = [];

type Row = { readonly percent: string; readonly cells: readonly string[] };

/** A chart of what is tried, and its numbers in a table. */
function Path({
  chart,
  caption,
  rows,
}: {
  readonly chart: BreakEvenChart;
  readonly caption: string;
  readonly rows: readonly Row[];
}) {
  const language = useLanguage();
  const words = useWords().whatIf;
  const draw = useCallback((setting: ChartSetting) => breakEvenChart(chart, setting), [chart]);
  return (
    <>
      <ChartFigure draw={draw} height={breakEvenHeight} monthTitles={noTitles} caption={caption} />
      <details>
        <summary className="qw-small">{words.chartNumbers}</summary>
        <DataTable
          caption={caption}
          hideCaption
          empty=""
          rows={rows}
          rowKey={({ percent }) => percent}
          columns={[
            { id: 'percent', head: chart.tried, kind: 'number', cell: ({ percent }) => percentText(percent, language) },
            ...chart.series.map(({ name }, at) => ({
              id: name,
              head: name,
              kind: 'number' as const,
              cell: ({ cells }: Row) => cells[at] ?? '',
            })),
          ]}
        />
      </details>
    </>
  );
}

/** The margin, by how much dearer models get, beside the floor. */
export function MarginPathFigure({ path, floorPercent }: { readonly path: MarginPath; readonly floorPercent: string }) {
  const words = useWords().whatIf;
  const language = useLanguage();
  const floor = percentText(floorPercent, language);
  const chart: BreakEvenChart = {
    currency: null,
    tried: words.dearerBy,
    percents: path.map(({ percent }) => percent),
    series: [{ name: words.figures.marginPercent, values: path.map(({ margin }) => margin) }],
    limit: { name: words.floorOf(floor), value: floorPercent },
  };
  const rows = path.map(({ percent, margin }): Row => ({ percent, cells: [percentText(margin, language)] }));
  return <Path chart={chart} caption={words.marginPath(floor)} rows={rows} />;
}

type Money = { readonly currency: string; readonly minor: number };

/** What is left over of the commitment and what the customer pays, by use. */
export function UsePathFigure({ path, currency, minor }: Money & { readonly path: UsePath }) {
  const words = useWords().whatIf;
  const language = useLanguage();
  const chart: BreakEvenChart = {
    currency,
    tried: words.shareOfForecast,
    percents: path.map(({ percent }) => percent),
    series: [
      { name: words.figures.bill, values: path.map(({ bill }) => amountText(bill, minor)) },
      { name: words.figures.shortfall, values: path.map(({ unused }) => amountText(unused, minor)) },
    ],
    limit: null,
  };
  const text = (units: bigint): string => numberText(amountText(units, minor), language);
  const rows = path.map(({ percent, bill, unused }): Row => ({ percent, cells: [text(bill), text(unused)] }));
  return <Path chart={chart} caption={words.usePath} rows={rows} />;
}

/** What the customer pays on both charge models, by the use of the line. */
export function ChargeModelFigure({
  answer,
  name,
  currency,
  minor,
}: Money & { readonly answer: ChargeModelAnswer; readonly name: string }) {
  const words = useWords().whatIf;
  const language = useLanguage();
  const { path } = answer;
  const chart: BreakEvenChart = {
    currency,
    tried: words.shareOfForecast,
    percents: path.map(({ percent }) => percent),
    series: [
      { name: words.asAgreed, values: path.map(({ own }) => amountText(own, minor)) },
      { name, values: path.map(({ other }) => amountText(other, minor)) },
    ],
    limit: null,
  };
  const text = (units: bigint): string => numberText(amountText(units, minor), language);
  const rows = path.map(({ percent, own, other }): Row => ({ percent, cells: [text(own), text(other)] }));
  return <Path chart={chart} caption={words.modelPath(answer.name, name)} rows={rows} />;
}
