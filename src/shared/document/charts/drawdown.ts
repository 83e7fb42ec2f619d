import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import { leftAfterMonth } from '../../domain/commitments/drawdown.ts';

/** A balance at the end of a contract month, minor units; month 0 is the start of the term. */
export type BalancePoint = {
  readonly month: number;
  readonly balance: bigint;
  /** Before a minimum is taken from it. */
  readonly isBeforeMinimum?: true;
};

export type DrawdownPeriod = {
  readonly from: number;
  readonly to: number;
  /** What the period begins with, minor units: its commitment, and what rolled over into it. */
  readonly opening: bigint;
  /** What is left at its end. */
  readonly closing: bigint;
  /** Two points of one month where a true-up changed the balance, or a minimum was taken from it. */
  readonly points: readonly BalancePoint[];
};

/** What a commitment holds from month to month. */
export function drawdownPeriods({ periods, months }: CommitmentResult): readonly DrawdownPeriod[] {
  return periods.map(({ from, to }) => {
    const points: BalancePoint[] = [];
    months.slice(from - 1, to).forEach((month, index) => {
      const before = month.balance + month.rollover;
      const last = points.at(-1)?.balance;
      if (last !== before) points.push({ month: from - 1 + index, balance: before });
      const left = leftAfterMonth(month);
      const { minimumGap } = month;
      if (minimumGap !== 0n) points.push({ month: from + index, balance: left + minimumGap, isBeforeMinimum: true });
      points.push({ month: from + index, balance: left });
    });
    return { from, to, opening: points[0]?.balance ?? 0n, closing: points.at(-1)?.balance ?? 0n, points };
  });
}

/** False for a commitment of 0, which has no line to draw. */
export function holdsAnything(periods: readonly DrawdownPeriod[]): boolean {
  return periods.some(({ opening }) => opening !== 0n);
}

/** What a contract month leaves, before a true-up or a new period changes it. */
export function balanceAfter(periods: readonly DrawdownPeriod[], month: number): bigint {
  const period = periods.find(({ from, to }) => from <= month && month <= to);
  return period?.points.find((point) => point.month === month && point.isBeforeMinimum !== true)?.balance ?? 0n;
}

/** The contract months whose use goes beyond the balance. */
export function overageMonths({ months }: CommitmentResult): readonly number[] {
  return months.flatMap(({ overageBase }, index) => (overageBase === 0n ? [] : [index + 1]));
}
