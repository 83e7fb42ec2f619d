import type { Algebra } from '../algebra/algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';

/** How much of a period's excess may count forward into the next, whose commitment is `next`: pricing §12.8. Null without the term; 0 in the last period. */
export function carryLimitOf<V>(a: Algebra<V>, { carryForward }: Commitment, at: Path, next: V | null, minor: number): V | null {
  if (carryForward === undefined) return null;
  if (next === null) return a.zero;
  return a.rounded(a.times(next, a.percent(carryForward.percent, [...at, 'carryForward'], 'percent')), stepOf(minor));
}
