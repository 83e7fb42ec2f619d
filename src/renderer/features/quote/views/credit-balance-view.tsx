import type { CreditsEvaluation } from '../../../../shared/domain/terms/evaluation.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';

type Month = CreditsEvaluation['months'][number] & { readonly month: number; readonly starts: string };
type Pack = CreditsEvaluation['packs'][number];

export function CreditBalanceView() {
  const words = useWords();
  const written = useWritten();
  const months: readonly DataColumn<Month>[] = [
    { id: 'month', head: words.evaluation.month, kind: 'number', cell: ({ month }) => month },
    { id: 'starts', head: words.evaluation.starts, kind: 'date', cell: ({ starts }) => written.date(starts) },
    { id: 'burned', head: words.evaluation.burned, kind: 'number', cell: ({ burned }) => written.amountOrDash(burned) },
    {
      id: 'overage',
      head: words.evaluation.overageCredits,
      kind: 'number',
      cell: ({ overageCredits }) => written.amountOrDash(overageCredits),
    },
    { id: 'balance', head: words.evaluation.balance, kind: 'number', cell: ({ balance }) => written.amountOrDash(balance) },
  ];
  const packs: readonly DataColumn<Pack>[] = [
    { id: 'month', head: words.evaluation.boughtIn, kind: 'number', cell: ({ month }) => month },
    { id: 'used', head: words.evaluation.used, kind: 'number', cell: ({ used }) => written.amountOrDash(used) },
    { id: 'expired', head: words.evaluation.expired, kind: 'number', cell: ({ expired }) => written.amountOrDash(expired) },
  ];
  return (
    <EvaluationView title={words.builder.views.creditBalance}>
      {(evaluation) => {
        const { credits } = evaluation;
        if (credits === null) return <p className="qw-soft">{words.evaluation.noCredits}</p>;
        const rows = credits.months.map((row, index) => ({ ...row, month: index + 1, starts: evaluation.months[index] ?? '' }));
        return (
          <div className="qw-tables">
            <DataTable
              caption={words.evaluation.packs}
              columns={packs}
              rows={credits.packs}
              rowKey={(_, index) => index}
              empty={words.evaluation.empty}
            />
            <DataTable
              caption={words.builder.views.creditBalance}
              columns={months}
              rows={rows}
              rowKey={({ month }) => month}
              empty={words.evaluation.empty}
            />
          </div>
        );
      }}
    </EvaluationView>
  );
}
