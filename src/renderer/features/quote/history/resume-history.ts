import type { Client } from '../../../client/client.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { stepSentence } from '../../../../shared/text/window/quote/step-sentence.ts';
import { wordsIn } from '../../../ui/language.tsx';
import type { Session } from '../draft/edit-session.ts';
import { keptHistory } from './kept-history.ts';

/** As many steps as undo goes back at most when a quote is opened again; the list of changes shows the others. */
const mostSteps = 200;

/** Lets undo go on where it was when the quote was left. What was changed since it was opened stays before it. */
export async function resumeHistory({ opened, draft, isLocked }: Session, client: Client, language: Language): Promise<void> {
  if (isLocked) return;
  const { present } = draft.getState().history;
  const { quoteId } = opened.quote;
  const reply = await client.quotes.history({ quoteId, limit: mostSteps });
  if (!reply.ok) return;
  const own = reply.value.filter(({ revisionId }) => revisionId === opened.revision.revisionId);
  const words = wordsIn(language);
  const kept = keptHistory(present, own, (step) => stepSentence(step, words, language));
  draft.setState(({ history }) => ({
    history: {
      ...history,
      past: [...kept.past, ...history.past],
      // What was taken back is done again only from where it was taken back.
      future: history.present === present && history.past.length === 0 ? kept.future : history.future,
    },
  }));
}
