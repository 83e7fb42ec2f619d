import type { CommitmentResult } from './drawdown.ts';

/** A month of a commitment as an account, in minor units: opening + added − drawn − minimum − ended = left, of all its balances together. */
export type LedgerMonth = {
  /** What the month before left. */
  readonly opening: bigint;
  /** A new period's commitment, less what was carried forward into it, and what true-ups and agreed amounts change; below 0 where they lower it. */
  readonly added: bigint;
  /** On the commitment, on what rolled over, and on credits for shortfalls. */
  readonly drawn: bigint;
  /** Taken as a minimum. */
  readonly minimum: bigint;
  /** What ends unused: at the end of a period what neither rolls over nor becomes a credit, and credits whose time is over. */
  readonly ended: bigint;
  readonly left: bigint;
};

/** The months of a commitment as an account that goes on from row to row; each row adds up. */
export function poolLedger({ months, periods }: CommitmentResult): readonly LedgerMonth[] {
  let opening = 0n;
  return months.map((month, at): LedgerMonth => {
    const { balance, rollover, credit, minimumGap: minimum, lapsed } = month;
    const drawn = month.drawn + month.drawnRollover + month.drawnCredit;
    const begins = balance + rollover + credit;
    const rest = begins - drawn - minimum - lapsed;
    const closed = periods.find(({ to }) => to === at + 1);
    const creditLeft = credit - month.drawnCredit - lapsed;
    const left = closed === undefined ? rest : closed.rolledOver + (closed.credited ?? 0n) + creditLeft;
    const row = { opening, added: begins - opening, drawn, minimum, ended: lapsed + rest - left, left };
    opening = left;
    return row;
  });
}
