import { useCallback } from 'react';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { useWords } from '../../ui/language.tsx';
import { useSession } from './draft/edit-session.ts';

/** Starts a new revision as a copy of the issued one, and opens it. */
export function useRevise(reload: () => void): () => void {
  const words = useWords().builder;
  const { send } = useCommand();
  const { quoteId } = useSession().opened.quote;
  return useCallback(() => {
    const revise = async (): Promise<void> => {
      if ((await send('quotes.revise', { quoteId })) === null) return;
      reload();
      say(words.revised);
    };
    void revise();
  }, [quoteId, reload, send, words]);
}
