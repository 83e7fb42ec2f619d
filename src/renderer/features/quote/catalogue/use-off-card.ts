import { useMemo } from 'react';
import { useIsInternal } from '../../../ui/audience.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useDraft } from '../draft/edit-session.ts';
import type { OffCard } from './off-card.ts';
import { offCardOf } from './off-card.ts';
import { useCards } from './use-cards.ts';

const none: ReadonlyMap<number, OffCard> = new Map();

/** What of the lines is off their cards, by their places; nothing before the cards are here, and nothing on a screen for customers. */
export function useOffCard(): ReadonlyMap<number, OffCard> {
  const words = useWords().cards;
  const language = useLanguage();
  const isInternal = useIsInternal();
  const lines = useDraft((draft) => draft.lines);
  const currency = useDraft((draft) => draft.currency);
  const { lookUp, isLoaded } = useCards();
  return useMemo(() => {
    if (!isInternal || !isLoaded) return none;
    const found = (lines ?? []).flatMap((line, index): [number, OffCard][] => {
      const off = offCardOf(line, currency, lookUp, words, language);
      return off === null ? [] : [[index, off]];
    });
    return found.length === 0 ? none : new Map(found);
  }, [isInternal, isLoaded, lines, currency, lookUp, words, language]);
}
