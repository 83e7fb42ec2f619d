import { Button } from '@mantine/core';
import { useStore } from 'zustand/react';
import { failureSentence } from '../../client/failure-sentence.ts';
import { useWords } from '../../ui/language.tsx';
import { timeText } from '../../ui/today.ts';
import { useSession } from './draft/session.ts';

/** Whether what was typed is saved, and since when. */
export function SaveChip() {
  const words = useWords();
  const { autosave, isLocked } = useSession();
  const save = useStore(autosave.state);
  if (isLocked) return null;
  switch (save.state) {
    case 'saved':
      return <span className="qw-save">{save.at === null ? words.frame.savedBefore : words.frame.saved(timeText(save.at))}</span>;
    case 'unsaved':
      return <span className="qw-save">{words.frame.unsaved}</span>;
    case 'saving':
      return <span className="qw-save">{words.frame.saving}</span>;
    case 'stale':
      return <span className="qw-save qw-save-wrong">{words.frame.notSaved}</span>;
    case 'failed':
      return (
        <Button
          size="compact-sm"
          variant="light"
          color="red"
          title={failureSentence(save.failure, words)}
          onClick={() => void autosave.flush()}
        >
          {`${words.frame.notSaved}. ${words.frame.saveAgain}`}
        </Button>
      );
  }
}
