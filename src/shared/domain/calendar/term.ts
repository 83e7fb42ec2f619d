import { addMonths } from '../values/date.ts';
import type { Span } from '../terms/commitment.ts';

/** The contract's months, 1 to `months`; a month ends the day before the next starts (pricing §2). */
export type Term = {
  readonly months: number;
  /** start(1) … start(N+1); the last is the day after the term. */
  readonly starts: readonly string[];
};

/** Contract months from `from` to `to`, both included. */
export type Stretch = { readonly from: number; readonly to: number };

export function termOf(startDate: string, months: number): Term {
  return { months, starts: Array.from({ length: months + 1 }, (_, index) => addMonths(startDate, index)) };
}

/** The day contract month m starts, m from 1 to N + 1. */
export function startOf(term: Term, month: number): string {
  const start = term.starts[month - 1];
  if (start === undefined) throw new RangeError(`Contract month ${month} is outside a term of ${term.months}`);
  return start;
}

/** Contract year of a month, from 1. */
export function yearOf(month: number): number {
  return Math.ceil(month / 12);
}

/** Months in a full stretch of that length; a term's is its own. */
export function fullMonths(span: Span, termMonths: number): number {
  switch (span) {
    case 'month':
      return 1;
    case 'quarter':
      return 3;
    case 'year':
      return 12;
    case 'term':
      return termMonths;
  }
}

/** `within` cut into stretches of that many months from its start; the last may be short. */
export function cut(within: Stretch, length: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = within.from; from <= within.to; from += length) {
    stretches.push({ from, to: Math.min(from + length - 1, within.to) });
  }
  return stretches;
}

export function monthsIn(stretch: Stretch): number {
  return stretch.to - stretch.from + 1;
}
