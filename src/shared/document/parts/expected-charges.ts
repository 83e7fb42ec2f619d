import { pooledLines } from '../../domain/statements/invoices.ts';
import type { LineResult } from '../../domain/charges/line-result.ts';
import { monthsOfYear, sumOf } from '../../domain/statements/sums.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency } from '../assembly/assembly.ts';
import type { Column, Row, Table } from '../tree/tree.ts';

/** As many contract years as fit beside a line's name. */
const yearsAcross = 4;

/** A table with more rows is set small. */
const longTable = 25;

const groups = ['subscriptions', 'oneTime', 'pooled', 'use'] as const;
type Group = (typeof groups)[number];

function groupOf({ line: { id, charge } }: LineResult, pooled: ReadonlySet<string>): Group {
  if (pooled.has(id)) return 'pooled';
  return charge.type === 'recurring' ? 'subscriptions' : charge.type === 'one_time' ? 'oneTime' : 'use';
}

/** Whether any line charges money by itself. */
export function isCharged({ results }: Assembly): boolean {
  return results.lines.some(({ line }) => line.charge.type !== 'credits');
}

/** What each line charges in each contract year, by groups with subtotals, in tables of so many years; `head` says of what use. */
export function expectedCharges(assembly: Assembly, head = assembly.words.order.charges): readonly Table[] {
  const { results, wording } = assembly;
  const { general, order } = assembly.words;
  const years = results.totals.byYear.map(({ year }) => year);
  const ofYear = (charges: readonly bigint[], year: number): bigint => sumOf(monthsOfYear(charges, year));
  const charged = results.lines.filter(({ line }) => line.charge.type !== 'credits');
  const pooled = pooledLines(results.commitments);
  const grouped = Map.groupBy(charged, (result) => groupOf(result, pooled));
  const tables: Table[] = [];
  for (let from = 0; from < years.length; from += yearsAcross) {
    const shown = years.slice(from, from + yearsAcross);
    const last = from + yearsAcross >= years.length;
    const cells = (lines: readonly LineResult[]): string[] => [
      ...shown.map((year) => amountIn(assembly, sumOf(lines.map(({ charges }) => ofYear(charges, year))))),
      ...(last && years.length > 1 ? [amountIn(assembly, sumOf(lines.flatMap(({ charges }) => charges)))] : []),
    ];
    const columns: Column[] = [
      { head: inCurrency(assembly, head), kind: 'text', wide: true },
      ...shown.map((year): Column => ({ head: general.year(year), kind: 'amount' })),
      ...(last && years.length > 1 ? [{ head: general.term, kind: 'amount' } as const] : []),
    ];
    const rows = groups.flatMap((group): Row[] => {
      const lines = grouped.get(group) ?? [];
      const own = lines.map((each): Row => ({ kind: 'row', cells: [wording.lineName(each.line.id), ...cells([each])] }));
      const isSummed = lines.length > 1 && grouped.size > 1;
      return isSummed ? [...own, { kind: 'total', cells: [order.groups[group], ...cells(lines)] }] : own;
    });
    const total: Row = { kind: 'total', cells: [order.sum, ...cells(charged)] };
    const all = [...rows, total];
    tables.push({ type: 'table', caption: null, columns, rows: all, ...(all.length > longTable ? { dense: true } : {}) });
  }
  return isCharged(assembly) ? tables : [];
}
