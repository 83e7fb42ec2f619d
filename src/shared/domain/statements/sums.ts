import type { Stretch } from '../calendar/term.ts';
import { yearOf } from '../calendar/term.ts';
import type { InvoiceKind } from '../terms/evaluation.ts';
import type { Exact } from '../values/exact.ts';
import { plus, rounded, zero } from '../values/exact.ts';
import { numberPlaces } from '../values/printed-places.ts';
import type { InvoiceResult } from './invoices.ts';

/** A sum of amounts in minor units. */
export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/** A sum of quantities, each as it is printed: a table adds up as its reader adds it. */
export function sumOfQuantities(quantities: readonly Exact[]): Exact {
  return quantities.reduce((sum, quantity) => plus(sum, rounded(quantity, numberPlaces)), zero);
}

/** Of a row of months, the first month first, those of a contract year. */
export function monthsOfYear<T>(months: readonly T[], year: number): readonly T[] {
  return months.filter((_, index) => yearOf(index + 1) === year);
}

export type InvoiceFilter = {
  readonly kind?: InvoiceKind | undefined;
  readonly ref?: string | undefined;
  /** The contract year charged for. */
  readonly year?: number | undefined;
};

/** The invoices of a kind, a line or commitment, and a contract year, as far as they are named. */
function invoicesThat(invoices: readonly InvoiceResult[], { kind, ref, year }: InvoiceFilter): readonly InvoiceResult[] {
  return invoices.filter(
    (invoice) =>
      (kind === undefined || invoice.kind === kind) &&
      (ref === undefined || invoice.ref === ref) &&
      (year === undefined || yearOf(invoice.month) === year),
  );
}

/** Minor units. */
export function invoicedBy(invoices: readonly InvoiceResult[], filter: InvoiceFilter): bigint {
  return sumOf(invoicesThat(invoices, filter).map(({ amount }) => amount));
}

/** What each month is invoiced by kind, minor units; a month or kind without an invoice is left out. */
export function invoicedByMonth(invoices: readonly InvoiceResult[]): ReadonlyMap<number, ReadonlyMap<InvoiceKind, bigint>> {
  const months = new Map<number, Map<InvoiceKind, bigint>>();
  for (const { month, kind, amount } of invoices) {
    const kinds = months.get(month) ?? new Map<InvoiceKind, bigint>();
    kinds.set(kind, (kinds.get(kind) ?? 0n) + amount);
    months.set(month, kinds);
  }
  return months;
}

/** The instalments that lie within a period. */
export function instalmentsWithin<T extends Stretch>(instalments: readonly T[], { from, to }: Stretch): readonly T[] {
  return instalments.filter((instalment) => instalment.from >= from && instalment.to <= to);
}
