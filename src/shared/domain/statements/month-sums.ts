import { everyMonth } from '../calendar/steps.ts';
import type { AmountRow } from '../charges/amount-rows.ts';
import { rowSums } from '../charges/amount-rows.ts';
import type { LineResult } from '../charges/line-result.ts';
import type { CommitmentResult } from '../commitments/drawdown.ts';
import type { CreditResult } from '../credits/credit-packs.ts';
import type { RevenuePolicy } from '../terms/revenue-policy.ts';
import type { Charged } from './invoices.ts';
import { chargedByCredits, chargedByPool, invoicedLines } from './invoices.ts';
import { recognizedSeries } from './revenue.ts';

/** What a quote invoices, earns and costs in a contract month, in minor units; invoices by the month charged for (pricing §8). */
export type MonthSums = { readonly invoiced: bigint; readonly recognized: bigint; readonly cost: bigint };

/** What a quote's lines, commitments and credits came to. */
export type Balances = {
  readonly lines: readonly LineResult[];
  readonly commitments: readonly CommitmentResult[];
  readonly credits: CreditResult | null;
};

function byMonth(months: number, charged: readonly Charged[]): AmountRow {
  const amounts = everyMonth(months, 0n);
  for (const { month, amount } of charged) amounts[month - 1] = (amounts[month - 1] ?? 0n) + amount;
  return amounts;
}

/** The months of a quote, the first month first. */
export function monthSums(
  { lines, commitments, credits }: Balances,
  months: number,
  minor: number,
  policy: RevenuePolicy | undefined,
): readonly MonthSums[] {
  const invoiced = rowSums(months, [
    ...invoicedLines(lines, commitments).map(({ result }) => result.rows.charges),
    ...commitments.map((commitment) => byMonth(months, chargedByPool(commitment, minor))),
    ...(credits === null ? [] : [byMonth(months, chargedByCredits(credits))]),
  ]);
  const series = recognizedSeries(months, lines, commitments, credits, policy);
  const recognized = rowSums(
    months,
    series.map(({ amounts }) => amounts),
  );
  const costs = rowSums(
    months,
    lines.map(({ rows }) => rows.costs),
  );
  return invoiced.map((amount, index) => ({
    invoiced: amount,
    recognized: recognized[index] ?? 0n,
    cost: costs[index] ?? 0n,
  }));
}
