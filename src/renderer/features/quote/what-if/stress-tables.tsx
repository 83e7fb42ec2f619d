import type { StressResult } from '../../../../shared/simulation/stress/stress-result-document.ts';
import { clauseActs } from '../../../../shared/simulation/stress/run-figures.ts';
import { numberText, percentText } from '../../../../shared/text/number-format.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';

type Spread = StressResult['term']['bill'];

const percentiles = ['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;

/** A column for each percentile, and one for the mean. */
function spreadColumns<Row>(
  spreadOf: (row: Row) => Spread | null,
  text: (row: Row, decimal: string) => string,
  mean: string,
): readonly DataColumn<Row>[] {
  const heads = [...percentiles.map((id) => ({ id, head: id.toUpperCase() })), { id: 'mean' as const, head: mean }];
  return heads.map(({ id, head }) => ({
    id,
    head,
    kind: 'number',
    cell: (row) => {
      const spread = spreadOf(row);
      return spread === null ? '–' : text(row, spread[id]);
    },
  }));
}

const figures = ['bill', 'cost', 'margin', 'marginPercent', 'shortfall', 'overage'] as const;

/** Beside every chart its table, and what no chart shows. */
export function StressTables({ result, nameOf }: { readonly result: StressResult; readonly nameOf: (id: string) => string }) {
  const words = useWords().whatIf;
  const language = useLanguage();
  const number = (decimal: string): string => numberText(decimal, language);
  const { drivers, clauses, term, months, usedUp } = result;
  const drawnDry = usedUp.filter(({ sharePercent }) => Number(sharePercent) > 0);
  const driverRows = [
    { name: words.level, ...drivers.level },
    { name: words.growth, ...drivers.growth },
    ...drivers.slots.map(({ id, bill, margin }) => ({ name: words.priceOf(nameOf(id)), bill, margin })),
  ];
  const byMonth = months.flatMap(({ month, bill, margin }) => [
    { month, figure: words.figures.bill, spread: bill },
    { month, figure: words.figures.margin, spread: margin },
  ]);
  const actRows = clauseActs.map((act) => ({ act, ...clauses[act] })).filter(({ times }) => times > 0);
  return (
    <>
      <DataTable
        caption={words.spreads}
        empty=""
        rows={figures}
        rowKey={(figure) => figure}
        columns={[
          { id: 'figure', head: words.figure, kind: 'text', cell: (figure) => words.figures[figure] },
          ...spreadColumns<(typeof figures)[number]>(
            (figure) => term[figure],
            (figure, decimal) => (figure === 'marginPercent' ? percentText(decimal, language) : number(decimal)),
            words.mean,
          ),
        ]}
      />
      {actRows.length > 0 && (
        <DataTable
          caption={words.actsTitle}
          empty=""
          rows={actRows}
          rowKey={({ act }) => act}
          columns={[
            { id: 'act', head: words.act, kind: 'text', cell: ({ act }) => words.acts[act] },
            { id: 'runs', head: words.runsColumn, kind: 'number', cell: ({ runs }) => number(String(runs)) },
            { id: 'times', head: words.times, kind: 'number', cell: ({ times }) => number(String(times)) },
          ]}
        />
      )}
      <DataTable
        caption={words.driversTitle}
        empty=""
        rows={driverRows}
        rowKey={({ name }) => name}
        columns={[
          { id: 'driver', head: words.driver, kind: 'text', cell: ({ name }) => name },
          { id: 'bill', head: words.figures.bill, kind: 'number', cell: ({ bill }) => (bill === null ? '–' : number(bill)) },
          {
            id: 'margin',
            head: words.figures.margin,
            kind: 'number',
            cell: ({ margin }) => (margin === null ? '–' : number(margin)),
          },
        ]}
      />
      <p className="qw-small qw-soft">{words.driversNote}</p>
      {drawnDry.length > 0 && (
        <DataTable
          caption={words.usedUpTitle}
          empty=""
          rows={drawnDry}
          rowKey={({ month }) => month}
          columns={[
            { id: 'month', head: words.month, kind: 'number', cell: ({ month }) => String(month) },
            {
              id: 'share',
              head: words.usedUpShare,
              kind: 'number',
              cell: ({ sharePercent }) => percentText(sharePercent, language),
            },
          ]}
        />
      )}
      <DataTable
        caption={words.months}
        empty=""
        rows={byMonth}
        rowKey={({ month, figure }) => `${month} ${figure}`}
        columns={[
          { id: 'month', head: words.month, kind: 'number', cell: ({ month }) => String(month) },
          { id: 'figure', head: words.figure, kind: 'text', cell: ({ figure }) => figure },
          ...spreadColumns<(typeof byMonth)[number]>(
            ({ spread }) => spread,
            (_, decimal) => number(decimal),
            words.mean,
          ),
        ]}
      />
    </>
  );
}
