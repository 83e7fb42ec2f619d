import { useMemo } from 'react';
import type { QuoteId } from '../../../shared/calls/schemas/ids.ts';
import type { QuoteRow } from '../../../shared/calls/quotes/quote-row.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { useRoute } from '../../client/route.ts';
import { useWords } from '../../ui/language.tsx';

export type QuoteCommands = {
  readonly open: (quoteId: QuoteId) => void;
  readonly importFile: () => Promise<void>;
  readonly duplicate: (quoteId: QuoteId) => Promise<void>;
  readonly archive: (row: QuoteRow, archived: boolean) => Promise<void>;
  readonly resetSample: () => Promise<void>;
  readonly removeSample: () => Promise<void>;
};

/** The commands on quotes from outside an open quote. */
export function useQuoteCommands(): QuoteCommands {
  const words = useWords();
  const { send } = useCommand();
  const go = useRoute((state) => state.go);
  return useMemo(() => {
    const text = words.quotes;
    const open = (quoteId: QuoteId): void => go({ screen: 'quote', quoteId });
    return {
      open,
      importFile: async () => {
        const made = await send('quotes.importFile', {});
        if (made === null) return;
        say(made.problemCount === 0 ? text.imported : text.importedWithProblems(made.problemCount));
        open(made.quoteId);
      },
      duplicate: async (quoteId) => {
        const made = await send('quotes.duplicate', { quoteId });
        if (made === null) return;
        say(text.duplicated);
        open(made.quoteId);
      },
      archive: async ({ quoteId, number }, archived) => {
        const row = await send('quotes.archive', { quoteId, archived });
        if (row !== null) say(archived ? text.archived(number) : text.broughtBack(number));
      },
      resetSample: async () => {
        const count = await send('sample.reset', {});
        if (count !== null) say(text.sampleReset(count.quotes));
      },
      removeSample: async () => {
        const count = await send('sample.remove', {});
        if (count !== null) say(text.sampleRemoved(count.quotes));
      },
    };
  }, [words, go, send]);
}
