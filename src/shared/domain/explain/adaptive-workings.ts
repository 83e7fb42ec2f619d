import type { IndexPrice } from '../adaptive/adaptive.ts';
import { baselineDateOf, followingIn, indexChange, indexValue, nextMultiplier, targetMultiplier } from '../adaptive/adaptive.ts';
import type { Recorded } from '../algebra/recording-algebra.ts';
import { recordedFigure, recordedPrice, recordedFraction, recordingAlgebra } from '../algebra/recording-algebra.ts';
import type { Results } from '../compute.ts';
import { pricesOn } from '../costs/cost-book.ts';
import type { AdaptivePricing, IndexEntry } from '../terms/adaptive-pricing.ts';
import { zero } from '../values/exact.ts';

const a = recordingAlgebra;
const root = 'adaptivePricing';

function priceOn({ book }: Results, { model, dimension }: IndexEntry, on: string): Recorded {
  const found = pricesOn(book, model, on);
  return recordedPrice(model, dimension, on, found.ok ? found.value[dimension] : zero);
}

/** What multiplies an entry's price ratio: what chains, and the tokens of the same work. */
function followingFigure(
  { book }: Results,
  terms: AdaptivePricing,
  entry: number,
  baselineDate: string,
  on: string,
): Recorded | null {
  const following = followingIn(terms, entry, book, baselineDate, on, []);
  return following === null ? null : recordedFraction('index-following', following);
}

function index(results: Results, terms: AdaptivePricing, on: string): Recorded {
  const baselineDate = baselineDateOf(terms, results.quote.startDate);
  const prices = terms.index.map((entry, at): IndexPrice<Recorded> => ({
    weight: a.term(entry.weight, [root, 'index', at], 'weight'),
    price: priceOn(results, entry, on),
    baseline: priceOn(results, entry, baselineDate),
    following: followingFigure(results, terms, at, baselineDate, on),
  }));
  return indexValue(a, prices);
}

/** How a figure of the adaptive pricing came about: `rest` is the path behind `adaptivePricing`. */
export function adaptiveWorking(results: Results, rest: readonly (string | number)[]): Recorded | null {
  const terms = results.quote.adaptivePricing;
  const { adaptive } = results;
  const [list, at, name] = rest;
  if (terms === undefined || adaptive === null) return null;
  const multiplierAfter = (count: number): Recorded => {
    const measurement = adaptive.measurements[count - 1];
    return measurement === undefined
      ? a.one
      : recordedFigure([root, 'measurements', count - 1, 'multiplier'], measurement.multiplier);
  };
  if (list === 'renewalMultiplier') return multiplierAfter(adaptive.measurements.length);
  if (typeof at !== 'number') return null;
  if (list === 'multipliers') {
    const start = results.term.starts[at];
    if (start === undefined || at >= results.term.months) return null;
    const moved = adaptive.measurements.findLastIndex(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= start);
    return multiplierAfter(moved + 1);
  }
  const measurement = adaptive.measurements[at];
  if (list !== 'measurements' || measurement === undefined) return null;
  const ownIndex = recordedFigure([root, 'measurements', at, 'index'], measurement.index);
  switch (name) {
    case 'index':
      return index(results, terms, measurement.on);
    case 'changePercent':
      return a.times(indexChange(a, ownIndex), a.whole(100));
    case 'multiplier':
      return nextMultiplier(a, terms, [root], multiplierAfter(at), targetMultiplier(a, terms, [root], ownIndex));
    default:
      return null;
  }
}
