import type { Adaptive } from '../../domain/adaptive/adaptive.ts';
import type { Results } from '../../domain/compute.ts';
import { yearOf } from '../../domain/calendar/term.ts';
import { leftAfterMonth } from '../../domain/commitments/drawdown.ts';
import { compare, ratio } from '../../domain/values/exact.ts';
import type { MonthSums } from '../../domain/statements/month-sums.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { grossMarginPercent } from '../../domain/statements/totals.ts';
import { exactAlgebra } from '../../domain/algebra/exact-algebra.ts';
import { fromUnits } from '../../domain/values/exact.ts';
import { sumOf as rowSum } from '../../domain/values/whole-doubles.ts';
import type { Quote } from '../../domain/terms/quote.ts';

/** What is told of a run, over the term and by contract year: minor units, the margin in hundredths of a percent (null without revenue). */
export type PeriodFigures = {
  readonly bill: bigint;
  readonly recognized: bigint;
  readonly cost: bigint;
  readonly margin: bigint;
  readonly marginPercent: bigint | null;
  readonly shortfall: bigint;
  readonly overage: bigint;
};

/** What a clause can do in a run. */
export const clauseActs = [
  'decrease',
  'increase',
  'negotiation',
  'true-up-increase',
  'true-up-decrease',
  'floor-reached',
  'cap-reached',
] as const;
export type ClauseAct = (typeof clauseActs)[number];

export type RunFigures = {
  readonly term: PeriodFigures;
  readonly years: readonly PeriodFigures[];
  /** The first month first. */
  readonly months: readonly { readonly bill: bigint; readonly margin: bigint }[];
  /** How many times each clause acted. */
  readonly acts: { readonly [A in ClauseAct]: number };
  /** Contract months in which a period's commitment is used up for the first time. */
  readonly dryMonths: readonly number[];
};

type Sums = Omit<PeriodFigures, 'margin' | 'marginPercent'>;

function withMargin(sums: Sums): PeriodFigures {
  const { recognized, cost } = sums;
  const percent = grossMarginPercent(exactAlgebra, fromUnits(recognized, 0), fromUnits(cost, 0));
  return { ...sums, margin: recognized - cost, marginPercent: percent === null ? null : percent.units };
}

/** Shortfall and overage of the pools by contract year: overage by the month that it arises in, shortfall by the period's last. */
function ofPools({ commitments, invoices }: Results, years: number): readonly Pick<Sums, 'shortfall' | 'overage'>[] {
  const sums = Array.from({ length: years }, () => ({ shortfall: 0n, overage: 0n }));
  for (const { periods } of commitments) {
    for (const { to, shortfall } of periods) {
      const year = sums[yearOf(to) - 1];
      if (year !== undefined) year.shortfall += shortfall;
    }
  }
  for (const { kind, month, amount } of invoices) {
    const year = kind === 'overage' ? sums[yearOf(month) - 1] : undefined;
    if (year !== undefined) year.overage += amount;
  }
  return sums;
}

/** What a run's commitments did, counted. */
type TrueUpActs = { readonly increase: number; readonly decrease: number };

function actsOf(quote: Quote, adaptive: Adaptive | null, trueUps: TrueUpActs): RunFigures['acts'] {
  const acts = {
    decrease: 0,
    increase: 0,
    negotiation: 0,
    'true-up-increase': trueUps.increase,
    'true-up-decrease': trueUps.decrease,
    'floor-reached': 0,
    'cap-reached': 0,
  };
  const floor = quote.adaptivePricing?.decrease?.floorPercent;
  const cap = quote.adaptivePricing?.increase?.capPercent;
  for (const { action, multiplier } of adaptive?.measurements ?? []) {
    if (action === 'none') continue;
    acts[action] += 1;
    if (floor !== undefined && action === 'decrease' && compare(multiplier, ratio(floor)) === 0) acts['floor-reached'] += 1;
    if (cap !== undefined && action === 'increase' && compare(multiplier, ratio(cap)) === 0) acts['cap-reached'] += 1;
  }
  return acts;
}

function trueUpActs({ commitments }: Results): TrueUpActs {
  const trueUps = commitments.flatMap((commitment) => commitment.trueUps);
  const count = (of: 'increase' | 'decrease'): number => trueUps.filter(({ action }) => action === of).length;
  return { increase: count('increase'), decrease: count('decrease') };
}

/** The first month of each period in which nothing is left of it. */
function dryMonthsOf({ commitments }: Results): readonly number[] {
  return commitments.flatMap(({ periods, months }) =>
    periods.flatMap(({ from, to, committed }) => {
      if (committed === 0n) return [];
      for (let month = from; month <= to; month += 1) {
        const drawn = months[month - 1];
        if (drawn !== undefined && leftAfterMonth(drawn) <= 0n) return [month];
      }
      return [];
    }),
  );
}

/** What is kept of a run: what it bills, costs and leaves, and what its clauses did. */
export function runFigures(results: Results): RunFigures {
  const { totals, revenue } = results;
  const { expectedValue, recognized, cost, byYear } = totals;
  const pools = ofPools(results, byYear.length);
  const ofTerm = {
    shortfall: sumOf(pools.map(({ shortfall }) => shortfall)),
    overage: sumOf(pools.map(({ overage }) => overage)),
  };
  return {
    term: withMargin({ bill: expectedValue, recognized, cost, ...ofTerm }),
    years: byYear.map(({ invoiced, ...own }, index) => {
      const { shortfall = 0n, overage = 0n } = pools[index] ?? {};
      return withMargin({ bill: invoiced, recognized: own.recognized, cost: own.cost, shortfall, overage });
    }),
    months: revenue.map((month) => ({ bill: month.invoiced, margin: month.recognized - month.cost })),
    acts: actsOf(results.quote, results.adaptive, trueUpActs(results)),
    dryMonths: [...new Set(dryMonthsOf(results))],
  };
}

/** The same of the sums of its months. */
export function summedFigures(quote: Quote, adaptive: Adaptive | null, sums: MonthSums): RunFigures {
  const months = sums.billed.length;
  /** Of the months from one on, the first 0, to another, which is left out. */
  const within = (from: number, to: number): PeriodFigures => {
    const sum = (row: Float64Array): bigint => BigInt(rowSum(row, from, to));
    const { billed, earned, cost, shortfall, overage } = sums;
    return withMargin({
      bill: sum(billed),
      recognized: sum(earned),
      cost: sum(cost),
      shortfall: sum(shortfall),
      overage: sum(overage),
    });
  };
  return {
    term: within(0, months),
    years: Array.from({ length: yearOf(months) }, (_, year) => within(year * 12, Math.min(months, (year + 1) * 12))),
    months: Array.from(sums.billed, (bill, month) => ({
      bill: BigInt(bill),
      margin: BigInt((sums.earned[month] ?? 0) - (sums.cost[month] ?? 0)),
    })),
    acts: actsOf(quote, adaptive, sums.trueUps),
    dryMonths: [...sums.dryMonths],
  };
}
