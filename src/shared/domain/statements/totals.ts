import type { CreditResult } from '../credits/credit-packs.ts';
import type { CommitmentResult } from '../commitments/drawdown.ts';
import { isWaived } from '../commitments/drawdown.ts';
import { roundedQuotient } from '../values/exact.ts';
import type { InvoiceResult } from './invoices.ts';
import type { LineResult } from '../charges/line-result.ts';
import type { RevenueResult } from './revenue.ts';
import { yearOf } from '../calendar/term.ts';

/** Minor units, but for the margin: hundredths of a percent, null where nothing is recognized. */
export type TotalsResult = {
  readonly committedValue: bigint;
  readonly expectedValue: bigint;
  readonly recognized: bigint;
  readonly cost: bigint;
  readonly grossMarginHundredths: bigint | null;
  readonly byYear: readonly {
    readonly year: number;
    readonly invoiced: bigint;
    readonly recognized: bigint;
    readonly cost: bigint;
  }[];
};

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

/** Recurring + one-time + original instalments of commitments that are not waived + credit packs: before true-ups (pricing §8). */
function committedValue(
  lines: readonly LineResult[],
  commitments: readonly CommitmentResult[],
  credits: CreditResult | null,
): bigint {
  const fixed = lines.filter(({ line }) => line.charge.type === 'recurring' || line.charge.type === 'one_time');
  const binding = commitments.filter(({ terms }) => !isWaived(terms));
  return (
    sum(fixed.flatMap(({ charges }) => charges)) +
    sum(binding.flatMap(({ instalments }) => instalments.map(({ original }) => original))) +
    sum(credits?.packs.map(({ invoiced }) => invoiced) ?? [])
  );
}

export function totalsOf(
  lines: readonly LineResult[],
  commitments: readonly CommitmentResult[],
  credits: CreditResult | null,
  invoices: readonly InvoiceResult[],
  revenue: readonly RevenueResult[],
): TotalsResult {
  const recognized = sum(revenue.map((month) => month.recognized));
  const cost = sum(revenue.map((month) => month.cost));
  const years = Array.from({ length: yearOf(revenue.length) }, (_, index) => index + 1);
  return {
    committedValue: committedValue(lines, commitments, credits),
    expectedValue: sum(invoices.map(({ amount }) => amount)),
    recognized,
    cost,
    grossMarginHundredths: recognized === 0n ? null : roundedQuotient((recognized - cost) * 10_000n, recognized),
    byYear: years.map((year) => {
      const months = revenue.filter(({ month }) => yearOf(month) === year);
      return {
        year,
        invoiced: sum(months.map((month) => month.invoiced)),
        recognized: sum(months.map((month) => month.recognized)),
        cost: sum(months.map((month) => month.cost)),
      };
    }),
  };
}
