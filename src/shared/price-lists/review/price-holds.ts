import { trimmed } from '../../domain/values/decimal-text.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { compare, exact, minus, quotient, times } from '../../domain/values/exact.ts';
import type { ContextBand, ListedModel, ListedPrice, Meter, MeterPrices } from '../source/listed-model.ts';
import { meters } from '../source/listed-model.ts';
import { isEmbedding } from '../source/model-names.ts';
import type { Hold } from './hold.ts';

/** Whether a ÷ b is a factor, give or take two in a hundred: published prices are rounded. */
function isTimes(a: Exact, b: Exact, factor: Exact): boolean {
  const expected = times(b, factor);
  const difference = minus(a, expected);
  const size = difference.units < 0n ? { ...difference, units: -difference.units } : difference;
  return compare(size, times(expected, exact('0.02'))) <= 0;
}

const surcharge = exact('1.1');

/** Times by which a price is off where a unit was mistaken, with the kind of mistake. */
const slips: readonly (readonly [string, Exact])[] = [
  ['16', exact('16')],
  ['1000', exact('1000')],
  ['1000000', exact('1000000')],
];

const isZero = (price: string | null): boolean => price !== null && exact(price).units === 0n;

/** What looks wrong in a price by itself. */
export function holdsWithin(id: string, price: MeterPrices): readonly Hold[] {
  const holds: Hold[] = [];
  const { input, output, cachedInput } = price;
  for (const meter of meters) {
    const isUnpaid = meter === 'output' && isEmbedding(id);
    if (isZero(price[meter]) && !isUnpaid) holds.push({ code: 'zero', meter });
  }
  if (input === null || output === null) return holds;
  if (!isEmbedding(id) && compare(exact(output), exact(input)) < 0) holds.push({ code: 'output-below-input' });
  if (cachedInput !== null && !isZero(input) && compare(exact(cachedInput), exact(input)) >= 0) {
    holds.push({ code: 'cached-not-below-input' });
  }
  return holds;
}

function factorHold(meter: Meter, before: Exact, after: Exact): Hold | null {
  if (before.units === 0n || after.units === 0n) return null;
  const ten = exact('10');
  if (isTimes(after, before, ten) || isTimes(before, after, ten)) return { code: 'factor-ten', meter };
  for (const [factor, exactly] of slips) {
    if (isTimes(after, before, exactly) || isTimes(before, after, exactly)) return { code: 'unit-slip', meter, factor };
  }
  return null;
}

/** The change of a price in percent, two decimals; null where either is missing or the first is 0. */
export function percentChange(before: string | null, after: string | null): string | null {
  if (before === null || after === null || isZero(before)) return null;
  const was = exact(before);
  return trimmed(quotient(times(minus(exact(after), was), exact('100')), was, 2), 2);
}

/** What looks wrong in a price against the one before. `limit`: a move in percent that is let through. */
export function holdsAgainst(before: MeterPrices, after: MeterPrices, limit: string): readonly Hold[] {
  const holds: Hold[] = [];
  const moved = meters.filter((meter) => before[meter] !== after[meter]);
  for (const meter of meters) {
    const [was, is] = [before[meter], after[meter]];
    if (was !== null && is === null) holds.push({ code: 'meter-gone', meter });
    if (was === null || is === null || was === is) continue;
    const factor = factorHold(meter, exact(was), exact(is));
    if (factor !== null) holds.push(factor);
    const percent = percentChange(was, is);
    if (percent !== null && compare(exact(percent.replace('-', '')), exact(limit)) > 0) {
      holds.push({ code: 'beyond-limit', meter, percent });
    }
  }
  if (moved.includes('input') && before.cachedInput !== null && before.cachedInput === after.cachedInput) {
    holds.push({ code: 'cached-stayed' });
  }
  const both = meters.flatMap((meter) => {
    const [was, is] = [before[meter], after[meter]];
    return was === null || is === null ? [] : [[exact(was), exact(is)] as const];
  });
  if (moved.length > 0 && both.every(([was, is]) => compare(is, times(was, surcharge)) === 0)) {
    holds.push({ code: 'surcharge-in-price' });
  }
  return holds;
}

/** What looks wrong in the prices above a context: a meter that they miss, or their price where the one below should be. */
export function bandHolds(bands: readonly ContextBand[], price: ListedPrice, before: MeterPrices | null): readonly Hold[] {
  return bands.flatMap((band): readonly Hold[] => {
    const missing = meters.find((meter) => meter !== 'cacheWrite' && price[meter] !== null && band[meter] === null);
    const isAsPrice = before !== null && band.input === price.input && band.input !== before.input;
    return [
      ...(missing === undefined ? [] : [{ code: 'band-incomplete' as const, above: band.above, meter: missing }]),
      ...(isAsPrice ? [{ code: 'band-as-price' as const, above: band.above }] : []),
    ];
  });
}

/** Prices in a row of which the input moved and the cached input did not: one of them belongs to another time. */
export function historyHolds({ prices }: ListedModel): readonly Hold[] {
  return prices.flatMap((price, index): readonly Hold[] => {
    const next = prices[index + 1];
    if (next === undefined || next.from === null || price.cachedInput === null || next.input === price.input) return [];
    return next.cachedInput === price.cachedInput ? [{ code: 'history-half-right', from: next.from }] : [];
  });
}
