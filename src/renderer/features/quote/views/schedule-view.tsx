import { useMemo } from 'react';
import type { Evaluation, InvoiceKind } from '../../../../shared/domain/terms/evaluation.ts';
import { invoiceKinds } from '../../../../shared/domain/terms/evaluation.ts';
import { useAudience } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useReading } from '../draft/edit-session.ts';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { sumOf } from './sums.ts';

type Month = {
  readonly month: number;
  readonly starts: string;
  readonly byKind: ReadonlyMap<InvoiceKind, string>;
  readonly invoiced: string;
  readonly recognized: string;
  readonly cost: string;
  readonly deferred: string;
  readonly unbilled: string;
};

/** Each month's invoices by kind, beside its revenue. */
function monthsOf({ revenue, invoices, months }: Evaluation, digits: number): readonly Month[] {
  const amounts = new Map<string, string[]>();
  for (const { month, kind, amount } of invoices) {
    const key = `${month} ${kind}`;
    const list = amounts.get(key);
    if (list === undefined) amounts.set(key, [amount]);
    else list.push(amount);
  }
  return revenue.map((row) => ({
    ...row,
    starts: months[row.month - 1] ?? '',
    byKind: new Map(
      invoiceKinds.flatMap((kind) => {
        const list = amounts.get(`${row.month} ${kind}`);
        return list === undefined ? [] : [[kind, sumOf(list, digits)] as const];
      }),
    ),
  }));
}

function ScheduleTable({ evaluation }: { readonly evaluation: Evaluation }) {
  const words = useWords();
  const written = useWritten();
  const audience = useAudience((state) => state.audience);
  const digits = useReading((reading) => reading.minorDigits);
  const months = useMemo(() => monthsOf(evaluation, digits), [evaluation, digits]);
  const kinds = invoiceKinds.filter((kind) => months.some(({ byKind }) => byKind.has(kind)));
  const amount = (id: 'invoiced' | 'recognized' | 'cost' | 'deferred' | 'unbilled', isSummed: boolean): DataColumn<Month> => ({
    id,
    head: words.evaluation[id],
    kind: 'number',
    cell: (row, index) => explained(['revenue', index, id], written.amountOrDash(row[id])),
    ...(isSummed
      ? {
          foot: written.amount(
            sumOf(
              months.map((row) => row[id]),
              digits,
            ),
          ),
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
      cell: ({ byKind }) => written.amountOrDash(byKind.get(kind) ?? '0'),
      foot: written.amount(
        sumOf(
          months.map(({ byKind }) => byKind.get(kind) ?? '0'),
          digits,
        ),
      ),
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
  return (
    <EvaluationView title={words.builder.views.schedule} notes={[words.evaluation.revenueNote]}>
      {(evaluation) => <ScheduleTable evaluation={evaluation} />}
    </EvaluationView>
  );
}
