import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Stretch } from '../calendar/term.ts';
import { cut, fullMonths, monthsIn } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';

/** `amount` is the one in force, and changes with true-ups and agreements; `agreed` is the one last agreed, before any cut, or the original. */
export type Instalment = Stretch & { readonly periodFrom: number; readonly original: Value; agreed: Value; amount: Value };

export type CommitmentPeriod = Stretch & { readonly instalments: readonly Instalment[] };

/** The commitment's periods, and the stretches of their instalments. */
export function commitmentStretches(
  terms: Commitment,
  months: number,
): readonly { readonly period: Stretch; readonly instalments: readonly Stretch[] }[] {
  const length = fullMonths(terms.instalment ?? terms.period, months);
  return cut({ from: 1, to: months }, fullMonths(terms.period, months)).map((period) => ({
    period,
    instalments: cut(period, length),
  }));
}

/** The amount that a commitment lists for a period, from 0: the last repeats. */
export function listedAmount({ amounts }: Pick<Commitment, 'amounts'>, period: number): string {
  return amounts[Math.min(period, amounts.length - 1)] ?? '0';
}

/** An amount for a stretch of so many months: one that is cut short has amount × its months ÷ full months, rounded (pricing §5, §12.7, §12.10). */
export function shortened<V>(a: Algebra<V>, amount: V, months: number, full: number, minor: number): V {
  if (months === full) return amount;
  return a.rounded(a.quotient(a.times(amount, a.whole(months)), a.whole(full)), stepOf(minor));
}

/** What is committed for a period as signed: one that the term cuts short has its amount reduced by months (pricing §5). */
function periodAmount<V>(
  a: Algebra<V>,
  terms: Commitment,
  at: Path,
  index: number,
  months: number,
  termMonths: number,
  minor: number,
): V {
  const entry = Math.min(index, terms.amounts.length - 1);
  const agreed = a.term(listedAmount(terms, index), [...at, 'amounts'], entry);
  const full = fullMonths(terms.period, termMonths);
  return shortened(a, agreed, months, full, minor);
}

/** The instalments of a period as signed, split by their months: pricing §5. `index` is the period's place, from 0. */
export function instalmentAmounts<V>(
  a: Algebra<V>,
  terms: Commitment,
  at: Path,
  index: number,
  termMonths: number,
  minor: number,
): readonly V[] {
  const stretches = commitmentStretches(terms, termMonths)[index];
  if (stretches === undefined) return [];
  const amount = periodAmount(a, terms, at, index, monthsIn(stretches.period), termMonths, minor);
  if (stretches.instalments.length === 1) return [amount];
  const weights = stretches.instalments.map((instalment) => a.whole(monthsIn(instalment)));
  return a.split(a.named('period-amount', amount), weights, stepOf(minor));
}

/** The commitment's periods and their instalments as signed: pricing §5. */
export function commitmentPeriods(terms: Commitment, at: Path, months: number, minor: number): readonly CommitmentPeriod[] {
  return commitmentStretches(terms, months).map(({ period, instalments }, index) => {
    const amounts = instalmentAmounts(exactAlgebra, terms, at, index, months, minor);
    return {
      ...period,
      instalments: instalments.map((stretch, part) => {
        const amount = amounts[part] ?? exactAlgebra.zero;
        return { ...stretch, periodFrom: period.from, original: amount, agreed: amount, amount };
      }),
    };
  });
}
