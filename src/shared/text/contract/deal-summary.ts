import { isExcessPassedOn } from '../../domain/adaptive/adaptive.ts';
import { isWaived } from '../../domain/commitments/period-amounts.ts';
import { creditsBought } from '../../domain/statements/list-prices.ts';
import type { AdaptivePricing } from '../../domain/terms/adaptive-pricing.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Credits } from '../../domain/terms/credits.ts';
import { quantityText } from '../figure-format.ts';
import { percentText } from '../number-format.ts';
import type { Wording } from '../wording.ts';
import { commitmentAmounts } from './commitment-amounts.ts';
import { contractWords } from './contract-words.ts';
import { thresholdText } from './threshold.ts';

/** A commitment in one line for the cover. */
export function commitmentSummary(commitment: Commitment, wording: Wording): string {
  const amounts = commitmentAmounts(commitment, wording);
  const words = contractWords(wording.language).cover;
  const summary = words.commitment(amounts, isWaived(commitment), commitment.trueUp !== undefined);
  return commitment.agreedAmounts === undefined ? summary : `${summary} ${words.agreedLater}`;
}

/** Credits in one line for the cover. */
export function creditsSummary(credits: Credits, { language }: Wording): string {
  const { name, packs } = credits;
  return contractWords(language).cover.credits(quantityText(creditsBought(credits), language), name, packs.length);
}

/** What the index does to prices: a sentence for a fall, and one for a rise. */
export function indexRules(terms: AdaptivePricing, wording: Wording): readonly string[] {
  const words = contractWords(wording.language).cover;
  const { increase } = terms;
  const rise =
    increase === undefined || terms.decrease === undefined
      ? []
      : [
          increase.mechanism === 'negotiate'
            ? words.pricesAreReviewed(thresholdText(increase, wording))
            : words.pricesRise(thresholdText(increase, wording)),
        ];
  return [adaptivePricingSummary(terms, wording), ...rise];
}

/** Adaptive pricing in one line. */
export function adaptivePricingSummary({ decrease, increase, indexedSharePercent }: AdaptivePricing, wording: Wording): string {
  const words = contractWords(wording.language).cover;
  if (decrease !== undefined) {
    const share = percentText(decrease.passThroughPercent, wording.language);
    const part = indexedSharePercent === undefined ? null : percentText(indexedSharePercent, wording.language);
    return words.pricesFollow(thresholdText(decrease, wording), share, isExcessPassedOn(decrease), part);
  }
  return increase === undefined ? words.pricesStay : words.pricesAreReviewed(thresholdText(increase, wording));
}
