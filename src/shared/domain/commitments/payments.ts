import type { Algebra } from '../algebra/algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Stretch } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Payment } from '../terms/commitment.ts';

/** The contract month that invoices a payment of a period: its own, or the period's last where a short period ends before it. */
export function paymentMonth({ from, to }: Stretch, { month }: Payment): number {
  return Math.min(from + month - 1, to);
}

/** A period's instalments, split over its payments by percent: pricing §12.4. `at` is the commitment's path. */
export function paymentAmounts<V>(
  a: Algebra<V>,
  payments: readonly Payment[],
  at: Path,
  committed: V,
  minor: number,
): readonly V[] {
  const percents = payments.map(({ percent }, index) => a.percent(percent, [...at, 'payments', index], 'percent'));
  return a.split(committed, percents, stepOf(minor));
}
