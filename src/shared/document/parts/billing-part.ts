import { actualsOf } from '../../domain/compute.ts';
import { yearOf } from '../../domain/calendar/term.ts';
import type { InvoiceResult } from '../../domain/statements/invoices.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import type { InvoiceKind } from '../../domain/terms/evaluation.ts';
import { invoiceName } from '../../text/contract/invoice-name.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, section, shortDateIn } from '../assembly/assembly.ts';
import type { Block, Row, Table } from '../tree/tree.ts';

const fixedKinds: ReadonlySet<InvoiceKind> = new Set(['recurring', 'one_time', 'credit_pack']);

/** What the reference of an invoice is called. */
export function refName(assembly: Assembly, ref: string): string {
  if (ref === 'credits' && assembly.quote.credits !== undefined) return assembly.quote.credits.name;
  return assembly.quote.commitments?.find(({ id }) => id === ref)?.name ?? assembly.wording.lineName(ref);
}

/** The basis of an invoice: fixed terms, terms that a true-up may revise, delivered use, or the forecast. */
export type InvoiceBasis = 'fixed' | 'trueUp' | 'measured' | 'forecast';

/** The lines whose use an invoice rests on. */
function usedLines({ quote }: Assembly, { kind, ref }: InvoiceResult): readonly string[] {
  if (kind === 'usage') return [ref];
  if (kind === 'credit_overage') return quote.lines.flatMap(({ id, charge }) => (charge.type === 'credits' ? [id] : []));
  return quote.commitments?.find(({ id }) => id === ref)?.lines ?? [];
}

/** True of an instalment that an agreed amount lowers within a period: how far depends on what use has left by then (pricing §12.10). */
function mayBeCut({ results }: Assembly, { at, month }: InvoiceResult): boolean {
  const commitment = results.commitments[at];
  return (
    commitment?.agreements.some(({ fromMonth, revisions }) => {
      const running = commitment.periods.find(({ from, to }) => from < fromMonth && fromMonth <= to);
      const own = revisions.find(({ from }) => from === month);
      return running !== undefined && own !== undefined && own.to <= running.to && own.original < own.before;
    }) === true
  );
}

export function invoiceBasis(assembly: Assembly, invoice: InvoiceResult): InvoiceBasis {
  if (fixedKinds.has(invoice.kind)) return 'fixed';
  if (invoice.kind === 'instalment') {
    const commitment = assembly.quote.commitments?.find(({ id }) => id === invoice.ref);
    if (commitment?.trueUp !== undefined) return 'trueUp';
    return mayBeCut(assembly, invoice) ? 'forecast' : 'fixed';
  }
  const used = new Set(usedLines(assembly, invoice));
  const { actuals } = assembly.results;
  const lines = assembly.results.lines.map(({ line }) => line).filter(({ id }) => used.has(id));
  const isMeasured = lines.length > 0 && lines.every((line) => actualsOf(actuals, line).length >= invoice.month);
  return isMeasured ? 'measured' : 'forecast';
}

/** With more invoices than this, those of one day, month and kind are one row: the embedded data lists each. */
const mostRows = 500;

function isLong(assembly: Assembly): boolean {
  return assembly.results.invoices.length > mostRows;
}

function rowOf(assembly: Assembly, invoice: InvoiceResult, name: string, amount: bigint): Row {
  return {
    kind: 'row',
    cells: [
      shortDateIn(assembly, invoice.date),
      String(invoice.month),
      name,
      assembly.words.billing.bases[invoiceBasis(assembly, invoice)],
      amountIn(assembly, amount),
    ],
  };
}

function rowsOf(assembly: Assembly, year: number): readonly Row[] {
  const words = assembly.words.billing;
  const invoices = assembly.results.invoices.filter(({ month }) => yearOf(month) === year);
  const name = (invoice: InvoiceResult): string => invoiceName(invoice.kind, refName(assembly, invoice.ref), words, invoice.part);
  if (!isLong(assembly)) return invoices.map((invoice) => rowOf(assembly, invoice, name(invoice), invoice.amount));
  const groups = Map.groupBy(invoices, (invoice) =>
    [invoice.date, invoice.month, invoice.kind, invoiceBasis(assembly, invoice)].join('|'),
  );
  return [...groups.values()].flatMap((group): Row[] => {
    const [first] = group;
    if (first === undefined) return [];
    const sum = sumOf(group.map(({ amount }) => amount));
    const what = group.length === 1 ? name(first) : words.grouped(words.groups[first.kind], group.length);
    return [rowOf(assembly, first, what, sum)];
  });
}

function schedule(assembly: Assembly, year: number, invoiced: bigint): Table {
  const { billing, general } = assembly.words;
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: billing.invoiceDate, kind: 'date' },
      { head: general.month, kind: 'quantity' },
      { head: billing.for, kind: 'text', wide: true },
      { head: billing.basis, kind: 'text' },
      { head: inCurrency(assembly, general.amount), kind: 'amount' },
    ],
    rows: [...rowsOf(assembly, year), { kind: 'total', cells: [general.year(year), '', '', '', amountIn(assembly, invoiced)] }],
  };
}

/** Every invoice of the term at the forecast, by the contract year charged for. */
export function billingPart(assembly: Assembly, number: number): readonly Block[] {
  const { billing, general } = assembly.words;
  const { blocks, sub } = section(number, 'billing', billing.section);
  const bases = [
    billing.fixedIs,
    ...(assembly.quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true ? [billing.trueUpIs] : []),
    ...(isLong(assembly) ? [billing.groupedAre] : []),
    ...(assembly.results.actuals === undefined ? [] : [billing.measuredIs]),
    billing.forecastIs,
  ];
  blocks.push({ type: 'paragraph', style: 'body', text: `${bases.join(' ')} ${general.netOfVat}` });
  for (const { year, invoiced } of assembly.results.totals.byYear) {
    sub(general.contractYear(year));
    blocks.push(schedule(assembly, year, invoiced));
  }
  return blocks;
}
