import type { Results } from '../../../../shared/domain/compute.ts';
import type { CommitmentResult } from '../../../../shared/domain/commitments/drawdown.ts';
import type { InvoiceResult } from '../../../../shared/domain/statements/invoices.ts';
import { sumOf } from '../../../../shared/domain/statements/sums.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { invoiceKind } from './invoice-kind.ts';

/** When a commitment is paid for; empty where its instalments say so. */
export function PaymentsTable({
  caption,
  results,
  commitment,
}: {
  readonly caption: string;
  readonly results: Results;
  readonly commitment: CommitmentResult;
}) {
  const words = useWords().evaluation;
  const written = useWritten();
  if (commitment.terms.payments === undefined) return null;
  type Row = { readonly invoice: InvoiceResult; readonly index: number };
  const rows = results.invoices
    .map((invoice, index): Row => ({ invoice, index }))
    .filter(({ invoice: { ref, part } }) => ref === commitment.terms.id && part?.kind === 'payment');
  const columns: readonly DataColumn<Row>[] = [
    { id: 'date', head: words.date, kind: 'date', cell: ({ invoice }) => written.date(invoice.date), foot: words.total },
    { id: 'month', head: words.month, kind: 'number', cell: ({ invoice }) => invoice.month },
    { id: 'kind', head: words.kind, kind: 'text', cell: ({ invoice }) => invoiceKind(invoice, results.quote, words) },
    {
      id: 'amount',
      head: words.amount,
      kind: 'number',
      cell: ({ invoice, index }) => explained(['invoices', index, 'amount'], written.amount(invoice.amount)),
      foot: written.amount(sumOf(rows.map(({ invoice }) => invoice.amount))),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ index }) => index} empty={words.empty} />;
}
