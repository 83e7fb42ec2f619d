import type { Algebra } from '../algebra/algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { everyMonth } from '../calendar/steps.ts';
import type { AmountRow } from '../charges/amount-rows.ts';
import type { LineResult } from '../charges/line-result.ts';
import type { CommitmentResult } from '../commitments/drawdown.ts';
import { isCredited } from '../commitments/period-amounts.ts';
import type { RevenuePolicy } from '../terms/revenue-policy.ts';
import type { CreditResult } from '../credits/credit-packs.ts';
import { fromUnits } from '../values/exact.ts';
import { levelEarnings, ownBreakage, proportionalBreakage, proportionalPack } from './breakage.ts';
import { pooledLines } from './invoices.ts';
import type { MonthSums } from './month-sums.ts';

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
  | {
      readonly kind: 'drawn' | 'drawn-rollover' | 'drawn-credit' | 'carried' | 'overage' | 'minimum' | 'forfeited' | 'lapsed';
      readonly index: number;
    }
  | { readonly kind: 'pack'; readonly index: number }
  | { readonly kind: 'credit-overage' };

/** By month, the first month first, in minor units. */
export type RevenueSeries = { readonly source: RevenueSource; readonly amounts: AmountRow };

/**
 * What each month earns, source by source: a simplified ASC 606 view, by the month charged for and not by invoice date (pricing §8).
 * No allocation between obligations, no spreading of free months beyond an invoice. Breakage comes at expiry and recurring fees as invoiced,
 * unless the policy says otherwise (pricing §12.15).
 */
export function recognizedSeries(
  months: number,
  lines: readonly LineResult[],
  commitments: readonly CommitmentResult[],
  credits: CreditResult | null,
  policy: RevenuePolicy | undefined,
): readonly RevenueSeries[] {
  const pooled = pooledLines(commitments);
  const series: RevenueSeries[] = [];
  const [isProportional, isLevel] = [policy?.breakage === 'proportional', policy?.recurring === 'level'];
  lines.forEach((result, index) => {
    const { line } = result;
    if (pooled.has(line.id)) return;
    const amounts = isLevel && line.charge.type === 'recurring' ? levelEarnings(result) : result.rows.earned;
    series.push({ source: { kind: 'line', index }, amounts });
  });
  commitments.forEach((commitment, index) => {
    const { terms, months: pool } = commitment;
    series.push(
      { source: { kind: 'drawn', index }, amounts: pool.map(({ drawn }) => drawn) },
      { source: { kind: 'drawn-rollover', index }, amounts: pool.map(({ drawnRollover }) => drawnRollover) },
      { source: { kind: 'overage', index }, amounts: pool.map(({ overage }) => overage) },
      { source: { kind: 'forfeited', index }, amounts: forfeitedByMonth(months, commitment, isProportional) },
    );
    const add = (kind: 'drawn-credit' | 'carried' | 'minimum' | 'lapsed', amounts: readonly bigint[]): void => {
      series.push({ source: { kind, index }, amounts });
    };
    if (terms.minimum !== undefined)
      add(
        'minimum',
        pool.map(({ minimumGap }) => minimumGap),
      );
    if (terms.carryForward !== undefined)
      add(
        'carried',
        pool.map(({ carried }) => carried),
      );
    if (isCredited(terms)) {
      add(
        'drawn-credit',
        pool.map(({ drawnCredit }) => drawnCredit),
      );
      add(
        'lapsed',
        pool.map(({ lapsed }) => lapsed),
      );
    }
  });
  if (credits !== null) {
    credits.packs.forEach(({ recognized }, index) => {
      const amounts = isProportional ? proportionalPack(credits, index) : recognized;
      series.push({ source: { kind: 'pack', index }, amounts });
    });
    series.push({ source: { kind: 'credit-overage' }, amounts: credits.months.map(({ overage }) => overage) });
  }
  return series;
}

/** What is forfeited of each period and of unused rollover: on its last day, or of its own commitment with use. Credits that end come apart. */
function forfeitedByMonth(months: number, commitment: CommitmentResult, isProportional: boolean): readonly bigint[] {
  const forfeited = everyMonth(months, 0n);
  for (const period of commitment.periods) {
    const atEnd = period.forfeited - (period.lapsed ?? 0n);
    const own = isProportional ? ownBreakage(commitment, period) : 0n;
    if (isProportional) {
      proportionalBreakage(commitment, period).forEach((amount, index) => (forfeited[period.from - 1 + index] = amount));
    }
    forfeited[period.to - 1] = (forfeited[period.to - 1] ?? 0n) + atEnd - own;
  }
  return forfeited;
}

/** Invoiced revenue that is not recognized yet. Never below 0. */
export function deferredOf<V>(a: Algebra<V>, invoiced: V, recognized: V): V {
  return a.greatest(a.zero, a.minus(invoiced, recognized));
}

/** Recognized revenue that is not invoiced yet. Never below 0. */
export function unbilledOf<V>(a: Algebra<V>, invoiced: V, recognized: V): V {
  return a.greatest(a.zero, a.minus(recognized, invoiced));
}

/** The months of a quote with what is deferred and unbilled at the end of each, the first month first. */
export function revenueOf(months: readonly MonthSums[]): readonly RevenueResult[] {
  let invoicedSoFar = 0n;
  let recognizedSoFar = 0n;
  return months.map((sums, index) => {
    invoicedSoFar += sums.invoiced;
    recognizedSoFar += sums.recognized;
    const soFar = [fromUnits(invoicedSoFar, 0), fromUnits(recognizedSoFar, 0)] as const;
    return {
      month: index + 1,
      ...sums,
      deferred: deferredOf(exactAlgebra, ...soFar).units,
      unbilled: unbilledOf(exactAlgebra, ...soFar).units,
    };
  });
}
