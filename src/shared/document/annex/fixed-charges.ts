import type { LineResult } from '../../domain/charges/line-result.ts';
import { oneTimeMonth } from '../../domain/charges/line-result.ts';
import { invoiceMonth, lineMonths } from '../../domain/calendar/line-months.ts';
import { recurringIntervals } from '../../domain/charges/recurring-charge.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { inCurrency } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, LinkedNote, Row } from '../tree/tree.ts';
import type { Ground } from './grounds.ts';
import { grounded, poolOf, sizeGrounds } from './grounds.ts';
import { decimalsOf, calculationOf } from './calculations.ts';
import type { MonthRow } from './month-rows.ts';
import { mergeEqualMonths } from './month-rows.ts';

/** The months that each invoice of a line covers. Empty for a usage line. */
function invoicedStretches(line: Line, termMonths: number) {
  const { charge } = line;
  if (charge.type === 'recurring') {
    const { from: first, to: last } = lineMonths(line, termMonths);
    const intervals = recurringIntervals(charge, termMonths).filter(({ from, to }) => from <= last && to >= first);
    return intervals.map((each) => ({ from: invoiceMonth(line, each), to: Math.min(each.to, last) }));
  }
  if (charge.type !== 'one_time') return [];
  const month = oneTimeMonth(charge);
  return [{ from: month, to: month }];
}

function invoiceRows(assembly: Assembly, { line, charges }: LineResult, index: number): readonly MonthRow[] {
  return invoicedStretches(line, assembly.quote.termMonths).flatMap(({ from, to }): MonthRow[] => {
    if ((charges[from - 1] ?? 0n) === 0n) return [];
    const found = calculationOf(assembly, ['lines', index, 'charges', from - 1]);
    return found === null ? [] : [{ from, to, cells: [found.calculation, found.result] }];
  });
}

/** How the invoices of a line come about, in words. */
function howText(assembly: Assembly, line: Line): string {
  const { annex: words } = assembly.words;
  const pool = poolOf(assembly.quote, line.id);
  return [
    line.charge.type === 'one_time' ? words.onceIs(decimalsOf(assembly)) : words.fixedIs(decimalsOf(assembly)),
    ...(pool?.commitment.discountBands === undefined ? [] : [words.feeHasSize]),
    ...(pool === null ? [] : [words.feeDraws]),
  ].join(' ');
}

function groundsOf({ quote }: Assembly, line: Line): readonly Ground[] {
  const pool = poolOf(quote, line.id);
  return [
    { part: 'order' },
    { clause: 'invoicing', paragraph: line.charge.type === 'one_time' ? 'in-advance' : 'recurring-charge' },
    { clause: 'invoicing', paragraph: 'rounding' },
    ...(pool === null ? [] : [{ clause: 'pooling', at: { each: 'commitments', index: pool.index } } as const]),
    ...sizeGrounds(quote, line.id),
  ];
}

type FixedLine = { readonly name: string; readonly line: Line; readonly rows: readonly (readonly string[])[] };

/** Lines by their rows: those that are alike stand in the same rows, with every name. */
function rowsOf(assembly: Assembly, lines: readonly FixedLine[]): readonly Row[] {
  const groups = Map.groupBy(lines, ({ rows }) => JSON.stringify(rows));
  return [...groups.values()].flatMap((group): readonly Row[] => {
    const name = assembly.words.annex.names(
      group.map((each) => each.name),
      assembly.wording.language,
    );
    return (group[0]?.rows ?? []).map((cells, at): Row => ({ kind: 'row', cells: [at === 0 ? name : '', ...cells] }));
  });
}

/** Every recurring and one-time line with its invoices, those that come about in the same way in one table. */
export function fixedCharges(assembly: Assembly, targets: Targets): readonly Block[] {
  const { annex: words } = assembly.words;
  const lines = assembly.results.lines.flatMap((result, index): FixedLine[] => {
    const rows = mergeEqualMonths(invoiceRows(assembly, result, index)).map(({ from, to, count, cells }) => [
      words.span(from, to),
      String(count),
      ...cells,
    ]);
    return rows.length === 0 ? [] : [{ name: result.line.name, line: result.line, rows }];
  });
  const noteOf = ({ line }: FixedLine): LinkedNote =>
    grounded(howText(assembly, line), groundsOf(assembly, line), assembly, targets);
  const groups = Map.groupBy(lines, (line) => JSON.stringify(noteOf(line)));
  return [...groups.values()].flatMap((group): readonly Block[] => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      noteOf(first),
      {
        type: 'table',
        caption: null,
        dense: true,
        columns: [
          { head: words.service, kind: 'text', wide: true },
          { head: words.monthsHead, kind: 'date' },
          { head: words.invoices, kind: 'quantity' },
          { head: words.calculation, kind: 'text', wide: true },
          { head: inCurrency(assembly, words.each), kind: 'amount' },
        ],
        rows: rowsOf(assembly, group),
      },
    ];
  });
}
