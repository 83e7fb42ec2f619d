import { useMemo } from 'react';
import type { QuoteId, RemovalId } from '../../../shared/calls/schemas/ids.ts';
import type { Failure } from '../../../shared/calls/reply.ts';
import type { QuoteRow } from '../../../shared/calls/quotes/quote-row.ts';
import { say } from '../../client/notices.ts';
import { sayWithWayBack } from '../../client/way-back-notice.tsx';
import { useCommand } from '../../client/use-command.ts';
import { useRoute } from '../../client/route.ts';
import { useWords } from '../../ui/language.tsx';
import { useEditedSample } from './edited-sample-store.ts';

export type QuoteCommands = {
  readonly open: (quoteId: QuoteId) => void;
  readonly importFile: () => Promise<void>;
  readonly duplicate: (quoteId: QuoteId) => Promise<void>;
  readonly archive: (row: QuoteRow, archived: boolean) => Promise<void>;
  /** Deletes a quote of which nothing was issued; the notice puts it back. Whether it is gone. */
  readonly remove: (row: Pick<QuoteRow, 'quoteId' | 'number'>) => Promise<boolean>;
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
    const putSampleBack = async (removal: RemovalId): Promise<void> => {
      const back = await send('sample.putBack', { removal });
      if (back !== null) say(text.sampleReset(back.quotes));
    };
    /** Whether a refusal asks what becomes of changed sample quotes: the sheet of the list does. */
    const asksAboutEdited =
      (what: 'reset' | 'remove') =>
      (failure: Failure): boolean => {
        if (failure.kind !== 'refused' || failure.rule !== 'sample-was-edited') return false;
        useEditedSample.getState().ask({ what, numbers: failure.numbers });
        return true;
      };
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
      remove: async ({ quoteId, number }) => {
        const gone = await send('quotes.remove', { quoteId });
        if (gone === null) return false;
        const putBack = async (): Promise<void> => {
          if ((await send('quotes.putBack', gone)) !== null) say(text.isBack);
        };
        sayWithWayBack(text.deleted(number || text.noNumber), text.putBack, () => void putBack());
        return true;
      },
      resetSample: async () => {
        const count = await send('sample.reset', {}, asksAboutEdited('reset'));
        if (count !== null) say(text.sampleReset(count.quotes));
      },
      removeSample: async () => {
        const gone = await send('sample.remove', {}, asksAboutEdited('remove'));
        if (gone === null) return;
        sayWithWayBack(text.sampleRemoved(gone.quotes), text.putBack, () => void putSampleBack(gone.removal));
      },
    };
  }, [words, go, send]);
}
