import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { fullMonths, monthsIn } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';
import { roundedUnits } from '../values/exact.ts';
import type { Instalment } from './instalments.ts';
import { shortened } from './instalments.ts';
import type { Revision, RunningPeriod } from './true-up.ts';
import { cutAmounts } from './true-up.ts';

/** What an agreement made of the instalments that it reached. */
export type Agreement = {
  /** Its place among the commitment's agreed amounts. */
  readonly index: number;
  readonly fromMonth: number;
  /** `original` is the amount as agreed, before any cut. Minor units. */
  readonly revisions: readonly Revision[];
  /** What the decreases of the running period were cut to, in minor units; null if they were not. */
  readonly cutTo: bigint | null;
};

/** The instalments that an agreed amount reaches: those that start in its month or later, with payments those of periods that do. */
export function reachedFrom<T extends { readonly from: number; readonly periodFrom: number }>(
  { payments }: Pick<Commitment, 'payments'>,
  fromMonth: number,
  instalments: readonly T[],
): readonly T[] {
  return instalments.filter(({ from, periodFrom }) => (payments === undefined ? from : periodFrom) >= fromMonth);
}

/** An amount as agreed for an instalment of so many months; one that is cut short has its share of it, rounded (pricing §12.10). */
export function agreedAmount<V>(
  a: Algebra<V>,
  terms: Commitment,
  at: Path,
  index: number,
  months: number,
  termMonths: number,
  minor: number,
): V {
  const amount = a.term(terms.agreedAmounts?.[index]?.amount ?? '0', [...at, 'agreedAmounts', index], 'amount');
  return shortened(a, amount, months, fullMonths(terms.instalment ?? terms.period, termMonths), minor);
}

/**
 * Takes the amounts agreed from a month on, on the day that it starts, and returns what they made of the instalments and by how much the
 * commitment balance of a period that opened before changes (null where none had): pricing §12.10.
 */
export function agreeFrom(
  terms: Commitment,
  at: Path,
  month: number,
  instalments: readonly Instalment[],
  running: RunningPeriod | null,
  termMonths: number,
  minor: number,
): { readonly agreement: Agreement; readonly balanceChange: Value } | null {
  const index = terms.agreedAmounts?.findIndex(({ fromMonth }) => fromMonth === month) ?? -1;
  if (index < 0) return null;
  const a = exactAlgebra;
  const reached = reachedFrom(terms, month, instalments);
  const changes = reached.map((instalment) => ({
    instalment,
    before: instalment.amount,
    revised: agreedAmount(a, terms, at, index, monthsIn(instalment), termMonths, minor),
  }));
  const ofRunning = changes.filter(({ instalment }) => running !== null && instalment.to <= running.to);
  const decreases = ofRunning.filter(({ before, revised }) => a.compare(revised, before) < 0);
  const increases = a.sum(
    ofRunning.filter((each) => !decreases.includes(each)).map((each) => a.minus(each.revised, each.before)),
  );
  const most = a.plus(running?.balance ?? a.zero, increases);
  const isCut = a.compare(a.sum(decreases.map(({ before, revised }) => a.minus(before, revised))), most) > 0;
  const cut = isCut ? cutAmounts(a, most, decreases, minor) : [];
  const units = (of: Value): bigint => roundedUnits(of, minor);
  const revisions = changes.map((change): Revision => {
    const { instalment, before, revised } = change;
    instalment.agreed = revised;
    instalment.amount = cut[decreases.indexOf(change)] ?? revised;
    const { from, to, amount } = instalment;
    return { from, to, original: units(revised), before: units(before), after: units(amount) };
  });
  const balanceChange = a.sum(ofRunning.map(({ instalment, before }) => a.minus(instalment.amount, before)));
  return { agreement: { index, fromMonth: month, revisions, cutTo: isCut ? units(most) : null }, balanceChange };
}
