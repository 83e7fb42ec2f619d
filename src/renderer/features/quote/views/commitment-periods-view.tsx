import type { Stretch } from '../../../../shared/domain/calendar/term.ts';
import type { InstalmentResult, PeriodResult } from '../../../../shared/domain/commitments/drawdown.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { DrawdownFigure } from '../charts/drawdown-figure.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { referenceName } from './names.ts';

const periodAmounts = [
  'committed',
  'rolloverIn',
  'drawn',
  'drawnRollover',
  'overage',
  'shortfall',
  'rolledOver',
  'forfeited',
] as const;

/** Each commitment by period, and the instalments that make it up. */
export function CommitmentPeriodsView() {
  const words = useWords();
  const written = useWritten();
  const months = <Row extends Stretch>(): DataColumn<Row> => ({
    id: 'months',
    head: words.evaluation.months,
    kind: 'text',
    cell: ({ from, to }) => words.evaluation.monthsFromTo(from, to),
  });
  const periods = (commitment: number): readonly DataColumn<PeriodResult>[] => [
    months<PeriodResult>(),
    ...periodAmounts.map((id): DataColumn<PeriodResult> => ({
      id,
      head: words.evaluation[id],
      kind: 'number',
      cell: (row, index) => explained(['commitments', commitment, 'periods', index, id], written.amountOrDash(row[id])),
    })),
  ];
  const instalments = (commitment: number): readonly DataColumn<InstalmentResult>[] => [
    months<InstalmentResult>(),
    ...(['original', 'amount'] as const).map((id): DataColumn<InstalmentResult> => ({
      id,
      head: id === 'original' ? words.evaluation.original : words.evaluation.inForce,
      kind: 'number',
      cell: (row, index) => explained(['commitments', commitment, 'instalments', index, id], written.amount(row[id])),
    })),
  ];
  return (
    <EvaluationView title={words.builder.views.commitmentPeriods}>
      {(results) => {
        const { commitments, quote } = results;
        if (commitments.length === 0) return <p className="qw-soft">{words.evaluation.noCommitments}</p>;
        return commitments.map((commitment, index) => {
          const name = referenceName(quote, commitment.terms.id);
          return (
            <div key={commitment.terms.id} className="qw-tables qw-commitment">
              <DrawdownFigure results={results} commitment={commitment} />
              <DataTable
                caption={`${name}: ${words.evaluation.periods}`}
                columns={periods(index)}
                rows={commitment.periods}
                rowKey={({ from }) => from}
                empty={words.evaluation.empty}
              />
              <DataTable
                caption={`${name}: ${words.evaluation.instalments}`}
                columns={instalments(index)}
                rows={commitment.instalments}
                rowKey={({ from }) => from}
                empty={words.evaluation.empty}
              />
            </div>
          );
        });
      }}
    </EvaluationView>
  );
}
