import { useDeferredValue, useMemo } from 'react';
import type { PriceDifference } from '../../../../shared/catalogue/off-card.ts';
import { standingOf } from '../../../../shared/catalogue/off-card.ts';
import type { CardLookup } from '../../../../shared/catalogue/drift.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { numberText, percentText } from '../../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useDraft } from '../draft/edit-session.ts';

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

type Off = { readonly index: number; readonly name: string; readonly sentence: string };

function offCard(
  lines: QuoteDraft['lines'] | undefined,
  lookUp: CardLookup,
  words: WindowWords['cards'],
  language: Language,
): readonly Off[] {
  return (lines ?? []).flatMap((line, index): readonly Off[] => {
    if (line.product === undefined) return [];
    const card = lookUp(line.product.card, line.product.version);
    const standing = card === undefined ? null : standingOf(line, card);
    const of = { index, name: line.name };
    if (standing === null) return card === undefined ? [{ ...of, sentence: words.unknownVersion }] : [];
    switch (standing.kind) {
      case 'on-card':
        return [];
      case 'other-charge':
        return [{ ...of, sentence: words.otherCharge }];
      case 'not-on-card':
        return [{ ...of, sentence: words.noProduct }];
      case 'other-prices':
        return standing.differences.map((difference) => ({
          ...of,
          sentence: words.price(
            fieldName(difference, words),
            numberText(difference.quoted, language),
            numberText(difference.card, language),
            signedPercent(difference.percent, language),
          ),
        }));
    }
  });
}

/** Lines whose prices are not those of the card they come from, each with the difference. */
export function OffCardList({ lookUp }: { readonly lookUp: CardLookup }) {
  const words = useWords().cards;
  const language = useLanguage();
  const lines = useDeferredValue(useDraft((draft) => draft.lines));
  const off = useMemo(() => offCard(lines, lookUp, words, language), [lines, lookUp, words, language]);
  if (off.length === 0) return null;
  return (
    <section className="qw-card-part" aria-label={words.offCard}>
      <h3>{words.offCard}</h3>
      <ul>
        {off.map(({ index, name, sentence }) => (
          <li key={`${index} ${sentence}`}>
            <b>{name}</b> {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
