import type { Dimension } from '../../../domain/terms/adaptive-pricing.ts';
import { countText } from '../../phrase.ts';
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
  negotiation: 'negotiation',
};

const examples: Readonly<Record<ExampleKind, string>> = {
  'cut-at-threshold': 'Cut at the threshold',
  'cut-beyond': 'Cut beyond it',
  'rise-at-threshold': 'Rise at the threshold',
  'rise-beyond': 'Rise beyond it',
};

/** Adaptive pricing: basket, worked examples, measuring dates. */
export const adaptiveWords = {
  section: 'Adaptive pricing',
  dimensions,
  actions,
  examples,
  covers: (services: string): string => `Covered: ${services}.`,
  services: (count: number): string => countText(count, 'service'),
  measured: (months: number, effective: 'next_month' | 'next_quarter' | 'renewal'): string =>
    `The index is measured every ${months === 1 ? 'month' : countText(months, 'month')}; prices follow ${
      { next_month: 'from a later contract month', next_quarter: 'from a later contract quarter', renewal: 'on renewal' }[
        effective
      ]
    }.`,
  measuredOften: (count: number, first: string, last: string): string => `${first} – ${last}, ${count} dates`,
  modelOn: (date: string): string => `Model on ${date}`,
  priceOf: 'Price of',
  weight: 'Weight',
  baselinePrice: 'Baseline price per million tokens',
  /** "Frontier by Claude Opus 5". */
  filledBy: (role: string, model: string): string => `${role} by ${model}`,
  /** "Claude Opus 5 from March 1, 2027". */
  entryFrom: (entry: string, date: string): string => `${entry} from ${date}`,
  pricesUpTo: (date: string): string =>
    `The figures of this order contain model prices up to those that take effect on ${date}. Later prices are not in them.`,
  pricesAfterIssue: (entries: string): string => `Of these, the following take effect after the day of issue: ${entries}.`,
  tokenFactors: 'Token factors',
  tokenFactorsAre:
    'A model that takes over a role can take more or fewer tokens for the same work than the model before it. From the day on which it takes over, its price counts in the index multiplied by its token factor, and by those of the models that have filled the role between the baseline date and it.',
  roleFilled: 'Role taken over',
  tokensOf: 'Tokens',
  tokenFactor: 'Token factor',
  following: 'Factor',
  followingIs:
    'The factor multiplies the ratio of the two prices: it is the product of the token factors, and of what re-assignments of the role chain.',
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
