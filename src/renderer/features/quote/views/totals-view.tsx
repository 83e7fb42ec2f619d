import { useAudience } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { Results } from '../../../../shared/domain/compute.ts';
import { sumOf } from '../../../../shared/domain/statements/sums.ts';
import type { TotalsResult } from '../../../../shared/domain/statements/totals.ts';
import { BillFigure } from '../charts/bill-figure.tsx';
import { useSession } from '../draft/edit-session.ts';
import { Explained, explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { OptionsTable } from './options-table.tsx';
import { mayGoDown } from '../../../../shared/domain/commitments/true-up.ts';

type Year = TotalsResult['byYear'][number];

function YearsTable({ results }: { readonly results: Results }) {
  const words = useWords().evaluation;
  const written = useWritten();
  const audience = useAudience((state) => state.audience);
  const { totals } = results;
  const columns: readonly DataColumn<Year>[] = [
    { id: 'year', head: words.year, kind: 'text', cell: ({ year }) => year, foot: words.total },
    {
      id: 'invoiced',
      head: words.invoiced,
      kind: 'number',
      cell: ({ invoiced }, index) => explained(['totals', 'byYear', index, 'invoiced'], written.amount(invoiced)),
      foot: written.amount(sumOf(totals.byYear.map(({ invoiced }) => invoiced))),
    },
    {
      id: 'recognized',
      head: words.recognized,
      kind: 'number',
      cell: ({ recognized }, index) => explained(['totals', 'byYear', index, 'recognized'], written.amount(recognized)),
      foot: written.amount(totals.recognized),
    },
    ...(audience === 'internal'
      ? [
          {
            id: 'cost',
            head: words.cost,
            kind: 'number' as const,
            cell: ({ cost }: Year, index: number) => explained(['totals', 'byYear', index, 'cost'], written.amount(cost)),
            foot: written.amount(totals.cost),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={words.totals}
      hideCaption
      columns={columns}
      rows={totals.byYear}
      rowKey={({ year }) => year}
      empty={words.empty}
    />
  );
}

function Figures({ results }: { readonly results: Results }) {
  const words = useWords();
  const written = useWritten();
  const audience = useAudience((state) => state.audience);
  const { totals } = results;
  const figures = [
    {
      figure: 'committedValue',
      label:
        results.quote.commitments?.some(mayGoDown) === true ? words.evaluation.committedBefore : words.evaluation.committedValue,
      value: written.amount(totals.committedValue),
    },
    { figure: 'expectedValue', label: words.evaluation.expectedValue, value: written.amount(totals.expectedValue) },
    ...(audience === 'internal'
      ? [
          { figure: 'cost', label: words.evaluation.cost, value: written.amount(totals.cost) },
          {
            figure: 'grossMarginPercent',
            label: words.evaluation.margin,
            value: written.margin(totals.grossMarginHundredths),
          },
        ]
      : []),
  ];
  return (
    <dl className="qw-figures">
      {figures.map(({ figure, label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="qw-number">
            <Explained figure={['totals', figure]} text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function TotalsView() {
  const words = useWords();
  const policy = useReading((reading) => reading.results?.policy);
  const session = useSession();
  return (
    <EvaluationView title={words.builder.views.totals} notes={[words.evaluation.revenueNote(policy)]} report="evaluation">
      {(results) => (
        <>
          <Figures results={results} />
          <YearsTable results={results} />
          {results.options !== null && <OptionsTable options={results.options} quote={results.quote} />}
          <div className="qw-chart-head">
            <h3>{words.builder.bill}</h3>
            <button type="button" className="qw-link" onClick={() => session.showMoney('schedule')}>
              {words.builder.showSchedule}
            </button>
          </div>
          <BillFigure results={results} />
        </>
      )}
    </EvaluationView>
  );
}
