import { useStore } from 'zustand/react';
import { failureSentence } from '../../client/failure-sentence.ts';
import { SaveChip as Chip } from '../../ui/frame/save-chip.tsx';
import { useWords } from '../../ui/language.tsx';
import { useSession } from './draft/edit-session.ts';

/** Whether the quote's edits are saved. Empty for a locked quote. */
export function SaveChip() {
  const words = useWords();
  const { autosave, isLocked } = useSession();
  const save = useStore(autosave.state);
  if (isLocked) return null;
  if (save.state !== 'failed') return <Chip save={save} />;
  const sentence = failureSentence(save.failure, words);
  return <Chip save={{ state: 'failed', sentence, again: () => void autosave.flush() }} />;
}
