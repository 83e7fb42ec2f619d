import type { Stretch } from './term.ts';
import type { Line } from '../terms/line.ts';
import type { Exact } from '../values/exact.ts';
import { zero } from '../values/exact.ts';

/** The contract months in which a line is in force, both included: pricing §12.1. */
export function lineMonths({ fromMonth, toMonth }: Pick<Line, 'fromMonth' | 'toMonth'>, termMonths: number): Stretch {
  return { from: fromMonth ?? 1, to: toMonth ?? termMonths };
}

export function isInForce({ fromMonth, toMonth }: Pick<Line, 'fromMonth' | 'toMonth'>, month: number): boolean {
  return (fromMonth === undefined || fromMonth <= month) && (toMonth === undefined || month <= toMonth);
}

/** Quantities by month, the first month first, with 0 outside the months of the line. */
export function inForceQuantities(line: Pick<Line, 'fromMonth' | 'toMonth'>, quantities: readonly Exact[]): readonly Exact[] {
  if (line.fromMonth === undefined && line.toMonth === undefined) return quantities;
  return quantities.map((quantity, index) => (isInForce(line, index + 1) ? quantity : zero));
}

/** The month whose first day invoices an interval of a recurring line: the interval's first that is in force. */
export function invoiceMonth({ fromMonth = 1 }: Pick<Line, 'fromMonth'>, { from, to }: Stretch): number {
  return fromMonth <= to ? Math.max(from, fromMonth) : from;
}
