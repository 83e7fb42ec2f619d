import { trimmed } from '../../domain/values/decimal-text.ts';
import { exact, plus, zero } from '../../domain/values/exact.ts';
import type { AdaptivePricing } from '../../domain/terms/adaptive-pricing.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Credits } from '../../domain/terms/credits.ts';
import { numberText, percentText } from '../number-format.ts';
import type { Wording } from '../wording.ts';
import { commitmentAmounts } from './commitment-amounts.ts';
import { contractWords } from './contract-words.ts';
import { thresholdText } from './threshold.ts';

/** A commitment in one line for the cover. */
export function commitmentSummary(commitment: Commitment, wording: Wording): string {
  const amounts = commitmentAmounts(commitment, wording);
  return contractWords(wording.language).cover.commitment(
    amounts,
    commitment.shortfall === 'waive',
    commitment.trueUp !== undefined,
  );
}

/** Credits in one line for the cover. */
export function creditsSummary({ name, packs }: Credits, { language }: Wording): string {
  const total = packs.reduce((sum, pack) => plus(sum, exact(pack.credits)), zero);
  return contractWords(language).cover.credits(numberText(trimmed(total, 6), language), name, packs.length);
}

/** Adaptive pricing in one line for the cover. */
export function adaptivePricingSummary({ decrease, increase }: AdaptivePricing, wording: Wording): string {
  const words = contractWords(wording.language).cover;
  if (decrease !== undefined) {
    const share = percentText(decrease.passThroughPercent, wording.language);
    return words.pricesFollow(thresholdText(decrease, wording), share, decrease.basis === 'excess');
  }
  return increase === undefined ? words.pricesStay : words.pricesAreReviewed(thresholdText(increase, wording));
}
