import { fixed } from '../../domain/values/decimal-text.ts';
import { exact, roundedQuotient, roundedUnits } from '../../domain/values/exact.ts';
import type { Stress } from '../../domain/terms/stress.ts';
import type { MovePool, PoolBasis } from './move-pool.ts';
import type { Percentile, Spread } from './percentiles.ts';
import { percentiles, runAt, spreadOf } from './percentiles.ts';
import type { ClauseAct, PeriodFigures, RunFigures } from './run-figures.ts';
import { clauseActs } from './run-figures.ts';

/** Amounts with the minor unit's digits, percents with two. */
export type SpreadText = { readonly mean: string } & { readonly [P in `p${Percentile}`]: string };

type PeriodSpreads = { readonly [F in keyof PeriodFigures]: SpreadText | null };

/** What a stress came to, `quotewright.stress-result/1`. */
export type StressResult = {
  readonly schema: 'quotewright.stress-result/1';
  readonly currency: string;
  readonly seed: number;
  readonly runs: number;
  readonly stress: Stress;
  /** What was drawn from for every slot that the quote reads. */
  readonly slots: readonly {
    readonly id: string;
    readonly provider: string;
    readonly slot: string | null;
    readonly drawnFrom: PoolBasis;
    readonly moves: number;
    readonly eventsPerYear: string;
  }[];
  readonly term: PeriodSpreads;
  readonly years: readonly ({ readonly year: number } & PeriodSpreads)[];
  readonly months: readonly { readonly month: number; readonly bill: SpreadText; readonly margin: SpreadText }[];
  /** In how many runs a clause acted, and how often in all of them. */
  readonly clauses: { readonly [A in ClauseAct]: { readonly runs: number; readonly times: number } };
  /** Runs whose margin lies under the floor that guardrails name; null where none is named. */
  readonly underMarginFloor: { readonly floorPercent: string; readonly runs: number; readonly sharePercent: string } | null;
  /** Of each month, the share of runs that use up a commitment in it. */
  readonly usedUp: readonly { readonly month: number; readonly sharePercent: string }[];
  /** Runs by number at percentiles of the margin. */
  readonly marginRuns: { readonly p10: number; readonly p50: number; readonly p90: number };
};

function spreadText(spread: Spread, places: number): SpreadText {
  const entries = percentiles.map((percent) => [`p${percent}`, fixed(spread.at.get(percent) ?? 0n, places)]);
  return { mean: fixed(spread.mean, places), ...Object.fromEntries(entries) } as SpreadText;
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
export function stressResult(counted: Counted, figures: readonly RunFigures[]): StressResult {
  const { currency, minor, seed, stress, pools, marginFloor } = counted;
  const terms = figures.map(({ term }) => term);
  const [first] = figures;
  const margins = terms.map(({ margin }) => margin);
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
    clauses: Object.fromEntries(
      clauseActs.map((act) => {
        const times = figures.map(({ acts }) => acts[act]);
        return [act, { runs: times.filter((each) => each > 0).length, times: times.reduce((sum, each) => sum + each, 0) }];
      }),
    ) as StressResult['clauses'],
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
