import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Term } from '../calendar/term.ts';
import { startOf } from '../calendar/term.ts';
import type { CostBook } from '../costs/cost-book.ts';
import { pricesOn } from '../costs/cost-book.ts';
import type { Path, Problem } from '../document/problem.ts';
import { reportOnce } from '../document/problem.ts';
import type { AdaptivePricing } from '../terms/adaptive-pricing.ts';
import { defaults } from '../terms/defaults.ts';
import type { AdaptiveEvaluation } from '../terms/evaluation.ts';
import { dayNumber } from '../values/date.ts';
import type { Exact } from '../values/exact.ts';
import { exact, one, ratio } from '../values/exact.ts';
import { followingOf } from './reassignment.ts';

/** Index, deviation and multiplier carry 6 decimals from where they are formed (pricing §1). */
const places = 6;

export type Measurement = {
  /** The contract month after which it is made. */
  readonly afterMonth: number;
  readonly on: string;
  readonly index: Exact;
  /** index − 1 */
  readonly change: Exact;
  readonly action: AdaptiveEvaluation['measurements'][number]['action'];
  readonly multiplier: Exact;
  readonly effectiveFrom: string | null;
};

export type Adaptive = {
  readonly measurements: readonly Measurement[];
  /** P(m), the first month first. */
  readonly multipliers: readonly Exact[];
  readonly renewalMultiplier: Exact;
};

/** The prices of the basket on a day. A missing price is added to `problems`. */
function basketOn(terms: AdaptivePricing, on: string, book: CostBook, problems: Problem[]): readonly Exact[] {
  return terms.index.map(({ model, dimension }, index) => {
    const found = pricesOn(book, model, on);
    if (found.ok) return found.value[dimension];
    reportOnce(problems, { path: ['adaptivePricing', 'index', index, 'model'], reason: found.reason });
    return one;
  });
}

/** Where the quote has the terms. */
const place: Path = ['adaptivePricing'];

/** The day of the baseline prices. Without an agreed day, the start of the term. */
export function baselineDateOf({ baselineDate }: Pick<AdaptivePricing, 'baselineDate'>, startDate: string): string {
  return baselineDate ?? startDate;
}

export type MeasuringDate = Pick<Measurement, 'afterMonth' | 'on'>;

/** The days on which the basket is measured, the first first: after every so many months, the day after the term included. */
export function measuringDates(
  { measureEveryMonths }: Pick<AdaptivePricing, 'measureEveryMonths'>,
  term: Term,
): readonly MeasuringDate[] {
  const count = Math.floor(term.months / measureEveryMonths);
  return Array.from({ length: count }, (_, index) => {
    const afterMonth = (index + 1) * measureEveryMonths;
    return { afterMonth, on: startOf(term, afterMonth + 1) };
  });
}

/** A price of the basket, against its baseline. */
export type IndexPrice<V> = {
  readonly weight: V;
  readonly price: V;
  readonly baseline: V;
  /** What chains, and the tokens of the same work (pricing §12.12, §12.13); null where the price alone counts. */
  readonly following: V | null;
};

/** Σ weight × price ÷ baseline price (× what follows it) ÷ Σ weight, rounded once. */
export function indexValue<V>(a: Algebra<V>, prices: readonly IndexPrice<V>[]): V {
  const weighted = prices.map(({ weight, price, baseline, following }) => {
    const moved = a.times(weight, a.quotient(price, baseline));
    return following === null ? moved : a.times(moved, following);
  });
  return a.rounded(a.quotient(a.sum(weighted), a.sum(prices.map(({ weight }) => weight))), stepOf(places));
}

/** How far the index is from its baseline, a ratio. */
export function indexChange<V>(a: Algebra<V>, index: V): V {
  return a.minus(index, a.one);
}

/** True if a move of exactly the threshold counts. */
export function isThresholdIncluded({ comparison = defaults.comparison }: Pick<Side, 'comparison'>): boolean {
  return comparison === 'at_least';
}

/** True if prices follow only the part of a move beyond the threshold, false if they follow all of it. */
export function isExcessPassedOn({ basis = defaults.basis }: Pick<Side, 'basis'>): boolean {
  return basis === 'excess';
}

type Side = NonNullable<AdaptivePricing['decrease'] | AdaptivePricing['increase']>;

/** True of a move in the side's direction that is past its threshold. */
function isBeyond<V>(a: Algebra<V>, move: V, side: Side, at: Path): boolean {
  if (a.compare(move, a.zero) <= 0) return false;
  const difference = a.compare(move, a.percent(side.thresholdPercent, at, 'thresholdPercent'));
  return isThresholdIncluded(side) ? difference >= 0 : difference > 0;
}

/** The share of the price that follows the index; null where all of it does: pricing §12.11. */
function indexedShare<V>(a: Algebra<V>, { indexedSharePercent }: AdaptivePricing, at: Path): V | null {
  return indexedSharePercent === undefined ? null : a.percent(indexedSharePercent, at, 'indexedSharePercent');
}

/** The share of a move that prices follow: a share of the whole move, or of its part beyond the threshold. */
function passedOn<V>(a: Algebra<V>, move: V, side: Side, at: Path, indexed: V | null): V {
  const counted = isExcessPassedOn(side) ? a.minus(move, a.percent(side.thresholdPercent, at, 'thresholdPercent')) : move;
  const share = a.percent(side.passThroughPercent ?? '0', at, 'passThroughPercent');
  return a.times(indexed === null ? share : a.times(indexed, share), counted);
}

/** T, the multiplier that follows from today's index, whatever came before: pricing §7. `at` is the place of adaptive pricing. */
export function targetMultiplier<V>(a: Algebra<V>, terms: AdaptivePricing, at: Path, index: V): V {
  const { decrease, increase } = terms;
  const indexed = indexedShare(a, terms, at);
  const down = [...at, 'decrease'];
  const fall = a.minus(a.one, index);
  if (decrease !== undefined && isBeyond(a, fall, decrease, down)) {
    const moved = a.minus(a.one, passedOn(a, fall, decrease, down, indexed));
    const held = a.greatest(moved, a.percent(decrease.floorPercent ?? '0', down, 'floorPercent'));
    return a.named('target', a.rounded(held, stepOf(places)));
  }
  const up = [...at, 'increase'];
  const rise = indexChange(a, index);
  if (increase?.mechanism === 'automatic' && isBeyond(a, rise, increase, up)) {
    const moved = a.plus(a.one, passedOn(a, rise, increase, up, indexed));
    const cap = increase.capPercent;
    const held = cap === undefined ? moved : a.least(moved, a.percent(cap, up, 'capPercent'));
    return a.named('target', a.rounded(held, stepOf(places)));
  }
  return a.named('target', a.one);
}

/** K after one measurement. It moves towards T by at most the side's step: down always, up only under an automatic increase. */
export function nextMultiplier<V>(a: Algebra<V>, { decrease, increase }: AdaptivePricing, at: Path, before: V, target: V): V {
  const direction = a.compare(target, before);
  if (direction === 0 || (direction > 0 && increase?.mechanism !== 'automatic')) return before;
  const [side, name] = direction < 0 ? ([decrease, 'decrease'] as const) : ([increase, 'increase'] as const);
  const most = side?.maxStepPercent;
  if (most === undefined) return target;
  const step = a.percent(most, [...at, name], 'maxStepPercent');
  const held = direction < 0 ? a.greatest(target, a.minus(before, step)) : a.least(target, a.plus(before, step));
  // Only a step with more decimals than the multiplier needs rounding.
  const next = ratio(most).places > places ? a.rounded(held, stepOf(places)) : held;
  return a.compare(next, before) === 0 ? before : next;
}

/** The day a move takes effect. Null if that is after the term. */
function effectiveDay(terms: AdaptivePricing, term: Term, on: string): string | null {
  if (terms.effective === 'renewal') return startOf(term, term.months + 1);
  const earliest = dayNumber(on) + (terms.noticeDays ?? 0);
  const step = terms.effective === 'next_quarter' ? 3 : 1;
  for (let month = 1; month <= term.months; month += step) {
    const start = startOf(term, month);
    if (dayNumber(start) >= earliest) return start;
  }
  return null;
}

function actionOf({ increase }: AdaptivePricing, moved: number, change: Exact): Measurement['action'] {
  if (moved !== 0) return moved < 0 ? 'decrease' : 'increase';
  const negotiates = increase?.mechanism === 'negotiate' && isBeyond(exactAlgebra, change, increase, place);
  return negotiates ? 'negotiation' : 'none';
}

/** P(m): the multiplier of the last move in effect on each month's start, else 1. */
function multipliersByMonth(term: Term, measurements: readonly Measurement[]): readonly Exact[] {
  const multipliers: Exact[] = [];
  let next = 0;
  let multiplier = one;
  const moves = measurements.filter(({ effectiveFrom }) => effectiveFrom !== null);
  for (let month = 1; month <= term.months; month += 1) {
    const start = startOf(term, month);
    for (let move = moves[next]; move !== undefined && (move.effectiveFrom ?? '') <= start; move = moves[next]) {
      multiplier = move.multiplier;
      next += 1;
    }
    multipliers.push(multiplier);
  }
  return multipliers;
}

/** What multiplies the price ratio of an entry of the basket on a day. A price that a chain misses is added to `problems`. */
export function followingIn(
  terms: AdaptivePricing,
  entry: number,
  book: CostBook,
  baselineDate: string,
  on: string,
  problems: Problem[],
): Value | null {
  const { model, dimension } = terms.index[entry] ?? {};
  if (model === undefined || dimension === undefined) return null;
  const report = (reason: Problem['reason']): void => reportOnce(problems, { path: [...place, 'index', entry, 'model'], reason });
  return followingOf(terms, { book, dimension, report }, model, baselineDate, on);
}

/** Measures the basket over the term and moves the multiplier: pricing §7. */
export function adaptivePricing(terms: AdaptivePricing, term: Term, book: CostBook, problems: Problem[]): Adaptive {
  const a = exactAlgebra;
  const baselineDate = baselineDateOf(terms, startOf(term, 1));
  const weights = terms.index.map(({ weight }) => exact(weight));
  const baseline = basketOn(terms, baselineDate, book, problems).map((price, index) => {
    if (price.units !== 0n) return price;
    const model = terms.index[index]?.model ?? '';
    reportOnce(problems, {
      path: ['adaptivePricing', 'index', index, 'model'],
      reason: { code: 'baseline-price-zero', model, on: baselineDate },
    });
    return one;
  });
  const measurements: Measurement[] = [];
  let multiplier = one;
  for (const { afterMonth, on } of measuringDates(terms, term)) {
    const prices = basketOn(terms, on, book, problems);
    const index = indexValue(
      a,
      prices.map((price, entry) => ({
        weight: weights[entry] ?? one,
        price,
        baseline: baseline[entry] ?? one,
        following: followingIn(terms, entry, book, baselineDate, on, problems),
      })),
    );
    const change = indexChange(a, index);
    const before = multiplier;
    multiplier = nextMultiplier(a, terms, place, before, targetMultiplier(a, terms, place, index));
    const moved = a.compare(multiplier, before);
    const effectiveFrom = moved === 0 ? null : effectiveDay(terms, term, on);
    measurements.push({ afterMonth, on, index, change, action: actionOf(terms, moved, change), multiplier, effectiveFrom });
  }
  return { measurements, multipliers: multipliersByMonth(term, measurements), renewalMultiplier: multiplier };
}
