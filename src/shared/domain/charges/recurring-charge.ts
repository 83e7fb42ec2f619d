import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import { stepIn } from '../calendar/steps.ts';
import type { Stretch } from '../calendar/term.ts';
import { cut, fullMonths } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { RecurringCharge } from '../terms/charge.ts';
import { roundedUnits } from '../values/exact.ts';

/** The quantity in force in a month: one for the whole term, or the step that has begun (0 before the first). `at` is the charge's place. */
export function recurringQuantity<V>(a: Algebra<V>, { quantity }: RecurringCharge, at: Path, month: number): V {
  if (typeof quantity === 'string') return a.term(quantity, at, 'quantity');
  const found = stepIn(quantity, month);
  return found === null ? a.zero : a.term(found.step.quantity, [...at, 'quantity', found.index], 'quantity');
}

/** The quantities of every month; one that stays in force is the same value. */
export function recurringQuantities(charge: RecurringCharge, at: Path, months: number): readonly Value[] {
  const quantities: Value[] = [];
  let quantity = exactAlgebra.zero;
  for (let month = 1; month <= months; month += 1) {
    const { quantity: steps } = charge;
    const begins = typeof steps === 'object' && steps.some(({ fromMonth }) => fromMonth === month);
    if (month === 1 || begins) quantity = recurringQuantity(exactAlgebra, charge, at, month);
    quantities.push(quantity);
  }
  return quantities;
}

/** The stretches that a recurring charge is invoiced for; the last may be short. */
export function recurringIntervals({ every }: RecurringCharge, months: number): readonly Stretch[] {
  return cut({ from: 1, to: months }, fullMonths(every, months));
}

/** A month's exact part of an invoice: unit price ÷ months of a full interval × quantity × factor (pricing §3). */
export function intervalPart<V>(
  a: Algebra<V>,
  charge: RecurringCharge,
  at: Path,
  month: number,
  quantity: V,
  factor: V,
  months: number,
): V {
  const aMonth = a.quotient(a.term(charge.unitPrice, at, 'unitPrice'), a.whole(fullMonths(charge.every, months)));
  return a.named('month-of-interval', a.times(aMonth, a.times(quantity, factor)), month);
}

/** Invoiced in advance for an interval: the rounded sum of its months' parts. */
export function intervalInvoice<V>(a: Algebra<V>, parts: readonly V[], minor: number): V {
  return a.rounded(a.sum(parts), stepOf(minor));
}

/** What each month of an interval earns of its invoice: its share by the month's exact part (pricing §8). */
export function intervalEarnings<V>(a: Algebra<V>, invoice: V, parts: readonly V[], minor: number): readonly V[] {
  return parts.length === 1 ? [invoice] : a.split(invoice, parts, stepOf(minor));
}

/** One interval: what is invoiced at its start, and what of it each of its months earns (both in minor units). */
export type RecurringInterval = Stretch & { readonly invoiced: bigint; readonly earned: readonly bigint[] };

/** Every interval of the term; `quantities` and `factors` by month, the first month first. */
export function recurringInvoices(
  charge: RecurringCharge,
  at: Path,
  quantities: readonly Value[],
  factors: readonly Value[],
  minor: number,
): readonly RecurringInterval[] {
  const a = exactAlgebra;
  const months = quantities.length;
  return recurringIntervals(charge, months).map((interval) => {
    const parts: Value[] = [];
    for (let month = interval.from; month <= interval.to; month += 1) {
      const quantity = quantities[month - 1] ?? a.zero;
      parts.push(intervalPart(a, charge, at, month, quantity, factors[month - 1] ?? a.one, months));
    }
    const invoice = intervalInvoice(a, parts, minor);
    const earned = intervalEarnings(a, invoice, parts, minor);
    return { ...interval, invoiced: roundedUnits(invoice, minor), earned: earned.map((each) => roundedUnits(each, minor)) };
  });
}
