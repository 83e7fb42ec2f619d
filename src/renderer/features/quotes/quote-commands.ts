import { useMemo } from 'react';
import type { QuoteId } from '../../../shared/calls/ids.ts';
import type { QuoteRow } from '../../../shared/calls/quote-row.ts';
import { client } from '../../client/bridge.ts';
import { valueOrNotice, say } from '../../client/commands.ts';
import { useRoute } from '../../client/route.ts';
import { useWords } from '../../ui/language.tsx';

export type QuoteCommands = {
  readonly open: (quoteId: QuoteId) => void;
  readonly createBlank: () => Promise<void>;
  readonly importFile: () => Promise<void>;
  readonly duplicate: (quoteId: QuoteId) => Promise<void>;
  readonly archive: (row: QuoteRow, archived: boolean) => Promise<void>;
  readonly resetSample: () => Promise<void>;
  readonly removeSample: () => Promise<void>;
};

/** What is done with quotes from outside one. */
export function useQuoteCommands(): QuoteCommands {
  const words = useWords();
  const go = useRoute((state) => state.go);
  return useMemo(() => {
    const text = words.quotes;
    const open = (quoteId: QuoteId): void => go({ screen: 'quote', quoteId });
    return {
      open,
      createBlank: async () => {
        const made = await valueOrNotice(client.quotes.create({ from: 'blank' }), words);
        if (made !== null) open(made.quoteId);
      },
      importFile: async () => {
        const made = await valueOrNotice(client.quotes.importFile({}), words);
        if (made === null) return;
        say(made.problemCount === 0 ? text.imported : text.importedWithProblems(made.problemCount));
        open(made.quoteId);
      },
      duplicate: async (quoteId) => {
        const made = await valueOrNotice(client.quotes.duplicate({ quoteId }), words);
        if (made === null) return;
        say(text.duplicated);
        open(made.quoteId);
      },
      archive: async ({ quoteId, number }, archived) => {
        const row = await valueOrNotice(client.quotes.archive({ quoteId, archived }), words);
        if (row !== null) say(archived ? text.archived(number) : text.broughtBack(number));
      },
      resetSample: async () => {
        const count = await valueOrNotice(client.sample.reset({}), words);
        if (count !== null) say(text.sampleReset(count.quotes));
      },
      removeSample: async () => {
        const count = await valueOrNotice(client.sample.remove({}), words);
        if (count !== null) say(text.sampleRemoved(count.quotes));
      },
    };
  }, [words, go]);
}
