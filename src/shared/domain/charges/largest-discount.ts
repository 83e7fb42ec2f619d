import type { Discount } from '../terms/line.ts';
import { compare, exact } from '../values/exact.ts';

/** The largest discount of any month, in percent. 0 without a discount. */
export function largestDiscount(discount: Discount | undefined): string {
  if (discount === undefined) return '0';
  const percents = typeof discount === 'string' ? [discount] : discount.map((phase) => phase.percent);
  return percents.reduce((most, each) => (compare(exact(each), exact(most)) > 0 ? each : most), '0');
}
