import { startOf } from '../../domain/calendar/term.ts';
import type { InvoiceResult } from '../../domain/statements/invoices.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import type { InvoiceKind } from '../../domain/terms/evaluation.ts';
import { invoiceName } from '../../text/contract/invoice-name.ts';
import { dateListText } from '../../text/date-format.ts';
import type { AnnexSection } from '../annex/annex-sections.ts';
import { abreast, monthsText } from '../annex/month-rows.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, shortDateIn } from '../assembly/assembly.ts';
import type { Block, Row, Table } from '../tree/tree.ts';
import { refName } from './order/invoice-basis.ts';

/** Invoiced on the first day after its month: pricing §8. */
const inArrears: ReadonlySet<InvoiceKind> = new Set(['usage', 'drawdown', 'overage', 'shortfall', 'credit_overage']);

/** More different amounts than this stand where they are worked out, month by month. */
const mostRuns = 4;

/** Invoices of one line or commitment and kind, in order. */
type Series = { readonly name: string; readonly invoices: readonly InvoiceResult[] };

function seriesOf(assembly: Assembly): readonly Series[] {
  const { invoices } = assembly.results;
  const groups = Map.groupBy(invoices, ({ kind, ref, at, part }) =>
    [kind, ref, kind === 'credit_pack' ? '' : at, part?.kind].join('|'),
  );
  return [...groups.values()].flatMap((own): Series[] => {
    const [first] = own;
    if (first === undefined) return [];
    // Payments are numbered, and one name stands for all of them.
    const part = first.part?.kind === 'payment' ? null : first.part;
    return [{ name: invoiceName(first.kind, refName(assembly, first.ref), assembly.words.billing, part), invoices: own }];
  });
}

/** Equal amounts that follow one another. */
function runsOf(invoices: readonly InvoiceResult[]): readonly (readonly InvoiceResult[])[] {
  const runs: InvoiceResult[][] = [];
  for (const invoice of invoices) {
    const last = runs.at(-1);
    if (last?.[0]?.amount === invoice.amount) last.push(invoice);
    else runs.push([invoice]);
  }
  return runs;
}

/** True of a series with so many different amounts that they stand only where they are worked out. */
function isLong({ invoices }: Series): boolean {
  const [first] = invoices;
  return first !== undefined && inArrears.has(first.kind) && runsOf(invoices).length > mostRuns;
}

/** What each row of a series says behind its name: dates, amounts, their sum. */
function cellsOf(assembly: Assembly, series: Series): readonly (readonly string[])[] {
  const { annex, totals } = assembly.words;
  const words = annex.invoiceDates;
  const sum = (of: readonly InvoiceResult[]): string => amountIn(assembly, sumOf(of.map(({ amount }) => amount)));
  if (isLong(series)) {
    const { invoices } = series;
    const months = monthsText(
      assembly,
      invoices.map(({ month }) => month),
    );
    return [[words.following(annex.monthsOf(invoices.length, months)), words.asWorked, sum(invoices)]];
  }
  return runsOf(series.invoices).map((run) => {
    const each = amountIn(assembly, run[0]?.amount ?? 0n);
    const dates = dateListText(
      run.map(({ date }) => date),
      assembly.wording.language,
    );
    return [dates, run.length === 1 ? each : totals.times(run.length, each), sum(run)];
  });
}

/** Series that are alike stand in the same rows, with every name and how many there are. */
function rowsOf(assembly: Assembly, all: readonly Series[]): readonly Row[] {
  const { annex, totals } = assembly.words;
  // What is worked out month by month differs though its sum may be the same.
  const groups = Map.groupBy(all, (series) =>
    JSON.stringify([series.invoices.map(({ date, month, kind, amount }) => [date, month, kind, String(amount)])]),
  );
  return [...groups.values()].flatMap((group): readonly Row[] => {
    const [first] = group;
    if (first === undefined) return [];
    const name = annex.names(
      group.map((each) => each.name),
      assembly.wording.language,
    );
    return cellsOf(assembly, first).map(([dates = '', each = '', sum = ''], at): Row => ({
      kind: 'row',
      cells: [at === 0 ? name : '', dates, each, group.length === 1 ? sum : totals.times(group.length, sum)],
    }));
  });
}

/** The first day of each contract month, and the day after the term. */
function calendar(assembly: Assembly): Table {
  const { annex, general } = assembly.words;
  const { term } = assembly.results;
  const rows = Array.from({ length: term.months + 1 }, (_, at) => [
    at === term.months ? annex.invoiceDates.end : String(at + 1),
    shortDateIn(assembly, startOf(term, at + 1)),
  ]);
  return abreast(
    [
      { head: general.month, kind: 'date' },
      { head: annex.invoiceDates.firstDay, kind: 'date' },
    ],
    rows,
  );
}

/** Every invoice of the term with its date, and what all of them come to. */
export function annexInvoices(assembly: Assembly): AnnexSection {
  const { annex, general } = assembly.words;
  const words = annex.invoiceDates;
  const all = seriesOf(assembly);
  const table: Table = {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: words.for, kind: 'text', wide: true },
      { head: words.dates, kind: 'text', wide: true },
      { head: inCurrency(assembly, words.each), kind: 'amount' },
      { head: words.sum, kind: 'amount' },
    ],
    rows: [
      ...rowsOf(assembly, all),
      { kind: 'total', cells: [general.expected, '', '', amountIn(assembly, assembly.results.totals.expectedValue)] },
    ],
  };
  const days: readonly Block[] = all.some(isLong)
    ? [{ type: 'paragraph', style: 'label', text: words.calendar }, calendar(assembly)]
    : [];
  return { heading: words.section, blocks: [{ type: 'paragraph', style: 'body', text: words.are }, table, ...days] };
}
