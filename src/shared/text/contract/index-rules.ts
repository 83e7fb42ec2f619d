import { isExcessPassedOn } from '../../domain/adaptive/adaptive.ts';
import type { AdaptivePricing } from '../../domain/terms/adaptive-pricing.ts';
import { percentText } from '../number-format.ts';
import type { Wording } from '../wording.ts';
import { contractWords } from './contract-words.ts';
import { thresholdText } from './threshold.ts';

/** What the index does to prices: a sentence for a fall, and one for a rise. */
export function indexRules({ decrease, increase, indexedSharePercent }: AdaptivePricing, wording: Wording): readonly string[] {
  const words = contractWords(wording.language).cover;
  const percent = (value: string): string => percentText(value, wording.language);
  const part = indexedSharePercent === undefined ? null : percent(indexedSharePercent);
  if (decrease === undefined && increase === undefined) return [words.pricesStay];
  const fall =
    decrease === undefined
      ? []
      : [
          words.pricesFollow(
            thresholdText(decrease, wording),
            percent(decrease.passThroughPercent),
            isExcessPassedOn(decrease),
            part,
          ),
        ];
  if (increase === undefined) return fall;
  const threshold = thresholdText(increase, wording);
  const rise =
    increase.mechanism === 'negotiate'
      ? words.pricesAreReviewed(threshold)
      : words.pricesRise(threshold, percent(increase.passThroughPercent ?? '0'), isExcessPassedOn(increase), part);
  return [...fall, rise];
}
