import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import { leftAfterMonth } from '../../domain/commitments/drawdown.ts';
import { fixed } from '../../domain/values/decimal-text.ts';

/** A balance at the end of a contract month; 0 is the start of the term. */
export type BalancePoint = { readonly month: number; readonly balance: string };

export type DrawdownPeriod = {
  readonly from: number;
  readonly to: number;
  /** What the period begins with: its commitment, and what rolled over into it. */
  readonly opening: string;
  /** What is left at its end. */
  readonly closing: string;
  /** Two points of one month where a true-up changed the balance. */
  readonly points: readonly BalancePoint[];
};

/** What a commitment holds from month to month, as the pages print amounts. */
export function drawdownPeriods({ periods, months }: CommitmentResult, minorDigits: number): readonly DrawdownPeriod[] {
  const text = (units: bigint): string => fixed(units, minorDigits);
  return periods.map(({ from, to }) => {
    const points: BalancePoint[] = [];
    months.slice(from - 1, to).forEach((month, index) => {
      const before = month.balance + month.rollover;
      const last = points.at(-1)?.balance;
      if (last !== text(before)) points.push({ month: from - 1 + index, balance: text(before) });
      points.push({ month: from + index, balance: text(leftAfterMonth(month)) });
    });
    const zero = text(0n);
    return { from, to, opening: points[0]?.balance ?? zero, closing: points.at(-1)?.balance ?? zero, points };
  });
}

/** A commitment of nothing has no line to draw. */
export function holdsAnything(periods: readonly DrawdownPeriod[]): boolean {
  return periods.some(({ opening }) => /[1-9]/.test(opening));
}

/** What a contract month leaves, before a true-up or a new period changes it. */
export function balanceAfter(periods: readonly DrawdownPeriod[], month: number): string {
  const period = periods.find(({ from, to }) => from <= month && month <= to);
  return period?.points.find((point) => point.month === month)?.balance ?? '0';
}

/** The contract months whose use goes beyond the balance. */
export function overageMonths({ months }: CommitmentResult): readonly number[] {
  return months.flatMap(({ overageBase }, index) => (overageBase === 0n ? [] : [index + 1]));
}
