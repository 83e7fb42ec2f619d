import type { Exact } from '../values/exact.ts';
import { exact, plus, ratio, roundedProduct, times, zero } from '../values/exact.ts';
import type { Prices } from './cost-book.ts';

/** A model that serves a share of a line's units in some month. */
export type ServingEntry = {
  readonly share: Exact;
  readonly inputTokens: Exact;
  readonly outputTokens: Exact;
  readonly cachedInputTokens: Exact;
};

const perMillion = 6;

/** share × Σ tokens × price ÷ 1,000,000: exact. */
export function servingCost(entry: ServingEntry, prices: Prices): Exact {
  const tokens = plus(
    plus(times(entry.inputTokens, prices.input), times(entry.outputTokens, prices.output)),
    times(entry.cachedInputTokens, prices.cachedInput),
  );
  const cost = times(entry.share, tokens);
  return { units: cost.units, places: cost.places + perMillion };
}

export function servingEntry(entry: {
  readonly sharePercent: string;
  readonly inputTokens: string;
  readonly outputTokens: string;
  readonly cachedInputTokens?: string | undefined;
}): ServingEntry {
  return {
    share: ratio(entry.sharePercent),
    inputTokens: exact(entry.inputTokens),
    outputTokens: exact(entry.outputTokens),
    cachedInputTokens: entry.cachedInputTokens === undefined ? zero : exact(entry.cachedInputTokens),
  };
}

/** The cost of a month in minor units: delivered quantity × cost of one unit, rounded (pricing §4). */
export function monthCost(delivered: Exact, costPerUnit: Exact, minor: number): bigint {
  return roundedProduct(delivered, costPerUnit, minor);
}
