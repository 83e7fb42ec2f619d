import type { Stretch } from '../../../../shared/domain/calendar/term.ts';
import type { InstalmentResult, PeriodResult } from '../../../../shared/domain/commitments/drawdown.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { DrawdownFigure } from '../charts/drawdown-figure.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { PaymentsTable } from './payments-table.tsx';
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

/** Those of terms that a commitment may have. */
const termAmounts = ['minimumShortfall', 'carriedIn', 'carriedForward', 'credited', 'drawnCredit'] as const;

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
  const periods = (commitment: number, rows: readonly PeriodResult[]): readonly DataColumn<PeriodResult>[] => [
    months<PeriodResult>(),
    ...[...periodAmounts, ...termAmounts.filter((id) => rows.some((row) => row[id] !== null))].map(
      (id): DataColumn<PeriodResult> => ({
        id,
        head: words.evaluation[id],
        kind: 'number',
        cell: (row, index) => explained(['commitments', commitment, 'periods', index, id], written.amountOrDash(row[id] ?? 0n)),
      }),
    ),
  ];
  const instalments = (commitment: number, hasAgreed: boolean): readonly DataColumn<InstalmentResult>[] => {
    const amount = (id: 'original' | 'amount', head: string): DataColumn<InstalmentResult> => ({
      id,
      head,
      kind: 'number',
      cell: (row, index) => explained(['commitments', commitment, 'instalments', index, id], written.amount(row[id])),
    });
    const agreed: DataColumn<InstalmentResult> = {
      id: 'agreed',
      head: words.evaluation.agreed,
      kind: 'number',
      cell: (row) => written.amount(row.agreed),
    };
    return [
      months<InstalmentResult>(),
      amount('original', words.evaluation.original),
      ...(hasAgreed ? [agreed] : []),
      amount('amount', words.evaluation.inForce),
    ];
  };
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
                columns={periods(index, commitment.periods)}
                rows={commitment.periods}
                rowKey={({ from }) => from}
                empty={words.evaluation.empty}
              />
              <PaymentsTable caption={`${name}: ${words.evaluation.payments}`} results={results} commitment={commitment} />
              <DataTable
                caption={`${name}: ${words.evaluation.instalments}`}
                columns={instalments(index, commitment.agreements.length > 0)}
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
