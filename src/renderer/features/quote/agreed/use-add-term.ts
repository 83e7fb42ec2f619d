import { useCallback } from 'react';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import type { Language } from '../../../../shared/text/language.ts';
import type { AgreedTerm } from '../../../../shared/text/window/agreed/agreed-words.ts';
import { useWords } from '../../../ui/language.tsx';
import { withValueAt } from '../draft/edit.ts';
import { useSession } from '../draft/edit-session.ts';
import { newTrueUp } from '../edits/new-terms.ts';
import { namedTerm, newTerm } from './agreed-terms.ts';
import { phraseTokens } from './phrase-tokens.ts';
import { termFromPhrase } from './term-phrases.ts';

/** Whether the new terms still lack a figure that only the rep knows. */
function lacksFigure(term: AgreedTerm, value: unknown): boolean {
  const text = JSON.stringify(value);
  return text.includes('""') || term === 'paymentDays' || (term === 'credits' && !text.includes('credits"'));
}

/**
 * Agrees a term, as one step to undo: with what the text says after its name, else as such terms usually are. Opens it where a figure is
 * missing or nothing was typed. Answers what of the text is in no field.
 */
export function useAddTerm(
  firstModel: string | undefined,
): (term: AgreedTerm, text: string, language: Language, staysInField: boolean) => readonly string[] {
  const session = useSession();
  const words = useWords().agreed;
  return useCallback(
    (term, text, language, staysInField) => {
      const { draft, openTerm } = session;
      const before = draft.getState().history.present;
      const phrase = namedTerm(text, [term], words)?.rest ?? '';
      const start = newTerm(before, term, firstModel);
      const { value, unread } = termFromPhrase(term, start, phraseTokens(phrase, language), newTrueUp);
      const path: Path = term === 'commitments' ? [term, before.commitments?.length ?? 0] : [term];
      // A draft holds typed values of any type: `readQuote` decides whether they make a quote.
      draft.getState().apply(words.added(words.names[term]), (now) => withValueAt(now, path, value) as typeof now);
      if (!staysInField || unread.length > 0 || lacksFigure(term, value)) openTerm(path);
      return unread;
    },
    [session, words, firstModel],
  );
}
