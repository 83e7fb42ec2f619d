import { useMemo } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { RevenueResult } from '../../../../shared/domain/statements/revenue.ts';
import { invoicedByMonth, sumOf } from '../../../../shared/domain/statements/sums.ts';
import type { InvoiceKind } from '../../../../shared/domain/terms/evaluation.ts';
import { invoiceKinds } from '../../../../shared/domain/terms/evaluation.ts';
import { useAudience } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';

type Month = RevenueResult & {
  readonly starts: string;
  readonly byKind: ReadonlyMap<InvoiceKind, bigint>;
};

/** Each month's invoices by kind, beside its revenue. */
function monthsOf({ revenue, invoices, term }: Results): readonly Month[] {
  const byMonth = invoicedByMonth(invoices);
  return revenue.map((row) => ({
    ...row,
    starts: term.starts[row.month - 1] ?? '',
    byKind: byMonth.get(row.month) ?? new Map<InvoiceKind, bigint>(),
  }));
}

function ScheduleTable({ results }: { readonly results: Results }) {
  const words = useWords();
  const written = useWritten();
  const audience = useAudience((state) => state.audience);
  const months = useMemo(() => monthsOf(results), [results]);
  const kinds = invoiceKinds.filter((kind) => months.some(({ byKind }) => byKind.has(kind)));
  const amount = (id: 'invoiced' | 'recognized' | 'cost' | 'deferred' | 'unbilled', isSummed: boolean): DataColumn<Month> => ({
    id,
    head: words.evaluation[id],
    kind: 'number',
    cell: (row, index) => explained(['revenue', index, id], written.amountOrDash(row[id])),
    ...(isSummed
      ? {
          foot: written.amount(sumOf(months.map((row) => row[id]))),
        }
      : {}),
  });
  const columns: readonly DataColumn<Month>[] = [
    { id: 'month', head: words.evaluation.month, kind: 'number', cell: ({ month }) => month, foot: words.evaluation.total },
    { id: 'starts', head: words.evaluation.starts, kind: 'date', cell: ({ starts }) => written.date(starts) },
    ...kinds.map((kind): DataColumn<Month> => ({
      id: kind,
      head: words.evaluation.kinds[kind],
      kind: 'number',
      cell: ({ byKind }) => written.amountOrDash(byKind.get(kind) ?? 0n),
      foot: written.amount(sumOf(months.map(({ byKind }) => byKind.get(kind) ?? 0n))),
    })),
    amount('invoiced', true),
    amount('recognized', true),
    ...(audience === 'internal' ? [amount('cost', true)] : []),
    amount('deferred', false),
    amount('unbilled', false),
  ];
  return (
    <DataTable
      caption={words.builder.views.schedule}
      hideCaption
      columns={columns}
      rows={months}
      rowKey={({ month }) => month}
      empty={words.evaluation.empty}
    />
  );
}

export function ScheduleView() {
  const words = useWords();
  const policy = useReading((reading) => reading.results?.policy);
  return (
    <EvaluationView title={words.builder.views.schedule} notes={[words.evaluation.revenueNote(policy)]}>
      {(results) => <ScheduleTable results={results} />}
    </EvaluationView>
  );
}
