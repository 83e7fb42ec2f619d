import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import { instalmentInvoices } from '../../domain/commitments/instalment-invoices.ts';
import type { BalancePoint } from './drawdown.ts';

/** A step of the balance that is no use: minor units, at the end of a contract month. */
export type BalanceStep = { readonly month: number; readonly above: bigint; readonly below: bigint };

/** What the terms of a deal add to a drawdown; each list is empty without its term. */
export type DrawdownMarks = {
  /** The contract months at whose start a period is paid. */
  readonly payments: readonly number[];
  /** Where a minimum is taken from the balance. */
  readonly minimums: readonly BalanceStep[];
  /** Where a period opens with less, by what the one before carried into it. */
  readonly carried: readonly BalanceStep[];
  /** The balance of credits for earlier shortfalls, where there is any: a stretch of points each. */
  readonly credit: readonly (readonly BalancePoint[])[];
};

export const noMarks: DrawdownMarks = { payments: [], minimums: [], carried: [], credit: [] };

function creditLines({ months }: CommitmentResult): readonly (readonly BalancePoint[])[] {
  return months.flatMap(({ credit, drawnCredit }, index) =>
    credit === 0n
      ? []
      : [
          [
            { month: index, balance: credit },
            { month: index + 1, balance: credit - drawnCredit },
          ],
        ],
  );
}

/** Payments, minimums, carried and credited amounts of a commitment: pricing §12.4, §12.7–§12.9. */
export function drawdownMarks(commitment: CommitmentResult, minor: number): DrawdownMarks {
  const { months, periods } = commitment;
  return {
    payments: instalmentInvoices(commitment, minor).flatMap(({ month, amount, part }) =>
      part === null || amount === 0n ? [] : [month],
    ),
    minimums: months.flatMap(({ balance, rollover, drawn, drawnRollover, minimumGap }, index) => {
      const above = balance + rollover - drawn - drawnRollover;
      return minimumGap === 0n ? [] : [{ month: index + 1, above, below: above - minimumGap }];
    }),
    carried: periods.flatMap(({ from, carriedIn }) => {
      const opening = months[from - 1]?.balance ?? 0n;
      return carriedIn === null || carriedIn === 0n ? [] : [{ month: from - 1, above: opening + carriedIn, below: opening }];
    }),
    credit: creditLines(commitment),
  };
}
