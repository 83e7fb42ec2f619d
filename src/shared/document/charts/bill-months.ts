import type { InvoiceKind } from '../../domain/terms/evaluation.ts';
import type { BillBand } from '../../text/contract/bill-bands.ts';
import { billBands } from '../../text/contract/bill-bands.ts';
import { sumOfAmounts } from '../assembly.ts';
import type { CustomerEvaluation } from '../customer-evaluation.ts';

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

/** What is invoiced for one contract month: the total as printed, and each band's part of it. */
export type BillMonth = {
  readonly month: number;
  readonly total: string;
  readonly parts: Readonly<Record<BillBand, string>>;
};

/** Every contract month's bill by kind, by the month charged for: the sums of the billing schedule. */
export function billMonths({ invoices, revenue }: CustomerEvaluation, minorDigits: number): readonly BillMonth[] {
  const amounts = Map.groupBy(invoices, ({ month, kind }) => `${month} ${bandOf[kind]}`);
  return revenue.map(({ month, invoiced }) => {
    const part = (band: BillBand): string => {
      const own = amounts.get(`${month} ${band}`) ?? [];
      return sumOfAmounts(
        own.map(({ amount }) => amount),
        minorDigits,
      );
    };
    const parts = Object.fromEntries(billBands.map((band) => [band, part(band)])) as Record<BillBand, string>;
    return { month, total: invoiced, parts };
  });
}

/** The month of the highest bill; the first of those that are equal. Null where nothing is invoiced. */
export function highestBill(months: readonly BillMonth[]): BillMonth | null {
  const found = months.reduce<BillMonth | null>(
    (most, each) => (most === null || Number(each.total) > Number(most.total) ? each : most),
    null,
  );
  return found !== null && /[1-9]/.test(found.total) ? found : null;
}
