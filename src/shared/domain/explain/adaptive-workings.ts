import { targetMultiplier } from '../adaptive/adaptive.ts';
import type { Results } from '../compute.ts';
import { pricesOn } from '../costs/cost-book.ts';
import { compare, minus, one, ratio, zero } from '../values/exact.ts';
import { startOf } from '../calendar/term.ts';
import type { AdaptivePricing } from '../terms/adaptive-pricing.ts';
import type { Formula } from '../algebra/formula.ts';
import {
  constant,
  difference,
  figure,
  greatest,
  least,
  named,
  percent,
  product,
  quotient,
  rounded,
  stepOf,
  sum,
  term,
  textOf,
  value,
} from '../algebra/formula.ts';

const step = stepOf(6);
const root = 'adaptivePricing';

function priceFormula(
  results: Results,
  model: string,
  dimension: AdaptivePricing['index'][number]['dimension'],
  on: string,
): Formula {
  const found = pricesOn(results.book, model, on);
  return { kind: 'price', model, dimension, on, value: textOf(found.ok ? found.value[dimension] : zero) };
}

function indexFormula(results: Results, terms: AdaptivePricing, on: string): Formula {
  const baselineDate = terms.baselineDate ?? startOf(results.term, 1);
  const weights = terms.index.map(({ weight }, at) => term([root, 'index', at, 'weight'], weight));
  const weighted = terms.index.map(({ model, dimension }, at) => {
    const change = quotient(priceFormula(results, model, dimension, on), priceFormula(results, model, dimension, baselineDate));
    return product(weights[at] ?? constant('0'), change);
  });
  return rounded(quotient(sum(...weighted), sum(...weights)), step);
}

/** T of a measurement: the side that the change is beyond, its share, and its floor or cap. */
function targetFormula(results: Results, terms: AdaptivePricing, at: number): Formula {
  const measurement = results.adaptive?.measurements[at];
  const target = measurement === undefined ? one : targetMultiplier(terms, measurement.change);
  if (measurement === undefined || compare(target, one) === 0) return named('target', value('constant', target));
  const down = compare(target, one) < 0;
  const side = down ? terms.decrease : terms.increase;
  const name = down ? 'decrease' : 'increase';
  const index = figure([root, 'measurements', at, 'index'], measurement.index);
  const change = down ? difference(constant('1'), index) : difference(index, constant('1'));
  const threshold = percent([root, name, 'thresholdPercent'], side?.thresholdPercent ?? '0');
  const counted = side?.basis === 'excess' ? difference(change, threshold) : change;
  const moved = product(percent([root, name, 'passThroughPercent'], side?.passThroughPercent ?? '0'), counted);
  const limits = down
    ? greatest(difference(constant('1'), moved), percent([root, name, 'floorPercent'], terms.decrease?.floorPercent ?? '0'))
    : terms.increase?.capPercent === undefined
      ? sum(constant('1'), moved)
      : least(sum(constant('1'), moved), percent([root, name, 'capPercent'], terms.increase.capPercent));
  return named('target', rounded(limits, step));
}

function multiplierFormula(results: Results, terms: AdaptivePricing, at: number): Formula {
  const measurement = results.adaptive?.measurements[at];
  const earlier = results.adaptive?.measurements[at - 1];
  const beforeValue = earlier?.multiplier ?? one;
  const before = earlier === undefined ? constant('1') : figure([root, 'measurements', at - 1, 'multiplier'], earlier.multiplier);
  if (measurement === undefined || compare(measurement.multiplier, beforeValue) === 0) return before;
  const target = targetFormula(results, terms, at);
  const down = compare(measurement.multiplier, beforeValue) < 0;
  const most = down ? terms.decrease?.maxStepPercent : terms.increase?.maxStepPercent;
  if (most === undefined) return target;
  const limit = percent([root, down ? 'decrease' : 'increase', 'maxStepPercent'], most);
  const held = down ? greatest(target, difference(before, limit)) : least(target, sum(before, limit));
  // A step of more decimals than the multiplier carries rounds; one of fewer leaves it as it is.
  return ratio(most).places > 6 || minus(measurement.multiplier, one).places > 6 ? rounded(held, step) : held;
}

/** How a figure of the adaptive pricing came about: `rest` is the path behind `adaptivePricing`. */
export function adaptiveWorking(results: Results, rest: readonly (string | number)[]): Formula | null {
  const terms = results.quote.adaptivePricing;
  const { adaptive } = results;
  const [list, at, name] = rest;
  if (terms === undefined || adaptive === null) return null;
  const lastFigure = (count: number): Formula => {
    const measurement = adaptive.measurements[count - 1];
    return measurement === undefined
      ? constant('1')
      : figure([root, 'measurements', count - 1, 'multiplier'], measurement.multiplier);
  };
  if (list === 'renewalMultiplier') return lastFigure(adaptive.measurements.length);
  if (list === 'multipliers' && typeof at === 'number') {
    const start = results.term.starts[at];
    if (start === undefined || at >= results.term.months) return null;
    const moved = adaptive.measurements.findLastIndex(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= start);
    return lastFigure(moved + 1);
  }
  const measurement = typeof at === 'number' ? adaptive.measurements[at] : undefined;
  if (list !== 'measurements' || measurement === undefined || typeof at !== 'number') return null;
  switch (name) {
    case 'index':
      return indexFormula(results, terms, measurement.on);
    case 'changePercent':
      return product(difference(figure([root, 'measurements', at, 'index'], measurement.index), constant('1')), constant('100'));
    case 'multiplier':
      return multiplierFormula(results, terms, at);
    default:
      return null;
  }
}
