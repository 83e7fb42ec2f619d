import type { CommitmentResult } from '../../../../../shared/domain/commitments/drawdown.ts';
import type { Results } from '../../../../../shared/domain/compute.ts';
import type { InvoiceResult } from '../../../../../shared/domain/statements/invoices.ts';
import { sumOf } from '../../../../../shared/domain/statements/sums.ts';
import { invoiceKind } from './invoice-kind.ts';
import type { Writing } from './cells.ts';
import { amountCell, dateCell, noCell, textCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { ListColumn } from './list-ledger.ts';
import { listLedger } from './list-ledger.ts';
import { referenceName } from './reference-name.ts';

type Placed = { readonly invoice: InvoiceResult; readonly index: number };

function columnsOf(
  { quote, term }: Results,
  shown: readonly Placed[],
  writing: Writing,
  hasRef: boolean,
): readonly ListColumn<Placed>[] {
  const words = writing.words.evaluation;
  const total = sumOf(shown.map(({ invoice }) => invoice.amount));
  const ref: ListColumn<Placed> = {
    id: 'for',
    head: words.for,
    kind: 'text',
    of: ({ invoice }) => textCell(referenceName(quote, invoice.ref)),
    foot: noCell,
  };
  return [
    {
      id: 'date',
      head: words.date,
      kind: 'date',
      of: ({ invoice }) => dateCell(invoice.date, writing),
      foot: textCell(words.total),
    },
    ...(hasRef ? [ref] : []),
    {
      id: 'kind',
      head: words.kind,
      kind: 'text',
      of: ({ invoice }) => textCell(invoiceKind(invoice, quote, words)),
      foot: noCell,
    },
    {
      id: 'month',
      head: writing.words.money.monthFrom,
      kind: 'date',
      of: ({ invoice }) => dateCell(term.starts[invoice.month - 1] ?? null, writing),
      foot: noCell,
    },
    {
      id: 'amount',
      head: words.amount,
      kind: 'number',
      of: ({ invoice, index }) => amountCell(invoice.amount, ['invoices', index, 'amount'], writing),
      foot: amountCell(total, hasRef ? ['totals', 'expectedValue'] : null, writing),
    },
  ];
}

const placed = ({ invoices }: Results): readonly Placed[] => invoices.map((invoice, index) => ({ invoice, index }));

/** Every invoice by date. */
export function invoicesLedger(results: Results, writing: Writing): Ledger {
  const list = placed(results);
  const { words } = writing;
  return listLedger({
    id: 'invoices',
    caption: words.money.views.invoices,
    empty: words.evaluation.noInvoices,
    list,
    listColumns: columnsOf(results, list, writing, true),
  });
}

/** When a commitment is paid for; null where its instalments say so. */
export function paymentsLedger(results: Results, { terms }: CommitmentResult, writing: Writing): Ledger | null {
  if (terms.payments === undefined) return null;
  const list = placed(results).filter(({ invoice: { ref, part } }) => ref === terms.id && part?.kind === 'payment');
  const { words } = writing;
  return listLedger({
    id: `payments-${terms.id}`,
    caption: words.money.of(terms.name, words.evaluation.payments),
    empty: words.evaluation.empty,
    list,
    listColumns: columnsOf(results, list, writing, false),
  });
}
