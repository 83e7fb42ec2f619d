import type { ReassignmentStep } from '../adaptive/reassignment.ts';
import { reassignmentSteps } from '../adaptive/reassignment.ts';
import { baselineDateOf, targetMultiplier } from '../adaptive/adaptive.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { startOf } from '../calendar/term.ts';
import { modelOn } from '../costs/cost-book.ts';
import type { Results } from '../compute.ts';
import { compute } from '../compute.ts';
import { stepOf } from '../algebra/step.ts';
import { sumOf } from '../statements/sums.ts';
import type { AdaptivePricing, IndexEntry } from '../terms/adaptive-pricing.ts';
import type { Costs } from '../terms/costs.ts';
import { numberText, percentText } from '../figure-text.ts';
import { withoutTrailingZeros } from '../values/decimal-text.ts';
import { compare, exact, fromUnits, minus, one, ratio, roundedProduct, times } from '../values/exact.ts';
import { chargedBy } from './charged-by.ts';
import { givenBack } from './given-back.ts';
import type { Warning } from './warning.ts';

const a = exactAlgebra;

/** A rise as a percent of two decimals: from 2 to 3 is "50". */
function risePercent(from: Value, to: Value): string {
  return percentText(a.rounded(a.minus(a.quotient(to, from), a.one), stepOf(4)));
}

function gaveBackMore(results: Results, terms: AdaptivePricing): readonly Warning[] {
  const found = givenBack(results);
  if (found === null || found.perSaved === null || found.costSharePercent === null) return [];
  if (compare(exact(found.perSaved), one) <= 0) return [];
  const { perSaved, saved, givenBack: back, costSharePercent } = found;
  const field = terms.indexedSharePercent === undefined ? [] : ['indexedSharePercent'];
  return [{ path: ['adaptivePricing', ...field], code: 'gives-back-more', perSaved, saved, givenBack: back, costSharePercent }];
}

function unboundFloor(results: Results, { decrease, indexedSharePercent, appliesTo }: AdaptivePricing): readonly Warning[] {
  const floor = decrease?.floorPercent;
  if (decrease === undefined || floor === undefined) return [];
  const followed = times(ratio(decrease.passThroughPercent), ratio(indexedSharePercent ?? '100'));
  const most = decrease.basis === 'excess' ? minus(one, ratio(decrease.thresholdPercent)) : one;
  const lowest = minus(one, times(followed, most));
  if (compare(lowest, ratio(floor)) <= 0) return [];
  return [
    {
      path: ['adaptivePricing', 'decrease', 'floorPercent'],
      code: 'floor-never-binds',
      floorPercent: withoutTrailingZeros(floor),
      lowestPercent: percentText(lowest),
      off: roundedProduct(fromUnits(chargedBy(results, appliesTo), 0), minus(one, lowest), 0),
    },
  ];
}

type Watched = {
  readonly results: Results;
  readonly terms: AdaptivePricing;
  readonly entry: IndexEntry;
  readonly path: Warning['path'];
  readonly baselineDate: string;
};

type Introduction = { readonly model: string; readonly from: string; readonly to: string };

/** The book with the introductory price as dear as the next one, or with the next one never coming. */
function without({ model, from, to }: Introduction, costs: Costs, which: 'introduction' | 'rise'): Costs {
  const models = costs.models.map((each) => {
    const next = each.prices.find((price) => price.from === to);
    if (each.id !== model || next === undefined) return each;
    const prices =
      which === 'rise'
        ? each.prices.filter((price) => price.from !== to)
        : each.prices.map((price) => (price.from === from ? { ...next, from } : price));
    return { ...each, prices };
  });
  return { ...costs, models };
}

/** What an introductory price under the baseline costs somebody: the customer where the rise is passed on or a later fall is not, else us. */
function introductoryStake(
  results: Results,
  terms: AdaptivePricing,
  { model: id, dimension }: IndexEntry,
  cut: Value,
  introduction: Introduction,
): Pick<Extract<Warning, { code: 'introductory-price' }>, 'stake' | 'amount'> {
  const { quote, costs, scenario, actuals, policy, knownOn } = results;
  const otherwise = (which: 'introduction' | 'rise'): Results | null => {
    if (costs === undefined) return null;
    const computed = compute({ quote, costs: without(introduction, costs, which), scenario, actuals, policy, knownOn });
    return computed.ok ? computed.value : null;
  };
  const charged = chargedBy(results, terms.appliesTo);
  const dear = otherwise('introduction');
  const more = dear === null ? 0n : charged - chargedBy(dear, terms.appliesTo);
  if (more > 0n) return { stake: 'customer-pays', amount: more };
  // What the index would read of a fall back, with the later price as the baseline.
  const weights = terms.index.map(({ weight }) => exact(weight));
  const moved = terms.index.map((entry, place) => {
    const isOwn = entry.model === id && entry.dimension === dimension;
    return a.times(weights[place] ?? a.zero, isOwn ? cut : a.one);
  });
  const index = a.rounded(a.quotient(a.sum(moved), a.sum(weights)), stepOf(6));
  const off = roundedProduct(fromUnits(charged, 0), minus(one, targetMultiplier(a, terms, ['adaptivePricing'], index)), 0);
  if (off > 0n) return { stake: 'cut-lost', amount: off };
  const cheap = otherwise('rise');
  return { stake: 'costs-us', amount: cheap === null ? 0n : results.totals.cost - cheap.totals.cost };
}

/** A price that is known to rise, at signature, from the first that the model had: the baseline lies in an introduction (pricing §7). */
function introductoryPrice({ results, terms, entry, path, baselineDate }: Watched): readonly Warning[] {
  const { book, term, costs } = results;
  const model = modelOn(book, entry.model, baselineDate);
  if (!model.ok || costs === undefined) return [];
  const [first, next] = book.models.get(model.value) ?? [];
  if (first === undefined || next === undefined || first.from > baselineDate || next.from <= baselineDate) return [];
  if (next.from > startOf(term, term.months + 1)) return [];
  const [low, high] = [first.value[entry.dimension], next.value[entry.dimension]];
  if (low.units === 0n || compare(high, low) <= 0) return [];
  const rise = { model: model.value, from: first.from, to: next.from };
  const cut = a.quotient(low, high);
  return [
    {
      path,
      code: 'introductory-price',
      model: model.value,
      on: next.from,
      risePercent: risePercent(low, high),
      ...introductoryStake(results, terms, entry, cut, rise),
    },
  ];
}

function stepWarnings({ results, terms, path, entry }: Watched, steps: readonly ReassignmentStep[]): readonly Warning[] {
  const original = steps[0]?.before;
  const countsRises = terms.increase !== undefined || terms.reassignment?.up === 'chain';
  const warnings: Warning[] = [];
  for (const { on, before, after, old, now, isForced, isChained, productBefore, productAfter } of steps) {
    if (isForced && a.compare(now, old) > 0 && countsRises) {
      const rise = risePercent(old, now);
      warnings.push({ path, code: 'retirement-counts', model: before, successor: after, on, risePercent: rise });
    }
    if (!isChained && a.compare(productBefore, productAfter) !== 0) {
      const [from, to] = [productBefore, productAfter].map((each) => numberText(a.rounded(each, stepOf(6))));
      warnings.push({ path, code: 'takes-back-only', on, model: after, from: from ?? '', to: to ?? '' });
    }
    if (after === original && a.compare(productAfter, a.one) > 0) {
      const factor = numberText(a.rounded(productAfter, stepOf(6)));
      warnings.push({ path, code: 'chain-stays', model: after, on, factor });
    }
  }
  return results.book.slots.has(entry.model) ? warnings : [];
}

/** Our own choice of a dearer model moves the customer's price, where the index does not carry on from the price before (pricing §12.12). */
function ownRise(results: Results, terms: AdaptivePricing, steps: readonly ReassignmentStep[]): readonly Warning[] {
  const { quote, costs, scenario, actuals, policy, knownOn } = results;
  const isOwnRise = steps.some(({ isForced, isChained, old, now }) => !isForced && !isChained && a.compare(now, old) > 0);
  if (!isOwnRise) return [];
  const chained = { ...terms, reassignment: { ...terms.reassignment, up: 'chain' as const } };
  const without = compute({ quote: { ...quote, adaptivePricing: chained }, costs, scenario, actuals, policy, knownOn });
  if (!without.ok) return [];
  const charged = ({ lines }: Results): bigint => sumOf(lines.flatMap(({ charges }) => charges));
  const more = charged(results) - charged(without.value);
  return more <= 0n ? [] : [{ path: ['adaptivePricing', 'reassignment', 'up'], code: 'reassignment-raises', more }];
}

/** What an adaptive clause does to somebody: to our margin, or to the customer's price. */
export function adaptiveWarnings(results: Results): readonly Warning[] {
  const { quote, book, term } = results;
  const terms = quote.adaptivePricing;
  if (terms === undefined) return [];
  const baselineDate = baselineDateOf(terms, quote.startDate);
  const last = startOf(term, term.months + 1);
  const entries = terms.index.map((entry, place) => {
    const path = ['adaptivePricing', 'index', place, 'model'];
    // A price that is missing leaves out its step: the evaluation itself names it where the terms ask for it.
    const asked = { book, dimension: entry.dimension, report: (): void => undefined };
    const steps = book.slots.has(entry.model) ? reassignmentSteps(terms, asked, entry.model, baselineDate, last) : [];
    return { watched: { results, terms, entry, path, baselineDate }, steps };
  });
  return [
    ...gaveBackMore(results, terms),
    ...unboundFloor(results, terms),
    ...entries.flatMap(({ watched, steps }) => [...introductoryPrice(watched), ...stepWarnings(watched, steps)]),
    ...ownRise(
      results,
      terms,
      entries.flatMap(({ steps }) => steps),
    ),
  ];
}
