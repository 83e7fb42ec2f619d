import type { Adaptive } from '../../domain/adaptive/adaptive.ts';
import { isThresholdIncluded } from '../../domain/adaptive/adaptive.ts';
import { percentText } from '../../domain/figure-text.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { exact, minus, plus } from '../../domain/values/exact.ts';
import type { AdaptivePricing } from '../../domain/terms/adaptive-pricing.ts';

/** A value from the end of a contract month on; 0 is the start of the term. Percent of the baseline. */
export type PathStep = { readonly month: number; readonly percent: string };

/** How far the index moves before anything follows: its level, and whether that level already counts. */
export type PathThreshold = {
  readonly level: string;
  readonly isIncluded: boolean;
  readonly follows: 'fall' | 'rise' | 'talks';
};

/** What adaptive pricing makes of the prices that are known, all in percent of the baseline, as printed. */
export type PricePath = {
  readonly months: number;
  /** At the baseline and on each measuring date. */
  readonly index: readonly PathStep[];
  /** P(m) at the start of the term and where it moves. */
  readonly price: readonly PathStep[];
  readonly thresholds: readonly PathThreshold[];
  readonly floor: string | null;
  readonly cap: string | null;
  /** What a renewal begins with. */
  readonly renewal: string;
};

const hundred = exact('100');
const written = (value: Exact): string => trimmed(value, value.places);
/** Of the baseline; index and multiplier have 6 decimals from where they are formed. */
const percentOf = percentText;

function thresholdsOf({ decrease, increase }: AdaptivePricing): readonly PathThreshold[] {
  const falls =
    decrease === undefined
      ? []
      : [
          {
            level: written(minus(hundred, exact(decrease.thresholdPercent))),
            isIncluded: isThresholdIncluded(decrease),
            follows: 'fall' as const,
          },
        ];
  if (increase === undefined) return falls;
  const follows = increase.mechanism === 'negotiate' ? 'talks' : 'rise';
  const level = written(plus(hundred, exact(increase.thresholdPercent)));
  return [...falls, { level, isIncluded: isThresholdIncluded(increase), follows }];
}

/** The price path of a quote; null if its term has no measurement. */
export function pricePath(adaptive: Adaptive | null, terms: AdaptivePricing | undefined): PricePath | null {
  if (adaptive === null || terms === undefined || adaptive.measurements.length === 0) return null;
  const { measurements, multipliers, renewalMultiplier } = adaptive;
  const price: PathStep[] = [];
  multipliers.forEach((multiplier, month) => {
    const percent = percentOf(multiplier);
    if (percent !== price.at(-1)?.percent) price.push({ month, percent });
  });
  const { decrease, increase } = terms;
  return {
    months: multipliers.length,
    index: [
      { month: 0, percent: '100' },
      ...measurements.map(({ afterMonth, index }) => ({ month: afterMonth, percent: percentOf(index) })),
    ],
    price,
    thresholds: thresholdsOf(terms),
    floor: decrease?.floorPercent === undefined ? null : written(exact(decrease.floorPercent)),
    // Of talks only the threshold counts.
    cap: increase?.mechanism !== 'automatic' || increase.capPercent === undefined ? null : written(exact(increase.capPercent)),
    renewal: percentOf(renewalMultiplier),
  };
}

/** The value in force in a contract month, from 1. */
export function inForce(steps: readonly PathStep[], month: number): string {
  return steps.findLast((step) => step.month < month)?.percent ?? '100';
}
