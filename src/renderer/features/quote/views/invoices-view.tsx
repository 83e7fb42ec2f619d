import type { InvoiceResult } from '../../../../shared/domain/statements/invoices.ts';
import { useWords } from '../../../ui/language.tsx';
import type { DataColumn } from '../../../ui/table/data-table.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { explained } from '../how/explained.tsx';
import { useWritten } from './amounts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { invoiceKind } from './invoice-kind.ts';
import { referenceName } from './names.ts';

export function InvoicesView() {
  const words = useWords();
  const written = useWritten();
  return (
    <EvaluationView title={words.builder.views.invoices} report="billing">
      {({ invoices, totals, quote }) => {
        const columns: readonly DataColumn<InvoiceResult>[] = [
          {
            id: 'date',
            head: words.evaluation.date,
            kind: 'date',
            cell: ({ date }) => written.date(date),
            foot: words.evaluation.total,
          },
          {
            id: 'kind',
            head: words.evaluation.kind,
            kind: 'text',
            cell: (invoice) => invoiceKind(invoice, quote, words.evaluation),
          },
          { id: 'for', head: words.evaluation.for, kind: 'text', cell: ({ ref }) => referenceName(quote, ref) },
          { id: 'month', head: words.evaluation.forMonth, kind: 'number', cell: ({ month }) => month },
          {
            id: 'amount',
            head: words.evaluation.amount,
            kind: 'number',
            cell: ({ amount }, index) => explained(['invoices', index, 'amount'], written.amount(amount)),
            foot: written.amount(totals.expectedValue),
          },
        ];
        return (
          <DataTable
            caption={words.builder.views.invoices}
            hideCaption
            columns={columns}
            rows={invoices}
            rowKey={(_, index) => index}
            empty={words.evaluation.noInvoices}
          />
        );
      }}
    </EvaluationView>
  );
}
