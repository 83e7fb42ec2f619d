import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { fromUnits, roundedUnits } from '../values/exact.ts';
import type { CommitmentResult } from './drawdown.ts';
import { paymentAmounts, paymentMonth } from './payments.ts';

/** An invoice of a commitment that is billed in advance, in minor units, by the month on whose first day it is. */
export type InstalmentInvoice = {
  readonly month: number;
  readonly amount: bigint;
  /** With payments, which of them it is, of which period: both from 0. */
  readonly part: { readonly kind: 'payment'; readonly period: number; readonly payment: number } | null;
};

/** Each instalment at its start; with payments, each period's instalments together, split over its payments: pricing §5, §12.4. */
export function instalmentInvoices(
  { terms, instalments, periods }: Pick<CommitmentResult, 'terms' | 'instalments' | 'periods'>,
  minor: number,
): readonly InstalmentInvoice[] {
  const { payments } = terms;
  if (payments === undefined) return instalments.map(({ from, amount }) => ({ month: from, amount, part: null }));
  return periods.flatMap((period, at) => {
    const committed = fromUnits(period.committed, minor);
    const amounts = paymentAmounts(exactAlgebra, payments, [], committed, minor);
    return payments.map((payment, index) => ({
      month: paymentMonth(period, payment),
      amount: roundedUnits(amounts[index] ?? exactAlgebra.zero, minor),
      part: { kind: 'payment', period: at, payment: index },
    }));
  });
}
