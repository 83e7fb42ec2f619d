import type { Term } from '../../../../../shared/domain/calendar/term.ts';
import type { LedgerCell, Ledger } from './ledger.ts';
import type { ColumnSpan, Period } from './periods.ts';
import { periodsOf } from './periods.ts';
import type { Writing } from './cells.ts';
import { noCell, textCell } from './cells.ts';

/** A row over the term. */
export type TimeRow = {
  readonly id: string;
  readonly name: string;
  readonly in: (period: Period) => LedgerCell;
  /** Over the whole term; null where a sum says nothing, as of a balance. */
  readonly total: ((whole: Period) => LedgerCell) | null;
  readonly isStrong?: boolean;
};

type TimeLedger = Pick<Ledger, 'id' | 'caption' | 'empty'> & {
  /** What the rows are called. */
  readonly head: string;
  readonly rows: readonly TimeRow[];
  readonly hasFoot?: boolean;
};

/** A table with the term across it: a row is one thing, a column a month, quarter or year of the contract. */
export function timeLedger(
  { id, caption, empty, head, rows, hasFoot = false }: TimeLedger,
  term: Term,
  span: ColumnSpan,
  writing: Writing,
): Ledger {
  const periods = periodsOf(term, span, writing);
  const total = writing.words.evaluation.total;
  const whole: Period = { from: 1, to: term.months, head: total };
  const last = periods.length + 1;
  return {
    id,
    caption,
    empty,
    columns: [
      { id: 'name', head, kind: 'text' },
      ...periods.map(({ from, head: text }) => ({ id: `from-${from}`, head: text, kind: 'number' as const })),
      { id: 'total', head: total, kind: 'number' },
    ],
    rows: rows.length,
    hasFoot,
    hasLastColumn: true,
    rowKey: (row) => rows[row]?.id ?? String(row),
    isStrong: (row) => rows[row]?.isStrong === true,
    cell: (row, column) => {
      const of = rows[row];
      if (of === undefined) return noCell;
      if (column === 0) return textCell(of.name);
      if (column === last) return of.total?.(whole) ?? noCell;
      const period = periods[column - 1];
      return period === undefined ? noCell : of.in(period);
    },
  };
}
