import type { CreditMonth, PackResult } from '../../../../shared/domain/credits/credit-packs.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';

type Month = CreditMonth & { readonly month: number; readonly starts: string };

export function CreditBalanceView() {
  const words = useWords();
  const written = useWritten();
  const months: readonly DataColumn<Month>[] = [
    { id: 'month', head: words.evaluation.month, kind: 'number', cell: ({ month }) => month },
    { id: 'starts', head: words.evaluation.starts, kind: 'date', cell: ({ starts }) => written.date(starts) },
    { id: 'burned', head: words.evaluation.burned, kind: 'number', cell: ({ burned }) => written.quantityOrDash(burned) },
    {
      id: 'overage',
      head: words.evaluation.overageCredits,
      kind: 'number',
      cell: ({ overageCredits }) => written.quantityOrDash(overageCredits),
    },
    { id: 'balance', head: words.evaluation.balance, kind: 'number', cell: ({ balance }) => written.quantityOrDash(balance) },
  ];
  const packs: readonly DataColumn<PackResult>[] = [
    { id: 'month', head: words.evaluation.boughtIn, kind: 'number', cell: ({ month }) => month },
    { id: 'used', head: words.evaluation.used, kind: 'number', cell: ({ used }) => written.quantityOrDash(used) },
    { id: 'expired', head: words.evaluation.expired, kind: 'number', cell: ({ expired }) => written.quantityOrDash(expired) },
  ];
  return (
    <EvaluationView title={words.builder.views.creditBalance}>
      {({ credits, term }) => {
        if (credits === null) return <p className="qw-soft">{words.evaluation.noCredits}</p>;
        const rows = credits.months.map((row, index) => ({ ...row, month: index + 1, starts: term.starts[index] ?? '' }));
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
