import { Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand/react';
import { client } from '../../../client/bridge.ts';
import { failureSentence } from '../../../client/failure-sentence.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useSafeLeaving } from '../../../client/use-safe-leaving.ts';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { notesDraftOf } from './notes-draft.ts';

function NotesField({ kept }: { readonly kept: string }) {
  const words = useWords();
  const { text, autosave } = notesDraftOf(useSession(), kept, client);
  const notes = useStore(text, (state) => state.notes);
  const save = useStore(autosave.state);
  useSafeLeaving({ autosave });
  // Whoever goes to another page of the quote leaves no field: it is gone before.
  useEffect(() => () => void autosave.flush(), [autosave]);
  return (
    <Textarea
      label={words.history.notes}
      description={words.history.notesHint}
      autosize
      minRows={2}
      maxLength={20_000}
      value={notes}
      {...(save.state === 'failed' ? { error: failureSentence(save.failure, words) } : {})}
      onChange={(event) => text.setState({ notes: event.currentTarget.value })}
      onBlur={() => void autosave.flush()}
    />
  );
}

/** Notes of ours on the quote, saved as they are written. */
export function QuoteNotes() {
  const text = useWords().history;
  const { opened } = useSession();
  const { quoteId } = opened.quote;
  const { data } = useAnswer('quotes.notes', { quoteId });
  return <section aria-label={text.notes}>{data !== undefined && <NotesField kept={data.notes} />}</section>;
}
