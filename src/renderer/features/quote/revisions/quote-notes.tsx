import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../client/notices.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';

/** Notes of ours on the quote. */
export function QuoteNotes() {
  const text = useWords().history;
  const { opened } = useSession();
  const { send, isBusy } = useCommand();
  const { quoteId } = opened.quote;
  const { data } = useAnswer('quotes.notes', { quoteId });
  const [typed, setTyped] = useState<string | null>(null);
  if (data === undefined) return null;
  const notes = typed ?? data.notes;
  const save = async (): Promise<void> => {
    if ((await send('quotes.setNotes', { quoteId, notes })) === null) return;
    setTyped(null);
    say(text.notesSaved);
  };
  return (
    <section aria-label={text.notes}>
      <Textarea
        label={text.notes}
        description={text.notesHint}
        autosize
        minRows={2}
        maxLength={20_000}
        value={notes}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (notes !== data.notes) void save();
        }}
      />
      {notes !== data.notes && (
        <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => void save()}>
          {text.saveNotes}
        </Button>
      )}
    </section>
  );
}
