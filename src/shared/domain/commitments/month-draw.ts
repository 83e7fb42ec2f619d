import type { Algebra } from '../algebra/algebra.ts';
import type { OverageTerms } from './overage.ts';
import { overageOf } from './overage.ts';

/** What a month of the pool drew on each balance, and what was left over. */
export type MonthDraw<V> = {
  readonly drawn: V;
  readonly drawnRollover: V;
  /** On credits for earlier shortfalls: pricing §12.9. */
  readonly drawnCredit: V;
  /** Counted forward into the next period: pricing §12.8. */
  readonly carried: V;
  readonly overageBase: V;
  readonly overage: V;
};

/** What a month begins with, and what the pool's lines charge in it. */
export type MonthOpening<V> = {
  readonly charge: V;
  /** The same at list; null where overage costs what the contract says. */
  readonly list: V | null;
  readonly balance: V;
  readonly rollover: V;
  /** Credits for earlier shortfalls; null without the term. */
  readonly credit: V | null;
  /** What may still be carried forward; null without the term. */
  readonly carryLimit: V | null;
};

/**
 * A month draws on the rollover balance first, then on the commitment balance, then on credits or on the next period; what is left is the
 * overage base: pricing §5, §12.8, §12.9.
 */
export function drawMonth<V>(
  a: Algebra<V>,
  terms: OverageTerms<V>,
  month: number,
  { charge, list, balance, rollover, credit, carryLimit }: MonthOpening<V>,
  minor: number,
): MonthDraw<V> {
  const drawnRollover = a.named('month-drawn-rollover', a.least(charge, rollover), month);
  const drawn = a.named('month-drawn', a.least(a.minus(charge, drawnRollover), balance), month);
  const onBoth = a.value('month-drawn', a.plus(drawn, drawnRollover), month);
  const beyond = a.minus(charge, onBoth);
  const drawnCredit = credit === null ? a.zero : a.named('month-drawn-credit', a.least(beyond, credit), month);
  const carried = carryLimit === null ? a.zero : a.named('month-carried', a.least(beyond, carryLimit), month);
  const rest = credit === null ? beyond : a.minus(beyond, drawnCredit);
  const overageBase = a.named('month-overage-base', carryLimit === null ? rest : a.minus(rest, carried), month);
  const atList = list === null ? null : { charge, list };
  const overage = a.named('month-overage', overageOf(a, terms, overageBase, atList, minor), month);
  return { drawn, drawnRollover, drawnCredit, carried, overageBase, overage };
}
