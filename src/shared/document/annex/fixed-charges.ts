import type { LineResult } from '../../domain/charges/line-result.ts';
import { oneTimeMonth } from '../../domain/charges/line-result.ts';
import { invoiceMonth, lineMonths } from '../../domain/calendar/line-months.ts';
import { recurringIntervals } from '../../domain/charges/recurring-charge.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { inCurrency } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Row } from '../tree/tree.ts';
import type { Ground } from './grounds.ts';
import { grounded, poolOf, sizeGrounds } from './grounds.ts';
import type { MonthRow } from './calculations.ts';
import { mergeEqualMonths, decimalsOf, calculationOf } from './calculations.ts';

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

/** Every recurring and one-time line with its invoices. */
export function fixedCharges(assembly: Assembly, targets: Targets): readonly Block[] {
  const { annex: words } = assembly.words;
  return assembly.results.lines.flatMap((result, index): Block[] => {
    const { line } = result;
    const rows = mergeEqualMonths(invoiceRows(assembly, result, index));
    if (rows.length === 0) return [];
    const once = line.charge.type === 'one_time';
    const pool = poolOf(assembly.quote, line.id);
    const how = [
      once ? words.onceIs(decimalsOf(assembly)) : words.fixedIs(decimalsOf(assembly)),
      ...(pool?.commitment.discountBands === undefined ? [] : [words.feeHasSize]),
      ...(pool === null ? [] : [words.feeDraws]),
    ].join(' ');
    const grounds: Ground[] = [
      { part: 'order' },
      { clause: 'invoicing', paragraph: once ? 'in-advance' : 'recurring-charge' },
      { clause: 'invoicing', paragraph: 'rounding' },
      ...(pool === null ? [] : [{ clause: 'pooling', at: { each: 'commitments', index: pool.index } } as const]),
      ...sizeGrounds(assembly.quote, line.id),
    ];
    return [
      { type: 'paragraph', style: 'label', text: line.name },
      grounded(how, grounds, assembly, targets),
      {
        type: 'table',
        caption: null,
        dense: true,
        columns: [
          { head: words.months, kind: 'text' },
          { head: words.invoices, kind: 'quantity' },
          { head: words.calculation, kind: 'text', wide: true },
          { head: inCurrency(assembly, words.each), kind: 'amount' },
        ],
        rows: rows.map(({ from, to, count, cells }): Row => ({
          kind: 'row',
          cells: [words.span(from, to), String(count), ...cells],
        })),
      },
    ];
  });
}
