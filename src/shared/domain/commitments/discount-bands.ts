import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';
import type { Exact } from '../values/exact.ts';
import { compare, exact } from '../values/exact.ts';
import { commitmentStretches, listedAmount } from './instalments.ts';

/** The place of the band that a period of so much takes: the last whose `from` is at most the amount. -1 without bands. */
export function bandAt({ discountBands }: Pick<Commitment, 'discountBands'>, amount: Exact): number {
  return (discountBands ?? []).findLastIndex(({ from }) => compare(exact(from), amount) <= 0);
}

/** The place of a period's band, by the amount as listed. `period` counts from 0. */
function bandOf(terms: Commitment, period: number): number {
  return bandAt(terms, exact(listedAmount(terms, period)));
}

/** The percent of a period's band, as it is written; "0" without bands. */
export function bandPercent(terms: Commitment, period: number): string {
  return terms.discountBands?.[bandOf(terms, period)]?.percent ?? '0';
}

/** 1 − the percent of a period's band: pricing §12.6. `at` is the commitment's path. */
export function bandFactor<V>(a: Algebra<V>, terms: Commitment, at: Path, period: number): V {
  const band = bandOf(terms, period);
  const percent = terms.discountBands?.[band]?.percent;
  if (percent === undefined) return a.one;
  return a.named('discount', a.minus(a.one, a.percent(percent, [...at, 'discountBands', band], 'percent')));
}

/** The factor of every month; months of one period share it. Null without bands. */
export function bandFactors(terms: Commitment, at: Path, months: number): readonly Value[] | null {
  if (terms.discountBands === undefined) return null;
  return commitmentStretches(terms, months).flatMap(({ period: { from, to } }, period) => {
    const factor = bandFactor(exactAlgebra, terms, at, period);
    return Array.from({ length: to - from + 1 }, () => factor);
  });
}
