import type { Algebra } from '../algebra/algebra.ts';
import type { Stretch } from '../calendar/term.ts';
import { cut, fullMonths, monthsIn } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';
import { shortened } from './instalments.ts';

/** The interval of a minimum that ends with a month of a period; null where none does. */
export function minimumIntervalAt({ minimum }: Pick<Commitment, 'minimum'>, period: Stretch, month: number): Stretch | null {
  return minimumIntervals({ minimum }, period).find(({ to }) => to === month) ?? null;
}

/** The intervals of a period, each with a minimum. */
export function minimumIntervals({ minimum }: Pick<Commitment, 'minimum'>, period: Stretch): readonly Stretch[] {
  return minimum === undefined ? [] : cut(period, fullMonths(minimum.every, 0));
}

/** The minimum of an interval; one that the term cuts short has its share of it. */
export function minimumDue<V>(a: Algebra<V>, { minimum }: Commitment, at: Path, interval: Stretch, minor: number): V {
  if (minimum === undefined) return a.zero;
  const amount = a.term(minimum.amount, [...at, 'minimum'], 'amount');
  return shortened(a, amount, monthsIn(interval), fullMonths(minimum.every, 0), minor);
}

/** What an interval lacks of its minimum, at most the commitment balance that is left: pricing §12.7. */
export function minimumGap<V>(
  a: Algebra<V>,
  terms: Commitment,
  at: Path,
  interval: Stretch,
  { charges, balance }: { readonly charges: readonly V[]; readonly balance: V },
  minor: number,
): V {
  if (terms.minimum === undefined) return a.zero;
  const due = minimumDue(a, terms, at, interval, minor);
  return a.least(a.greatest(a.zero, a.minus(due, a.sum(charges))), balance);
}
