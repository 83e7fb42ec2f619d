import type { AdaptivePricing } from '../domain/terms/adaptive-pricing.ts';
import { thresholdText } from './contract/threshold.ts';
import { percentText } from './number-format.ts';
import { dateText } from './date-format.ts';
import { countText, listText } from './phrase.ts';
import type { Clause, Wording } from './wording.ts';

type Decrease = NonNullable<AdaptivePricing['decrease']>;
type Increase = NonNullable<AdaptivePricing['increase']>;

function basisText(side: Decrease | Increase, wording: Wording): string {
  return side.basis === 'excess'
    ? `of the part of the change that exceeds ${percentText(side.thresholdPercent, wording.language)}`
    : 'of the whole change from the baseline, not only of the part beyond the threshold';
}

function stepText(side: Decrease | Increase, wording: Wording): string {
  return side.maxStepPercent === undefined
    ? ''
    : ` The multiplier moves by at most ${percentText(side.maxStepPercent, wording.language)} of the baseline price at one measuring date; what is left follows at the next.`;
}

function decreaseText(side: Decrease | undefined, wording: Wording): string {
  if (side === undefined) return 'A fall of the index alone does not lower prices.';
  const floor =
    side.floorPercent === undefined
      ? ''
      : ` No price falls below ${percentText(side.floorPercent, wording.language)} of the price in this order.`;
  return (
    `Where the index is lower than its baseline by ${thresholdText(side, wording)}, prices fall by ${percentText(side.passThroughPercent, wording.language)} ` +
    `${basisText(side, wording)}.${floor}${stepText(side, wording)}`
  );
}

function increaseText(side: Increase | undefined, wording: Wording): string {
  if (side === undefined) return 'A rise of the index does not raise prices.';
  if (side.mechanism === 'negotiate') {
    return (
      `Where the index is higher than its baseline by ${thresholdText(side, wording)}, no price changes by itself. On notice from either party, the parties discuss in good faith ` +
      'whether and how to adjust prices; until they agree in writing, the prices then in force stay.'
    );
  }
  const cap =
    side.capPercent === undefined
      ? ''
      : ` No price rises above ${percentText(side.capPercent, wording.language)} of the price in this order.`;
  return (
    `Where the index is higher than its baseline by ${thresholdText(side, wording)}, prices rise by ${percentText(side.passThroughPercent ?? '0', wording.language)} ` +
    `${basisText(side, wording)}.${cap}${stepText(side, wording)}`
  );
}

function whenText(terms: AdaptivePricing): string {
  if (terms.effective === 'renewal')
    return 'A change takes effect on renewal only: it sets the prices from which a renewal starts, and changes none within the term.';
  const start = terms.effective === 'next_quarter' ? 'contract quarter' : 'contract month';
  const notice = terms.noticeDays ?? 0;
  const after = notice === 0 ? 'the measuring date' : `the day that is ${countText(notice, 'day')} after the measuring date`;
  return `A change takes effect with the first ${start} that starts on or after ${after}. Where that lies beyond the term, it counts on renewal only.`;
}

/** What happens when the index turns: pricing §7, "down always, up only where the increase is automatic". */
function giveBack(terms: AdaptivePricing): readonly string[] {
  if (terms.effective === 'renewal') return [];
  const rises = terms.increase?.mechanism === 'automatic';
  if (rises && terms.decrease !== undefined) {
    return [
      'The multiplier depends on the index of the measuring date and not on its history: a rise that was passed on is given back when the index falls, and a reduction is taken back when the index recovers, each within the limits above.',
    ];
  }
  if (rises) return ['A rise that was passed on is given back when the index falls again.'];
  return terms.decrease === undefined
    ? []
    : ['A reduction once given is kept: where the index recovers, prices do not rise again without agreement.'];
}

/** Adaptive pricing: index, measuring, thresholds, basis, pass-through, limits, timing: pricing §7. */
export function adaptivePricingWords(terms: AdaptivePricing, wording: Wording): readonly Clause[] {
  const baseline = dateText(terms.baselineDate ?? wording.startDate, wording.language);
  const covered = listText(terms.appliesTo.map((id) => wording.lineName(id)));
  return [
    {
      heading: 'Index',
      paragraphs: [
        'The index follows the public list prices of the models in the basket below, each with its weight. An entry that names a role is read at the model that fills the role on the date.',
        'The index on a date is the sum, over the entries, of weight × price on that date ÷ price on the baseline date, divided by the sum of the weights and rounded to six decimals. ' +
          `The baseline date is ${baseline}; on it the index is one.`,
        `The index is measured every ${countText(terms.measureEveryMonths, 'month')}, on the first day of the contract month that follows; the change is the index less one.`,
      ],
    },
    {
      heading: 'Change of prices',
      paragraphs: [
        `The usage charges of ${covered} are multiplied by the multiplier in force in their contract month. The multiplier starts at one and is rounded to six decimals. Recurring and one-time charges and credits are not changed, nor is any amount already invoiced.`,
        decreaseText(terms.decrease, wording),
        increaseText(terms.increase, wording),
        ...giveBack(terms),
        whenText(terms),
      ],
    },
  ];
}
