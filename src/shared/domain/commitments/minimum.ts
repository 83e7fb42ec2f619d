import type { Algebra } from '../algebra/algebra.ts';
import type { Stretch } from '../calendar/term.ts';
import { cut, fullMonths, monthsIn } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';
import { shortened } from './instalments.ts';

/** The interval of a minimum that ends with a month of a period; null where none does. */
export function minimumIntervalAt({ minimum }: Pick<Commitment, 'minimum'>, period: Stretch, month: number): Stretch | null {
  if (minimum === undefined) return null;
  return cut(period, fullMonths(minimum.every, 0)).find(({ to }) => to === month) ?? null;
}

/** What an interval lacks of its minimum, at most the commitment balance that is left: pricing §12.7. */
export function minimumGap<V>(
  a: Algebra<V>,
  { minimum }: Commitment,
  at: Path,
  interval: Stretch,
  { charges, balance }: { readonly charges: readonly V[]; readonly balance: V },
  minor: number,
): V {
  if (minimum === undefined) return a.zero;
  const amount = a.term(minimum.amount, [...at, 'minimum'], 'amount');
  const due = shortened(a, amount, monthsIn(interval), fullMonths(minimum.every, 0), minor);
  return a.least(a.greatest(a.zero, a.minus(due, a.sum(charges))), balance);
}
