import { fixed } from '../../domain/values/decimal-text.ts';
import { exact, roundedQuotient, roundedUnits } from '../../domain/values/exact.ts';
import type { Stress } from '../../domain/terms/stress.ts';
import type { MovePool } from './move-pool.ts';
import type { Column, Percentile, Spread } from '../statistics/percentiles.ts';
import { placeAt, spreadOf } from '../statistics/percentiles.ts';
import { histogram } from '../statistics/histogram.ts';
import { driversOf } from './drivers.ts';
import type { BinText, PeriodSpreads, SpreadText, StressResult } from './stress-result-document.ts';
import type { CollectedRuns, PeriodFigure } from './packed-runs.ts';
import { actColumn, dryColumn, monthColumn, periodColumn } from './packed-runs.ts';
import type { ClauseAct } from './run-figures.ts';

function spreadText({ mean, at }: Spread, places: number): SpreadText {
  const text = (percent: Percentile): string => fixed(at.get(percent) ?? 0n, places);
  return {
    mean: fixed(mean, places),
    p5: text(5),
    p10: text(10),
    p25: text(25),
    p50: text(50),
    p75: text(75),
    p90: text(90),
    p95: text(95),
  };
}

function binTexts(values: Column, minor: number): readonly BinText[] {
  return histogram(values).map(({ from, to, count }) => ({ from: fixed(from, minor), to: fixed(to, minor), runs: count }));
}

/** Over the term (year 0) or in a contract year. */
function periodSpreads(runs: CollectedRuns, year: number, minor: number): PeriodSpreads {
  const amounts = (figure: PeriodFigure): SpreadText => spreadText(spreadOf(runs.amounts(periodColumn(figure, year))), minor);
  const percents = runs.percents(year);
  return {
    bill: amounts('bill'),
    recognized: amounts('recognized'),
    cost: amounts('cost'),
    margin: amounts('margin'),
    marginPercent: percents.length === 0 ? null : spreadText(spreadOf(percents), 2),
    shortfall: amounts('shortfall'),
    overage: amounts('overage'),
  };
}

/** Part of a whole in percent with two decimals. */
function shareOf(part: number, whole: number): string {
  return fixed(roundedQuotient(BigInt(part) * 10_000n, BigInt(whole)), 2);
}

/** Events a year of a pool, two decimals. */
function ratePerYear({ kinds }: MovePool): string {
  const hundredths = kinds.map(({ rate }) => roundedQuotient(rate.numerator * 100n, rate.denominator));
  return fixed(
    hundredths.reduce((sum, rate) => sum + rate, 0n),
    2,
  );
}

export type Counted = {
  readonly currency: string;
  /** Decimals of the currency's minor unit. */
  readonly minor: number;
  readonly seed: number;
  readonly stress: Stress;
  readonly pools: readonly MovePool[];
  /** The least margin that guardrails name, a percent; null where none is named. */
  readonly marginFloor: string | null;
};

function sumOfCounts(counts: Uint16Array): number {
  let sum = 0;
  for (const each of counts) sum += each;
  return sum;
}

function runsWith(counts: Uint16Array): number {
  let runs = 0;
  for (const each of counts) if (each > 0) runs += 1;
  return runs;
}

function underFloor(runs: CollectedRuns, floorPercent: string): NonNullable<StressResult['underMarginFloor']> {
  const floor = roundedUnits(exact(floorPercent), 2);
  let under = 0;
  for (const percent of runs.percents(0)) if (percent < floor) under += 1;
  return { floorPercent, runs: under, sharePercent: shareOf(under, runs.count) };
}

/** What the figures of one run or more come to. */
export function stressResult({ currency, minor, seed, stress, pools, marginFloor }: Counted, runs: CollectedRuns): StressResult {
  const { years, months } = runs.shape;
  const [bills, margins] = [runs.amounts(periodColumn('bill', 0)), runs.amounts(periodColumn('margin', 0))];
  const numbers = runs.numbers();
  const numberAt = (percent: Percentile): number => numbers[placeAt(percent, margins)] ?? 1;
  const acted = (act: ClauseAct): StressResult['clauses'][ClauseAct] => {
    const times = runs.counts(actColumn(act));
    return { runs: runsWith(times), times: sumOfCounts(times) };
  };
  const inMonth = (figure: 'bill' | 'margin', month: number): SpreadText =>
    spreadText(spreadOf(runs.amounts(monthColumn(runs.shape, figure, month))), minor);
  const drivers = driversOf(runs);
  return {
    schema: 'quotewright.stress-result/1',
    currency,
    seed,
    runs: runs.count,
    stress,
    slots: pools.map((pool) => ({
      id: pool.slot.id,
      provider: pool.slot.provider,
      slot: pool.slot.slot,
      drawnFrom: pool.basis,
      moves: pool.kinds.reduce((sum, { moves }) => sum + moves.length, 0),
      eventsPerYear: ratePerYear(pool),
    })),
    term: periodSpreads(runs, 0, minor),
    years: Array.from({ length: years }, (_, index) => ({ year: index + 1, ...periodSpreads(runs, index + 1, minor) })),
    months: Array.from({ length: months }, (_, index) => ({
      month: index + 1,
      bill: inMonth('bill', index + 1),
      margin: inMonth('margin', index + 1),
    })),
    histogram: { bill: [...binTexts(bills, minor)], margin: [...binTexts(margins, minor)] },
    clauses: {
      decrease: acted('decrease'),
      increase: acted('increase'),
      negotiation: acted('negotiation'),
      'true-up-increase': acted('true-up-increase'),
      'true-up-decrease': acted('true-up-decrease'),
      'floor-reached': acted('floor-reached'),
      'cap-reached': acted('cap-reached'),
    },
    drivers: {
      level: drivers.level,
      growth: drivers.growth,
      slots: drivers.slots.map((driver, index) => ({ id: pools[index]?.slot.id ?? '', ...driver })),
    },
    underMarginFloor: marginFloor === null ? null : underFloor(runs, marginFloor),
    usedUp: Array.from({ length: months }, (_, index) => ({
      month: index + 1,
      sharePercent: shareOf(runsWith(runs.counts(dryColumn(index + 1))), runs.count),
    })),
    marginRuns: { p10: numberAt(10), p50: numberAt(50), p90: numberAt(90) },
    warnings: [],
  };
}
