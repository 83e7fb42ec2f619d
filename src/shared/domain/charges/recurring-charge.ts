import type { Exact } from '../values/exact.ts';
import { exact, plus, roundedQuotient, tenTo, times, zero } from '../values/exact.ts';
import { split } from '../values/split.ts';
import { everyMonth, inForce } from '../calendar/steps.ts';
import type { Stretch } from '../calendar/term.ts';
import { cut, fullMonths } from '../calendar/term.ts';
import type { RecurringCharge } from '../terms/charge.ts';

/** The quantity in force in each month: one for the whole term, or steps (0 before the first). */
export function recurringQuantities(charge: RecurringCharge, months: number): readonly Exact[] {
  const { quantity } = charge;
  if (typeof quantity === 'string') return everyMonth(months, exact(quantity));
  return inForce(
    quantity.map((step) => ({ fromMonth: step.fromMonth, value: exact(step.quantity) })),
    zero,
    months,
  );
}

/** One interval: what is invoiced at its start, and what of it each of its months earns (both in minor units). */
export type RecurringInterval = Stretch & { readonly invoiced: bigint; readonly earned: readonly bigint[] };

/**
 * Invoiced in advance: the rounded sum, over the interval's months in the term, of unit price ÷ months of a full
 * interval × quantity × factor. Earned: that amount split by each month's exact part (pricing §3, §8).
 */
export function recurringIntervals(
  charge: RecurringCharge,
  quantities: readonly Exact[],
  factors: readonly Exact[],
  minor: number,
): readonly RecurringInterval[] {
  const months = quantities.length;
  const length = fullMonths(charge.every, months);
  const unitPrice = exact(charge.unitPrice);
  return cut({ from: 1, to: months }, length).map((interval) => {
    const parts = quantities
      .slice(interval.from - 1, interval.to)
      .map((quantity, index) => times(times(unitPrice, quantity), factors[interval.from - 1 + index] ?? zero));
    const sum = parts.reduce((total, part) => plus(total, part), zero);
    const places = Math.max(minor, ...parts.map((part) => part.places));
    const invoiced = roundedQuotient(sum.units * tenTo(places - sum.places), tenTo(places - minor) * BigInt(length));
    const weights = parts.map((part) => part.units * tenTo(places - part.places));
    return { ...interval, invoiced, earned: split(invoiced, weights) };
  });
}
