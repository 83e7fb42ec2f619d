import { useDeferredValue, useMemo } from 'react';
import type { CardLookup } from '../../../../shared/catalogue/drift.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useDraft } from '../draft/edit-session.ts';
import { offCardOf } from './off-card.ts';

/** Lines whose prices are not those of the card they come from, each with the difference. */
export function OffCardList({ lookUp }: { readonly lookUp: CardLookup }) {
  const words = useWords().cards;
  const language = useLanguage();
  const lines = useDeferredValue(useDraft((draft) => draft.lines));
  const currency = useDraft((draft) => draft.currency);
  const off = useMemo(
    () =>
      (lines ?? []).flatMap((line, index) =>
        (offCardOf(line, currency, lookUp, words, language)?.sentences ?? []).map((sentence) => ({
          index,
          name: line.name,
          sentence,
        })),
      ),
    [lines, currency, lookUp, words, language],
  );
  if (off.length === 0) return null;
  return (
    <section className="qw-card-part" aria-label={words.offCard}>
      <h2>{words.offCard}</h2>
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
