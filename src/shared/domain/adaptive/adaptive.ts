import { dayNumber } from '../values/date.ts';
import type { Exact } from '../values/exact.ts';
import {
  compare,
  exact,
  greatest,
  least,
  minus,
  negated,
  one,
  plus,
  quotient,
  ratio,
  rounded,
  times,
  zero,
} from '../values/exact.ts';
import type { Found, Prices } from '../costs/cost-book.ts';
import type { Problem } from '../document/problem.ts';
import { reportOnce } from '../document/problem.ts';
import type { Term } from '../calendar/term.ts';
import { startOf } from '../calendar/term.ts';
import type { AdaptivePricing } from '../terms/adaptive-pricing.ts';
import { defaults } from '../terms/defaults.ts';
import type { AdaptiveEvaluation } from '../terms/evaluation.ts';

/** Index, deviation and multiplier carry 6 decimals from where they are formed (pricing §1). */
const places = 6;

export type Measurement = {
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

type Look = (model: string, on: string) => Found<Prices>;

/** Prices of the basket on a day; those that are not there are added to `problems`. */
function basketOn(terms: AdaptivePricing, on: string, look: Look, problems: Problem[]): readonly Exact[] {
  return terms.index.map(({ model, dimension }, index) => {
    const found = look(model, on);
    if (found.ok) return found.value[dimension];
    reportOnce(problems, { path: ['adaptivePricing', 'index', index, 'model'], reason: found.reason });
    return one;
  });
}

/** Σ weight × price ÷ baseline price ÷ Σ weight, rounded: the fractions are brought to one denominator, so that it divides once. */
export function indexValue(weights: readonly Exact[], prices: readonly Exact[], baseline: readonly Exact[]): Exact {
  const allBaselines = baseline.reduce((product, price) => times(product, price), one);
  const weighted = weights.reduce((sum, weight, entry) => {
    const others = baseline.reduce((product, price, other) => (other === entry ? product : times(product, price)), one);
    return plus(sum, times(times(weight, prices[entry] ?? zero), others));
  }, zero);
  const weight = weights.reduce((sum, each) => plus(sum, each), zero);
  return quotient(weighted, times(weight, allBaselines), places);
}

function beyond(change: Exact, threshold: Exact, comparison: 'more_than' | 'at_least' | undefined): boolean {
  if (change.units <= 0n) return false;
  const difference = compare(change, threshold);
  return (comparison ?? defaults.comparison) === 'at_least' ? difference >= 0 : difference > 0;
}

/** T, where the index puts the price whatever its history: pricing §7. `change` is index − 1. */
export function targetMultiplier(terms: AdaptivePricing, change: Exact): Exact {
  const { decrease, increase } = terms;
  const fall = negated(change);
  if (decrease !== undefined && beyond(fall, ratio(decrease.thresholdPercent), decrease.comparison)) {
    const counted = (decrease.basis ?? defaults.basis) === 'excess' ? minus(fall, ratio(decrease.thresholdPercent)) : fall;
    const target = minus(one, times(ratio(decrease.passThroughPercent), counted));
    return rounded(greatest(target, ratio(decrease.floorPercent ?? '0')), places);
  }
  if (increase?.mechanism === 'automatic' && beyond(change, ratio(increase.thresholdPercent), increase.comparison)) {
    const counted = (increase.basis ?? defaults.basis) === 'excess' ? minus(change, ratio(increase.thresholdPercent)) : change;
    const target = plus(one, times(ratio(increase.passThroughPercent ?? '0'), counted));
    return rounded(increase.capPercent === undefined ? target : least(target, ratio(increase.capPercent)), places);
  }
  return one;
}

/** K after one measurement: towards T, down always, up only where an automatic increase is agreed, by at most that side's step. */
export function nextMultiplier(terms: AdaptivePricing, multiplier: Exact, target: Exact): Exact {
  const direction = compare(target, multiplier);
  if (direction < 0) {
    const step = terms.decrease?.maxStepPercent;
    return step === undefined ? target : rounded(greatest(target, minus(multiplier, ratio(step))), places);
  }
  if (direction > 0 && terms.increase?.mechanism === 'automatic') {
    const step = terms.increase.maxStepPercent;
    return step === undefined ? target : rounded(least(target, plus(multiplier, ratio(step))), places);
  }
  return multiplier;
}

/** The day a move takes effect; null where that is past the term. */
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

function actionOf(terms: AdaptivePricing, moved: number, change: Exact): Measurement['action'] {
  if (moved !== 0) return moved < 0 ? 'decrease' : 'increase';
  const { increase } = terms;
  const negotiates = increase?.mechanism === 'negotiate' && beyond(change, ratio(increase.thresholdPercent), increase.comparison);
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

/** Measures the basket over the term and moves the multiplier: pricing §7. */
export function adaptivePricing(terms: AdaptivePricing, term: Term, look: Look, problems: Problem[]): Adaptive {
  const baselineDate = terms.baselineDate ?? startOf(term, 1);
  const weights = terms.index.map(({ weight }) => exact(weight));
  const baseline = basketOn(terms, baselineDate, look, problems).map((price, index) => {
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
  for (let month = terms.measureEveryMonths; month <= term.months; month += terms.measureEveryMonths) {
    const on = startOf(term, month + 1);
    const index = indexValue(weights, basketOn(terms, on, look, problems), baseline);
    const change = minus(index, one);
    const before = multiplier;
    multiplier = nextMultiplier(terms, before, targetMultiplier(terms, change));
    const moved = compare(multiplier, before);
    const effectiveFrom = moved === 0 ? null : effectiveDay(terms, term, on);
    measurements.push({ on, index, change, action: actionOf(terms, moved, change), multiplier, effectiveFrom });
  }
  return { measurements, multipliers: multipliersByMonth(term, measurements), renewalMultiplier: multiplier };
}
