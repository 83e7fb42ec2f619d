import type { Algebra } from '../algebra/algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { everyMonth } from '../calendar/steps.ts';
import type { LineResult } from '../charges/line-result.ts';
import type { CommitmentResult } from '../commitments/drawdown.ts';
import type { CreditResult } from '../credits/credit-packs.ts';
import { fromUnits } from '../values/exact.ts';
import type { InvoiceResult } from './invoices.ts';
import { pooledLines } from './invoices.ts';

/** Minor units. `deferred` and `unbilled`: the cumulative difference of invoiced and recognized, above and below 0. */
export type RevenueResult = {
  readonly month: number;
  readonly invoiced: bigint;
  readonly recognized: bigint;
  readonly cost: bigint;
  readonly deferred: bigint;
  readonly unbilled: bigint;
};

/** What earns revenue: a line or a commitment by its place in the quote, a pack, or credits beyond the packs. */
export type RevenueSource =
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'drawn' | 'drawn-rollover' | 'overage' | 'forfeited'; readonly index: number }
  | { readonly kind: 'pack'; readonly index: number }
  | { readonly kind: 'credit-overage' };

/** By month, the first month first, in minor units. */
export type RevenueSeries = { readonly source: RevenueSource; readonly amounts: readonly bigint[] };

/**
 * What each month earns, source by source: a simplified ASC 606 view, by the month charged for and not by invoice date (pricing §8).
 * No allocation between obligations, no spreading of free months beyond an invoice, breakage at expiry.
 */
export function recognizedSeries(
  months: number,
  lines: readonly LineResult[],
  commitments: readonly CommitmentResult[],
  credits: CreditResult | null,
): readonly RevenueSeries[] {
  const pooled = pooledLines(commitments);
  const series: RevenueSeries[] = [];
  lines.forEach(({ line, earned }, index) => {
    if (!pooled.has(line.id)) series.push({ source: { kind: 'line', index }, amounts: earned });
  });
  commitments.forEach(({ months: pool, periods }, index) => {
    const forfeited = everyMonth(months, 0n);
    for (const period of periods) forfeited[period.to - 1] = period.forfeited;
    series.push(
      { source: { kind: 'drawn', index }, amounts: pool.map(({ drawn }) => drawn) },
      { source: { kind: 'drawn-rollover', index }, amounts: pool.map(({ drawnRollover }) => drawnRollover) },
      { source: { kind: 'overage', index }, amounts: pool.map(({ overage }) => overage) },
      { source: { kind: 'forfeited', index }, amounts: forfeited },
    );
  });
  if (credits !== null) {
    credits.packs.forEach(({ recognized }, index) => series.push({ source: { kind: 'pack', index }, amounts: recognized }));
    series.push({ source: { kind: 'credit-overage' }, amounts: credits.months.map(({ overage }) => overage) });
  }
  return series;
}

/** Invoiced revenue that is not recognized yet. Never below 0. */
export function deferredOf<V>(a: Algebra<V>, invoiced: V, recognized: V): V {
  return a.greatest(a.zero, a.minus(invoiced, recognized));
}

/** Recognized revenue that is not invoiced yet. Never below 0. */
export function unbilledOf<V>(a: Algebra<V>, invoiced: V, recognized: V): V {
  return a.greatest(a.zero, a.minus(recognized, invoiced));
}

function summed(months: number, series: readonly (readonly bigint[])[]): bigint[] {
  const sums = everyMonth(months, 0n);
  for (const amounts of series) {
    for (let index = 0; index < months; index += 1) {
      const amount = amounts[index];
      if (amount !== undefined && amount !== 0n) sums[index] = (sums[index] ?? 0n) + amount;
    }
  }
  return sums;
}

/** Revenue and cost of each month, the first month first. */
export function revenueOf(
  months: number,
  lines: readonly LineResult[],
  commitments: readonly CommitmentResult[],
  credits: CreditResult | null,
  invoices: readonly InvoiceResult[],
): readonly RevenueResult[] {
  const invoiced = everyMonth(months, 0n);
  for (const { month, amount } of invoices) invoiced[month - 1] = (invoiced[month - 1] ?? 0n) + amount;
  const recognized = summed(
    months,
    recognizedSeries(months, lines, commitments, credits).map(({ amounts }) => amounts),
  );
  const costs = summed(
    months,
    lines.map((line) => line.costs),
  );
  let invoicedSoFar = 0n;
  let recognizedSoFar = 0n;
  return invoiced.map((amount, index) => {
    const earned = recognized[index] ?? 0n;
    invoicedSoFar += amount;
    recognizedSoFar += earned;
    const soFar = [fromUnits(invoicedSoFar, 0), fromUnits(recognizedSoFar, 0)] as const;
    return {
      month: index + 1,
      invoiced: amount,
      recognized: earned,
      cost: costs[index] ?? 0n,
      deferred: deferredOf(exactAlgebra, ...soFar).units,
      unbilled: unbilledOf(exactAlgebra, ...soFar).units,
    };
  });
}
