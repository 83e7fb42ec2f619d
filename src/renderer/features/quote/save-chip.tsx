import { useStore } from 'zustand/react';
import { failureSentence } from '../../client/failure-sentence.ts';
import { SaveChip as Chip } from '../../ui/frame/save-chip.tsx';
import { useWords } from '../../ui/language.tsx';
import { useSession } from './draft/edit-session.ts';

/** Whether what was typed into the quote is saved; nothing where it can't be changed. */
export function SaveChip() {
  const words = useWords();
  const { autosave, isLocked } = useSession();
  const save = useStore(autosave.state);
  if (isLocked) return null;
  if (save.state !== 'failed') return <Chip save={save} />;
  const sentence = failureSentence(save.failure, words);
  return <Chip save={{ state: 'failed', sentence, again: () => void autosave.flush() }} />;
}
