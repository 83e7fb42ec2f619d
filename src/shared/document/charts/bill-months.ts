import type { Results } from '../../domain/compute.ts';
import type { InvoiceResult } from '../../domain/statements/invoices.ts';
import type { BillBand } from '../../text/contract/bill-bands.ts';

/** What is invoiced for one contract month: the total, and each band's part of it. Minor units. */
export type BillMonth = {
  readonly month: number;
  readonly total: bigint;
  readonly parts: Readonly<Record<BillBand, bigint>>;
};

export const nothingBilled: Readonly<Record<BillBand, bigint>> = {
  fixed: 0n,
  committed: 0n,
  payment: 0n,
  carried: 0n,
  use: 0n,
  minimum: 0n,
  shortfall: 0n,
  credited: 0n,
  credits: 0n,
};

type Part = readonly [band: BillBand, amount: bigint];
type Billed = Pick<Results, 'invoices' | 'revenue' | 'commitments'>;

/** An amount in two bands, the second of which has a part of it. */
function apart(amount: bigint, of: BillBand, part: bigint, band: BillBand): readonly Part[] {
  return [
    [of, amount - part],
    [band, part],
  ];
}

/** The bands of an invoice: what counts forward, and what becomes a credit, are parts of one. */
function partsOf({ kind, part, at, month, amount }: InvoiceResult, { commitments }: Billed): readonly Part[] {
  switch (kind) {
    case 'recurring':
    case 'one_time':
      return [['fixed', amount]];
    case 'instalment':
      return [[part?.kind === 'payment' ? 'payment' : 'committed', amount]];
    case 'drawdown':
      return apart(amount, 'committed', commitments[at]?.months[month - 1]?.carried ?? 0n, 'carried');
    case 'usage':
    case 'overage':
      return [['use', amount]];
    case 'shortfall': {
      if (part?.kind === 'minimum') return [['minimum', amount]];
      const credited = commitments[at]?.periods.find(({ to }) => to === month)?.credited ?? 0n;
      return apart(amount, 'shortfall', credited, 'credited');
    }
    case 'credit_pack':
    case 'credit_overage':
      return [['credits', amount]];
  }
}

/** Every contract month's bill by kind, by the month charged for: the sums of the billing schedule. */
export function billMonths(results: Billed): readonly BillMonth[] {
  const months = results.revenue.map(({ month, invoiced }) => ({
    month,
    total: invoiced,
    parts: { ...nothingBilled },
  }));
  for (const invoice of results.invoices) {
    const bill = months[invoice.month - 1];
    if (bill === undefined) continue;
    for (const [band, amount] of partsOf(invoice, results)) bill.parts[band] += amount;
  }
  return months;
}

/** The month of the highest bill; the first of those that are equal. Null if the term has no invoice. */
export function highestBill(months: readonly BillMonth[]): BillMonth | null {
  const found = months.reduce<BillMonth | null>((most, each) => (most === null || each.total > most.total ? each : most), null);
  return found === null || found.total === 0n ? null : found;
}
