import type { PriceDifference } from '../../../../shared/catalogue/off-card.ts';
import { standingOf } from '../../../../shared/catalogue/off-card.ts';
import type { CardLookup } from '../../../../shared/catalogue/drift.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { numberText, percentText } from '../../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';

/** "+12 %", and null where there is nothing to compare with. */
export function signedPercent(percent: string | null, language: Language): string | null {
  if (percent === null) return null;
  return `${percent.startsWith('-') ? '' : '+'}${percentText(percent, language)}`;
}

/** Of a tier its number, in front of its price; nothing of a single price. */
export function fieldName({ field }: PriceDifference, words: WindowWords['cards']): string {
  const tier = /^tiers\[(\d+)\]/.exec(field)?.[1];
  return tier === undefined ? '' : words.tier(Number(tier) + 1);
}

/** How a line differs from the card that it comes from: a mark for its cell, and a sentence for each difference. */
export type OffCard = { readonly mark: string; readonly sentences: readonly string[] };

/** What of a line is off its card; null where nothing is, and of a line that comes from none. */
export function offCardOf(
  line: QuoteDraft['lines'][number],
  currency: unknown,
  lookUp: CardLookup,
  words: WindowWords['cards'],
  language: Language,
): OffCard | null {
  if (line.product === undefined) return null;
  const card = lookUp(line.product.card, line.product.version);
  if (card === undefined) return { mark: words.offMark, sentences: [words.unknownVersion] };
  // The currency of the quote was changed after the line was picked: its price says nothing beside the card's.
  if (card.currency !== currency) return { mark: words.offMark, sentences: [words.cardIn(card.currency)] };
  const standing = standingOf(line, card);
  if (standing === null) return null;
  switch (standing.kind) {
    case 'on-card':
      return null;
    case 'other-charge':
      return { mark: words.offMark, sentences: [words.otherCharge] };
    case 'not-on-card':
      return { mark: words.offMark, sentences: [words.noProduct] };
    case 'other-prices': {
      const [first] = standing.differences;
      return {
        mark: signedPercent(first?.percent ?? null, language) ?? words.offMark,
        sentences: standing.differences.map((difference) =>
          words.price(
            fieldName(difference, words),
            numberText(difference.quoted, language),
            numberText(difference.card, language),
            signedPercent(difference.percent, language),
          ),
        ),
      };
    }
  }
}
