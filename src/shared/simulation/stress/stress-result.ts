import { fixed } from '../../domain/values/decimal-text.ts';
import { exact, roundedQuotient, roundedUnits } from '../../domain/values/exact.ts';
import type { Stress } from '../../domain/terms/stress.ts';
import type { MovePool } from './move-pool.ts';
import type { Percentile, Spread } from '../statistics/percentiles.ts';
import { runAt, spreadOf } from '../statistics/percentiles.ts';
import { histogram } from '../statistics/histogram.ts';
import { driversOf } from './drivers.ts';
import type { BinText, PeriodSpreads, SpreadText, StressResult } from './stress-result-document.ts';
import type { ClauseAct, PeriodFigures } from './run-figures.ts';
import type { StressedRun } from './stressed-run.ts';

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

function binTexts(values: readonly bigint[], minor: number): readonly BinText[] {
  return histogram(values).map(({ from, to, count }) => ({ from: fixed(from, minor), to: fixed(to, minor), runs: count }));
}

function periodSpreads(periods: readonly PeriodFigures[], minor: number): PeriodSpreads {
  const amounts = (pick: (figures: PeriodFigures) => bigint): SpreadText => spreadText(spreadOf(periods.map(pick)), minor);
  const percents = periods.flatMap(({ marginPercent }) => (marginPercent === null ? [] : [marginPercent]));
  return {
    bill: amounts(({ bill }) => bill),
    recognized: amounts(({ recognized }) => recognized),
    cost: amounts(({ cost }) => cost),
    margin: amounts(({ margin }) => margin),
    marginPercent: percents.length === 0 ? null : spreadText(spreadOf(percents), 2),
    shortfall: amounts(({ shortfall }) => shortfall),
    overage: amounts(({ overage }) => overage),
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

/** What the figures of one run or more come to, the first run first. */
export function stressResult(counted: Counted, runs: readonly StressedRun[]): StressResult {
  const { currency, minor, seed, stress, pools, marginFloor } = counted;
  const figures = runs.map((run) => run.figures);
  const terms = figures.map(({ term }) => term);
  const [first] = figures;
  const margins = terms.map(({ margin }) => margin);
  const acted = (act: ClauseAct): StressResult['clauses'][ClauseAct] => {
    const times = figures.map(({ acts }) => acts[act]);
    return { runs: times.filter((each) => each > 0).length, times: times.reduce((sum, each) => sum + each, 0) };
  };
  const drivers = driversOf(
    runs.map((run) => ({ drivers: run.drivers, bill: run.figures.term.bill, margin: run.figures.term.margin })),
    pools.length,
  );
  const under =
    marginFloor === null
      ? 0
      : terms.filter(({ marginPercent }) => marginPercent !== null && marginPercent < roundedUnits(exact(marginFloor), 2)).length;
  return {
    schema: 'quotewright.stress-result/1',
    currency,
    seed,
    runs: figures.length,
    stress,
    slots: pools.map((pool) => ({
      id: pool.slot.id,
      provider: pool.slot.provider,
      slot: pool.slot.slot,
      drawnFrom: pool.basis,
      moves: pool.kinds.reduce((sum, { moves }) => sum + moves.length, 0),
      eventsPerYear: ratePerYear(pool),
    })),
    term: periodSpreads(terms, minor),
    years: (first?.years ?? []).map((_, index) => ({
      year: index + 1,
      ...periodSpreads(
        figures.flatMap(({ years }) => years[index] ?? []),
        minor,
      ),
    })),
    months: (first?.months ?? []).map((_, index) => ({
      month: index + 1,
      bill: spreadText(spreadOf(figures.map(({ months }) => months[index]?.bill ?? 0n)), minor),
      margin: spreadText(spreadOf(figures.map(({ months }) => months[index]?.margin ?? 0n)), minor),
    })),
    histogram: {
      bill: [
        ...binTexts(
          terms.map(({ bill }) => bill),
          minor,
        ),
      ],
      margin: [...binTexts(margins, minor)],
    },
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
    underMarginFloor:
      marginFloor === null ? null : { floorPercent: marginFloor, runs: under, sharePercent: shareOf(under, figures.length) },
    usedUp: (first?.months ?? []).map((_, index) => ({
      month: index + 1,
      sharePercent: shareOf(figures.filter(({ dryMonths }) => dryMonths.includes(index + 1)).length, figures.length),
    })),
    marginRuns: {
      p10: runAt(10, margins),
      p50: runAt(50, margins),
      p90: runAt(90, margins),
    },
  };
}
