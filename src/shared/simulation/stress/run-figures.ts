import type { MonthResults } from '../../domain/compute.ts';
import { yearOf } from '../../domain/calendar/term.ts';
import { leftAfterMonth } from '../../domain/commitments/drawdown.ts';
import { compare, ratio } from '../../domain/values/exact.ts';
import { grossMarginPercent } from '../../domain/statements/totals.ts';
import { exactAlgebra } from '../../domain/algebra/exact-algebra.ts';
import { fromUnits } from '../../domain/values/exact.ts';

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

function actsOf({ quote, adaptive, commitments }: MonthResults): RunFigures['acts'] {
  const acts = Object.fromEntries(clauseActs.map((act) => [act, 0])) as { [A in ClauseAct]: number };
  const floor = quote.adaptivePricing?.decrease?.floorPercent;
  const cap = quote.adaptivePricing?.increase?.capPercent;
  for (const { action, multiplier } of adaptive?.measurements ?? []) {
    if (action === 'none') continue;
    acts[action] += 1;
    if (floor !== undefined && action === 'decrease' && compare(multiplier, ratio(floor)) === 0) acts['floor-reached'] += 1;
    if (cap !== undefined && action === 'increase' && compare(multiplier, ratio(cap)) === 0) acts['cap-reached'] += 1;
  }
  for (const { action } of commitments.flatMap(({ trueUps }) => trueUps)) {
    if (action === 'increase') acts['true-up-increase'] += 1;
    if (action === 'decrease') acts['true-up-decrease'] += 1;
  }
  return acts;
}

/** The first month of each period in which nothing is left of it. */
function dryMonthsOf({ commitments }: MonthResults): readonly number[] {
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

/** What is told of the months from one on, from 0, to another, which is left out: shortfall by the last month of its period. */
function figuresWithin({ revenue, commitments }: MonthResults, from: number, to: number): PeriodFigures {
  const sums = { bill: 0n, recognized: 0n, cost: 0n, shortfall: 0n, overage: 0n };
  for (const { invoiced, recognized, cost } of revenue.slice(from, to)) {
    sums.bill += invoiced;
    sums.recognized += recognized;
    sums.cost += cost;
  }
  for (const { periods, months } of commitments) {
    for (const { overage } of months.slice(from, to)) sums.overage += overage;
    for (const period of periods) if (period.to > from && period.to <= to) sums.shortfall += period.shortfall;
  }
  return withMargin(sums);
}

/** What is kept of a run: what it bills, costs and leaves, and what its clauses did. */
export function runFigures(results: MonthResults): RunFigures {
  const { length } = results.revenue;
  return {
    term: figuresWithin(results, 0, length),
    years: Array.from({ length: yearOf(length) }, (_, year) => figuresWithin(results, year * 12, (year + 1) * 12)),
    months: results.revenue.map(({ invoiced, recognized, cost }) => ({ bill: invoiced, margin: recognized - cost })),
    acts: actsOf(results),
    dryMonths: [...new Set(dryMonthsOf(results))],
  };
}
