import type { Results } from '../../../../../shared/domain/compute.ts';
import type { Path } from '../../../../../shared/domain/document/problem.ts';
import { yearOf } from '../../../../../shared/domain/calendar/term.ts';
import { sumOf } from '../../../../../shared/domain/statements/sums.ts';
import type { InvoiceKind } from '../../../../../shared/domain/terms/evaluation.ts';
import { invoiceKinds } from '../../../../../shared/domain/terms/evaluation.ts';
import type { Writing } from './cells.ts';
import { sumCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { ColumnSpan, Period } from './periods.ts';
import { monthsOf } from './periods.ts';
import type { TimeRow } from './time-ledger.ts';
import { timeLedger } from './time-ledger.ts';

type Placed = { readonly amount: bigint; readonly path: Path };

/** Invoices by kind and month, the first month first. */
function placedInvoices({ invoices, term }: Results): ReadonlyMap<InvoiceKind, readonly (readonly Placed[])[]> {
  const kinds = new Map<InvoiceKind, Placed[][]>();
  invoices.forEach(({ kind, month, amount }, index) => {
    const months = kinds.get(kind) ?? Array.from({ length: term.months }, (): Placed[] => []);
    months[month - 1]?.push({ amount, path: ['invoices', index, 'amount'] });
    kinds.set(kind, months);
  });
  return kinds;
}

type Monthly = 'invoiced' | 'recognized' | 'cost';

/** A figure of every month, added up over longer columns: of a year by the evaluation's own figure. */
export function monthlyRow(of: Monthly, results: Results, writing: Writing, isStrong = false): TimeRow {
  const name = writing.words.evaluation[of];
  const figuresIn = (period: Period): readonly Path[] => {
    const year = yearOf(period.to);
    const isYear = period.from === (year - 1) * 12 + 1 && (period.to === year * 12 || period.to === results.term.months);
    return isYear && period.to - period.from > 0
      ? [['totals', 'byYear', year - 1, of]]
      : monthsOf(period).map((month) => ['revenue', month, of]);
  };
  const cell = (period: Period, parts: readonly Path[]) =>
    sumCell(
      sumOf(monthsOf(period).map((month) => results.revenue[month]?.[of] ?? 0n)),
      `${name}, ${period.head}`,
      parts,
      writing,
    );
  const total: Path = ['totals', of === 'invoiced' ? 'expectedValue' : of];
  return { id: of, name, in: (period) => cell(period, figuresIn(period)), total: (whole) => cell(whole, [total]), isStrong };
}

/** What is invoiced, by kind, and what that costs us. */
export function billLedger(results: Results, span: ColumnSpan, writing: Writing): Ledger {
  const { words, audience } = writing;
  const placed = placedInvoices(results);
  const kinds = invoiceKinds.filter((kind) => placed.has(kind));
  const kindRow = (kind: InvoiceKind): TimeRow => {
    const name = words.evaluation.kinds[kind];
    const sum = (period: Period) => {
      const parts = monthsOf(period).flatMap((month) => placed.get(kind)?.[month] ?? []);
      const paths = parts.map(({ path }) => path);
      return sumCell(sumOf(parts.map(({ amount }) => amount)), `${name}, ${period.head}`, paths, writing);
    };
    return { id: kind, name, in: sum, total: sum };
  };
  return timeLedger(
    {
      id: 'bill',
      caption: words.money.bill,
      empty: words.evaluation.empty,
      head: words.evaluation.kind,
      rows: [
        ...kinds.map(kindRow),
        monthlyRow('invoiced', results, writing, true),
        ...(audience === 'internal' ? [monthlyRow('cost', results, writing)] : []),
      ],
    },
    results.term,
    span,
    writing,
  );
}
