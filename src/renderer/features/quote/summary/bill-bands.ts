import type { Evaluation, InvoiceKind } from '../../../../shared/domain/terms/evaluation.ts';
import { sumOf } from '../views/sums.ts';

export const bands = ['fixed', 'committed', 'use', 'shortfall'] as const;
export type Band = (typeof bands)[number];

const bandOf: Readonly<Record<InvoiceKind, Band>> = {
  recurring: 'fixed',
  one_time: 'fixed',
  credit_pack: 'fixed',
  instalment: 'committed',
  drawdown: 'committed',
  usage: 'use',
  overage: 'use',
  credit_overage: 'use',
  shortfall: 'shortfall',
};

export type BillMonth = {
  readonly month: number;
  readonly starts: string;
  readonly total: string;
  readonly parts: readonly { readonly band: Band; readonly amount: string }[];
};

/** What the customer pays for each month, in the bands of the chart. */
export function billOf({ invoices, months, revenue }: Evaluation, minorDigits: number): readonly BillMonth[] {
  const sums = new Map<string, string[]>();
  for (const { month, kind, amount } of invoices) {
    const key = `${month} ${bandOf[kind]}`;
    sums.set(key, [...(sums.get(key) ?? []), amount]);
  }
  return revenue.map(({ month, invoiced }) => ({
    month,
    starts: months[month - 1] ?? '',
    total: invoiced,
    parts: bands.flatMap((band) => {
      const amounts = sums.get(`${month} ${band}`);
      return amounts === undefined ? [] : [{ band, amount: sumOf(amounts, minorDigits) }];
    }),
  }));
}
