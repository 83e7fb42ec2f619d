import type { Dimension } from '../../../domain/terms/adaptive-pricing.ts';
import type { AdaptiveEvaluation } from '../../../domain/terms/evaluation.ts';

export type MeasuredAction = AdaptiveEvaluation['measurements'][number]['action'];
export type ExampleKind = 'cut-at-threshold' | 'cut-beyond' | 'rise-at-threshold' | 'rise-beyond';

const dimensions: Readonly<Record<Dimension, string>> = {
  input: 'input tokens',
  output: 'output tokens',
  cachedInput: 'cached input tokens',
  cacheWrite: 'cache write tokens',
};

/** What a measurement brings about. */
const actions: Readonly<Record<MeasuredAction, string>> = {
  none: 'nothing',
  decrease: 'prices fall',
  increase: 'prices rise',
  negotiation: 'the parties talk',
};

const examples: Readonly<Record<ExampleKind, string>> = {
  'cut-at-threshold': 'Cut exactly at the threshold',
  'cut-beyond': 'Cut beyond it',
  'rise-at-threshold': 'Rise exactly at the threshold',
  'rise-beyond': 'Rise beyond it',
};

/** Adaptive pricing: basket, worked examples, measuring dates. */
export const adaptiveWords = {
  section: 'Adaptive pricing',
  dimensions,
  actions,
  examples,
  basket: 'Basket and baseline',
  modelOn: (date: string): string => `Model on ${date}`,
  priceOf: 'Price of',
  weight: 'Weight',
  baselinePrice: 'Baseline price per million tokens',
  worked: 'Worked examples',
  workedAre:
    'Computed from the terms of this order: every price in the basket moves by the percentage shown, on the first measuring date after the baseline, and stays there.',
  allPrices: 'All basket prices',
  whatFollows: 'What follows',
  multiplier: 'Multiplier',
  chargeBefore: 'Charge before',
  chargeAfter: 'Charge after',
  noChange: 'no change',
  onRenewal: 'on renewal',
  limitedInOneStep: (multiplier: string): string =>
    `Limited in one step; later measuring dates take the multiplier on to ${multiplier}.`,
  chargesAre: (line: string, month: number): string => `Charges shown: ${line} in contract month ${month}, at the forecast.`,
  measuring: 'Measuring dates',
  measuringIs:
    'The index on each measuring date as far as prices were known when this order was issued. Later prices replace them.',
  measuredOn: 'Measured on',
  index: 'Index',
  change: 'Change',
};
export type AdaptiveWords = typeof adaptiveWords;
