import type { Results } from '../../domain/compute.ts';
import type { InvoiceKind } from '../../domain/terms/evaluation.ts';
import type { BillBand } from '../../text/contract/bill-bands.ts';

const bandOf: Readonly<Record<InvoiceKind, BillBand>> = {
  recurring: 'fixed',
  one_time: 'fixed',
  instalment: 'committed',
  drawdown: 'committed',
  usage: 'use',
  overage: 'use',
  shortfall: 'shortfall',
  credit_pack: 'credits',
  credit_overage: 'credits',
};

/** What is invoiced for one contract month: the total, and each band's part of it. Minor units. */
export type BillMonth = {
  readonly month: number;
  readonly total: bigint;
  readonly parts: Readonly<Record<BillBand, bigint>>;
};

/** Every contract month's bill by kind, by the month charged for: the sums of the billing schedule. */
export function billMonths({ invoices, revenue }: Pick<Results, 'invoices' | 'revenue'>): readonly BillMonth[] {
  const months = revenue.map(({ month, invoiced }) => ({
    month,
    total: invoiced,
    parts: { fixed: 0n, committed: 0n, use: 0n, shortfall: 0n, credits: 0n },
  }));
  for (const { month, kind, amount } of invoices) {
    const bill = months[month - 1];
    if (bill !== undefined) bill.parts[bandOf[kind]] += amount;
  }
  return months;
}

/** The month of the highest bill; the first of those that are equal. Null if the term has no invoice. */
export function highestBill(months: readonly BillMonth[]): BillMonth | null {
  const found = months.reduce<BillMonth | null>((most, each) => (most === null || each.total > most.total ? each : most), null);
  return found === null || found.total === 0n ? null : found;
}
