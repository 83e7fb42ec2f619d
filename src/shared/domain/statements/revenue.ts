import type { CreditResult } from '../credits/credit-packs.ts';
import type { CommitmentResult } from '../commitments/drawdown.ts';
import type { InvoiceResult } from './invoices.ts';
import type { LineResult } from '../charges/line-result.ts';
import { everyMonth } from '../calendar/steps.ts';

/** Minor units. `deferred` and `unbilled`: the cumulative difference of invoiced and recognized, above and below 0. */
export type RevenueResult = {
  readonly month: number;
  readonly invoiced: bigint;
  readonly recognized: bigint;
  readonly cost: bigint;
  readonly deferred: bigint;
  readonly unbilled: bigint;
};

/**
 * What each month earns: a simplified ASC 606 view, by the month charged for and not by invoice date (pricing §8).
 * No allocation between obligations, no spreading of free months beyond an invoice, breakage at expiry.
 */
export function revenueOf(
  months: number,
  lines: readonly LineResult[],
  commitments: readonly CommitmentResult[],
  credits: CreditResult | null,
  invoices: readonly InvoiceResult[],
): readonly RevenueResult[] {
  const invoiced = everyMonth(months, 0n);
  const recognized = everyMonth(months, 0n);
  const cost = everyMonth(months, 0n);
  const add = (to: bigint[], month: number, amount: bigint): void => {
    if (amount !== 0n) to[month - 1] = (to[month - 1] ?? 0n) + amount;
  };
  for (const { month, amount } of invoices) add(invoiced, month, amount);

  const pooled = new Set(commitments.flatMap(({ terms }) => terms.lines));
  for (const { line, earned, costs } of lines) {
    costs.forEach((amount, index) => add(cost, index + 1, amount));
    if (!pooled.has(line.id)) earned.forEach((amount, index) => add(recognized, index + 1, amount));
  }
  for (const { periods, months: pool } of commitments) {
    pool.forEach(({ drawn, drawnRollover, overage }, index) => add(recognized, index + 1, drawn + drawnRollover + overage));
    for (const { to, forfeited } of periods) add(recognized, to, forfeited);
  }
  credits?.months.forEach((month, index) => add(recognized, index + 1, month.recognized + month.overage));

  let difference = 0n;
  return invoiced.map((amount, index) => {
    const earned = recognized[index] ?? 0n;
    difference += amount - earned;
    return {
      month: index + 1,
      invoiced: amount,
      recognized: earned,
      cost: cost[index] ?? 0n,
      deferred: difference > 0n ? difference : 0n,
      unbilled: difference < 0n ? -difference : 0n,
    };
  });
}
