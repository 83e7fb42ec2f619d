import { useCallback } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';

/** The name of a line or a commitment, for the list of what is wrong with it. */
export function useNameOf(): (list: string, index: number) => string {
  const words = useWords();
  const { draft } = useSession();
  return useCallback(
    (list, index) => {
      const { lines, commitments } = draft.getState().history.present;
      if (list === 'lines') return lines[index]?.name || words.line.row(index + 1);
      return commitments?.[index]?.name || words.commitment.commitment;
    },
    [draft, words],
  );
}
