import type { CreditResult } from '../credits/credit-packs.ts';
import type { CommitmentResult } from '../commitments/drawdown.ts';
import { isWaived } from '../commitments/period-amounts.ts';
import { pooledLines } from './invoices.ts';
import type { Algebra } from '../algebra/algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import { fromUnits } from '../values/exact.ts';
import type { InvoiceResult } from './invoices.ts';
import type { LineResult } from '../charges/line-result.ts';
import type { RevenueResult } from './revenue.ts';
import { yearOf } from '../calendar/term.ts';

/** Minor units, but for the margin: hundredths of a percent, null without recognized revenue. */
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

/** A part of the committed value, in minor units. */
export type CommittedPart = { readonly amount: bigint } & (
  | { readonly kind: 'charge'; readonly line: number; readonly month: number }
  | { readonly kind: 'instalment'; readonly commitment: number; readonly index: number }
  | { readonly kind: 'pack'; readonly pack: number; readonly month: number }
);

/** Recurring + one-time + instalments, as last agreed, of commitments that are not waived + credit packs: before true-ups (pricing §8). Fees that draw down count with the commitment (pricing §12.3). */
export function committedParts(
  lines: readonly LineResult[],
  commitments: readonly CommitmentResult[],
  credits: CreditResult | null,
): readonly CommittedPart[] {
  const parts: CommittedPart[] = [];
  const pooled = pooledLines(commitments);
  lines.forEach((result, line) => {
    const { id, charge } = result.line;
    if ((charge.type !== 'recurring' && charge.type !== 'one_time') || pooled.has(id)) return;
    result.charges.forEach((amount, index) => parts.push({ kind: 'charge', line, month: index + 1, amount }));
  });
  commitments.forEach(({ terms, instalments }, commitment) => {
    if (isWaived(terms)) return;
    instalments.forEach(({ agreed }, index) => parts.push({ kind: 'instalment', commitment, index, amount: agreed }));
  });
  credits?.packs.forEach(({ month, invoiced }, pack) => parts.push({ kind: 'pack', pack, month, amount: invoiced }));
  return parts;
}

/** Recognized revenue minus its cost, as a percent of the revenue with 2 decimals. Null without recognized revenue. */
export function grossMarginPercent<V>(a: Algebra<V>, recognized: V, cost: V): V | null {
  if (a.isZero(recognized)) return null;
  const kept = a.quotient(a.minus(recognized, cost), recognized);
  return a.named('margin', a.rounded(a.times(kept, a.whole(100)), stepOf(2)));
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
  const margin = grossMarginPercent(exactAlgebra, fromUnits(recognized, 0), fromUnits(cost, 0));
  const years = Array.from({ length: yearOf(revenue.length) }, (_, index) => index + 1);
  return {
    committedValue: sum(committedParts(lines, commitments, credits).map(({ amount }) => amount)),
    expectedValue: sum(invoices.map(({ amount }) => amount)),
    recognized,
    cost,
    grossMarginHundredths: margin === null ? null : margin.units,
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
