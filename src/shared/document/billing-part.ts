import { yearOf } from '../domain/term.ts';
import type { Invoice, InvoiceKind } from '../domain/terms/evaluation.ts';
import { netOfVat } from '../text/payment-words.ts';
import { invoiceGroupName, invoiceName } from '../text/invoice-words.ts';
import { countText } from '../text/phrase.ts';
import type { Assembly } from './assembly.ts';
import { amountIn, inCurrency, section, shortDateIn, sumOf } from './assembly.ts';
import type { Block, Row, Table } from './tree.ts';

const fixedKinds: ReadonlySet<InvoiceKind> = new Set(['recurring', 'one_time', 'credit_pack']);

/** What the reference of an invoice is called. */
export function refName(assembly: Assembly, ref: string): string {
  if (ref === 'credits' && assembly.quote.credits !== undefined) return assembly.quote.credits.name;
  return assembly.quote.commitments?.find(({ id }) => id === ref)?.name ?? assembly.wording.lineName(ref);
}

function basis(assembly: Assembly, invoice: Invoice): string {
  if (fixedKinds.has(invoice.kind)) return 'fixed';
  if (invoice.kind !== 'instalment') return 'forecast';
  const commitment = assembly.quote.commitments?.find(({ id }) => id === invoice.ref);
  return commitment?.trueUp === undefined ? 'fixed' : 'true-up';
}

/** With more invoices than this, those of one day, month and kind are one row: the embedded data lists each. */
const mostRows = 500;

function isLong(assembly: Assembly): boolean {
  return assembly.evaluation.invoices.length > mostRows;
}

function rowOf(assembly: Assembly, invoice: Invoice, name: string, amount: string): Row {
  return {
    kind: 'row',
    cells: [
      shortDateIn(assembly, invoice.date),
      String(invoice.month),
      name,
      basis(assembly, invoice),
      amountIn(assembly, amount),
    ],
  };
}

function rowsOf(assembly: Assembly, year: number): readonly Row[] {
  const invoices = assembly.evaluation.invoices.filter(({ month }) => yearOf(month) === year);
  const name = (invoice: Invoice): string => invoiceName(invoice.kind, refName(assembly, invoice.ref));
  if (!isLong(assembly)) return invoices.map((invoice) => rowOf(assembly, invoice, name(invoice), invoice.amount));
  const groups = Map.groupBy(invoices, (invoice) =>
    [invoice.date, invoice.month, invoice.kind, basis(assembly, invoice)].join('|'),
  );
  return [...groups.values()].flatMap((group): Row[] => {
    const [first] = group;
    if (first === undefined) return [];
    const sum = sumOf(
      assembly,
      group.map(({ amount }) => amount),
    );
    const what = group.length === 1 ? name(first) : `${invoiceGroupName(first.kind)}, ${countText(group.length, 'invoice')}`;
    return [rowOf(assembly, first, what, sum)];
  });
}

function schedule(assembly: Assembly, year: number, invoiced: string): Table {
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: 'Invoice date', kind: 'date' },
      { head: 'Month', kind: 'quantity' },
      { head: 'For', kind: 'text', wide: true },
      { head: 'Basis', kind: 'text' },
      { head: inCurrency(assembly, 'Amount'), kind: 'amount' },
    ],
    rows: [...rowsOf(assembly, year), { kind: 'total', cells: [`Year ${year}`, '', '', '', amountIn(assembly, invoiced)] }],
  };
}

/** Every invoice of the term at the forecast, by the contract year charged for. */
export function billingPart(assembly: Assembly, number: number): readonly Block[] {
  const { blocks, sub } = section(number, 'billing', 'Billing schedule');
  const bases = [
    'Amounts marked “fixed” are due as shown.',
    ...(assembly.quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true
      ? ['Amounts marked “true-up” are instalments that a true-up may revise; shown is what the forecast would make them.']
      : []),
    ...(isLong(assembly) ? ['Invoices of one day and kind stand in one row; the data embedded in this file lists each.'] : []),
    'Amounts marked “forecast” follow actual use. “Month” is the contract month charged for.',
  ];
  blocks.push({ type: 'paragraph', style: 'body', text: `${bases.join(' ')} ${netOfVat}` });
  for (const { year, invoiced } of assembly.evaluation.totals.byYear) {
    sub(`Contract year ${year}`);
    blocks.push(schedule(assembly, year, invoiced));
  }
  return blocks;
}
