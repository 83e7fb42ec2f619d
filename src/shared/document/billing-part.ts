import { yearOf } from '../domain/term.ts';
import type { Invoice, InvoiceKind } from '../domain/terms/evaluation.ts';
import { netOfVat } from '../text/payment-words.ts';
import { invoiceName } from '../text/invoice-words.ts';
import type { Assembly } from './assembly.ts';
import { amountIn, inCurrency, section, shortDateIn } from './assembly.ts';
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

function rowsOf(assembly: Assembly, year: number): readonly Row[] {
  const invoices = assembly.evaluation.invoices.filter(({ month }) => yearOf(month) === year);
  return invoices.map((invoice) => ({
    kind: 'row',
    cells: [
      shortDateIn(assembly, invoice.date),
      String(invoice.month),
      invoiceName(invoice.kind, refName(assembly, invoice.ref)),
      basis(assembly, invoice),
      amountIn(assembly, invoice.amount),
    ],
  }));
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
    'Amounts marked “forecast” follow actual use. “Month” is the contract month charged for.',
  ];
  blocks.push({ type: 'paragraph', style: 'body', text: `${bases.join(' ')} ${netOfVat}` });
  for (const { year, invoiced } of assembly.evaluation.totals.byYear) {
    sub(`Contract year ${year}`);
    blocks.push(schedule(assembly, year, invoiced));
  }
  return blocks;
}
