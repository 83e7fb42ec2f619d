import { yearOf } from '../../../domain/calendar/term.ts';
import type { InvoiceResult } from '../../../domain/statements/invoices.ts';
import { sumOf } from '../../../domain/statements/sums.ts';
import { invoiceName } from '../../../text/contract/invoice-name.ts';
import type { Assembly } from '../../assembly/assembly.ts';
import { amountIn, inCurrency, section, shortDateIn } from '../../assembly/assembly.ts';
import type { Block, Row, Table } from '../../tree/tree.ts';
import { invoiceBasis, refName } from './invoice-basis.ts';

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
      assembly.words.invoiceList.bases[invoiceBasis(assembly, invoice)],
      amountIn(assembly, amount),
    ],
  };
}

function rowsOf(assembly: Assembly, year: number): readonly Row[] {
  const { billing, invoiceList: words } = assembly.words;
  const invoices = assembly.results.invoices.filter(({ month }) => yearOf(month) === year);
  const name = (invoice: InvoiceResult): string =>
    invoiceName(invoice.kind, refName(assembly, invoice.ref), billing, invoice.part);
  if (!isLong(assembly)) return invoices.map((invoice) => rowOf(assembly, invoice, name(invoice), invoice.amount));
  const groups = Map.groupBy(invoices, (invoice) =>
    [invoice.date, invoice.month, invoice.kind, invoiceBasis(assembly, invoice)].join('|'),
  );
  return [...groups.values()].flatMap((group): Row[] => {
    const [first] = group;
    if (first === undefined) return [];
    const sum = sumOf(group.map(({ amount }) => amount));
    const what = group.length === 1 ? name(first) : words.grouped(billing.groups[first.kind], group.length);
    return [rowOf(assembly, first, what, sum)];
  });
}

function schedule(assembly: Assembly, year: number, invoiced: bigint): Table {
  const { invoiceList: words, general } = assembly.words;
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.invoiceDate, kind: 'date' },
      { head: general.month, kind: 'quantity' },
      { head: words.for, kind: 'text', wide: true },
      { head: words.basis, kind: 'text' },
      { head: inCurrency(assembly, general.amount), kind: 'amount' },
    ],
    rows: [...rowsOf(assembly, year), { kind: 'total', cells: [general.year(year), '', '', '', amountIn(assembly, invoiced)] }],
  };
}

/** Every invoice of the term at the forecast, by the contract year charged for. */
export function invoiceList(assembly: Assembly, number: number): readonly Block[] {
  const { invoiceList: words, general } = assembly.words;
  const { blocks, sub } = section(number, 'invoices', words.section);
  const bases = [
    words.fixedIs,
    ...(assembly.quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true ? [words.trueUpIs] : []),
    ...(isLong(assembly) ? [words.groupedAre] : []),
    ...(assembly.results.actuals === undefined ? [] : [words.measuredIs]),
    words.forecastIs,
  ];
  blocks.push({ type: 'paragraph', style: 'body', text: `${bases.join(' ')} ${general.netOfVat}` });
  for (const { year, invoiced } of assembly.results.totals.byYear) {
    sub(general.contractYear(year));
    blocks.push(schedule(assembly, year, invoiced));
  }
  return blocks;
}
