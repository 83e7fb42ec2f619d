import type { CommitmentEvaluation } from '../../../../shared/domain/terms/evaluation.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { DrawdownFigure } from '../charts/drawdown-figure.tsx';
import { useReading } from '../draft/edit-session.ts';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { referenceName } from './names.ts';

type Period = CommitmentEvaluation['periods'][number];
type Instalment = CommitmentEvaluation['instalments'][number];

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
  const results = useReading((reading) => reading.results);
  const months = <Row extends { readonly fromMonth: number; readonly toMonth: number }>(): DataColumn<Row> => ({
    id: 'months',
    head: words.evaluation.months,
    kind: 'text',
    cell: ({ fromMonth, toMonth }) => words.evaluation.monthsFromTo(fromMonth, toMonth),
  });
  const periods = (commitment: number): readonly DataColumn<Period>[] => [
    months<Period>(),
    ...periodAmounts.map((id): DataColumn<Period> => ({
      id,
      head: words.evaluation[id],
      kind: 'number',
      cell: (row, index) => explained(['commitments', commitment, 'periods', index, id], written.amountOrDash(row[id])),
    })),
  ];
  const instalments = (commitment: number): readonly DataColumn<Instalment>[] => [
    months<Instalment>(),
    ...(['original', 'amount'] as const).map((id): DataColumn<Instalment> => ({
      id,
      head: id === 'original' ? words.evaluation.original : words.evaluation.inForce,
      kind: 'number',
      cell: (row, index) => explained(['commitments', commitment, 'instalments', index, id], written.amount(row[id])),
    })),
  ];
  return (
    <EvaluationView title={words.builder.views.commitmentPeriods}>
      {(evaluation, quote) => {
        const { commitments } = evaluation;
        if (commitments.length === 0) return <p className="qw-soft">{words.evaluation.noCommitments}</p>;
        return commitments.map((commitment, index) => {
          const name = referenceName(quote, commitment.id);
          const drawn = results?.commitments[index];
          return (
            <div key={commitment.id} className="qw-tables qw-commitment">
              {drawn !== undefined && <DrawdownFigure evaluation={evaluation} commitment={drawn} />}
              <DataTable
                caption={`${name}: ${words.evaluation.periods}`}
                columns={periods(index)}
                rows={commitment.periods}
                rowKey={({ fromMonth }) => fromMonth}
                empty={words.evaluation.empty}
              />
              <DataTable
                caption={`${name}: ${words.evaluation.instalments}`}
                columns={instalments(index)}
                rows={commitment.instalments}
                rowKey={({ fromMonth }) => fromMonth}
                empty={words.evaluation.empty}
              />
            </div>
          );
        });
      }}
    </EvaluationView>
  );
}
