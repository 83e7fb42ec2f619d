import { useMemo } from 'react';
import type { QuoteId } from '../../shared/calls/schemas/ids.ts';
import { say } from '../client/notices.ts';
import { useAnswer } from '../client/queries.ts';
import { addressOf } from '../client/route-address.ts';
import { useRoute } from '../client/route.ts';
import { useCommand } from '../client/use-command.ts';
import { useQuoteCommands } from '../features/quotes/quote-commands.ts';
import type { Action } from '../ui/actions/actions.ts';
import { useActions } from '../ui/actions/actions.ts';
import { audienceNow } from '../ui/audience.ts';
import { useWords } from '../ui/language.tsx';

/** What can be done with the quote that is open, from the palette. */
export function OpenQuoteActions({ quoteId }: { readonly quoteId: QuoteId }) {
  const words = useWords();
  const { send } = useCommand();
  const commands = useQuoteCommands();
  const go = useRoute((state) => state.go);
  const templates = useAnswer('quotes.templates', {});
  const isTemplate = templates.data?.some((template) => template.quoteId === quoteId) === true;
  const { data: changes } = useAnswer('quotes.states', { quoteId });
  const isArchived = changes?.findLast(({ state }) => state === 'archived' || state === 'restored')?.state === 'archived';
  const wasNeverIssued = changes?.every(({ state }) => state !== 'issued') === true;
  const actions = useMemo<readonly Action[]>(() => {
    const { actions: text, quotes, start } = words;
    const duplicate = async (): Promise<void> => {
      const made = await send('quotes.duplicate', { quoteId });
      if (made === null) return;
      go({ screen: 'quote', quoteId: made.quoteId });
      say(quotes.duplicated);
    };
    const archive = async (): Promise<void> => {
      const row = await send('quotes.archive', { quoteId, archived: true });
      if (row === null) return;
      go({ screen: 'quotes' });
      say(quotes.archived(row.number));
    };
    const restore = async (): Promise<void> => {
      const row = await send('quotes.archive', { quoteId, archived: false });
      if (row === null) return;
      // What was archived is read-only: the quote opens again.
      go({ screen: 'quote', quoteId, state: row.state });
      say(quotes.broughtBack(row.number));
    };
    const remove = async (): Promise<void> => {
      if (await commands.remove({ quoteId, number: text.thisQuote })) go({ screen: 'quotes' });
    };
    const keep = async (): Promise<void> => {
      const now = await send('quotes.keepTemplate', { quoteId, kept: !isTemplate });
      if (now !== null) say(now.kept ? start.kept : start.dropped);
    };
    const preview = { screen: 'quote', quoteId, tab: 'approve', place: 'preview' } as const;
    return [
      { id: 'quote.duplicate', group: 'quote', label: text.duplicate, run: () => void duplicate() },
      { id: 'quote.archive', group: 'quote', label: text.archive, when: !isArchived, run: () => void archive() },
      { id: 'quote.restore', group: 'quote', label: text.restore, when: isArchived, run: () => void restore() },
      { id: 'quote.remove', group: 'quote', label: text.remove, when: wasNeverIssued, run: () => void remove() },
      {
        id: 'quote.keep-template',
        group: 'quote',
        label: isTemplate ? start.drop : start.keep,
        run: () => void keep(),
      },
      {
        id: 'view.preview-window',
        group: 'view',
        label: text.openPreview,
        run: () => void send('windows.open', { address: addressOf(preview, audienceNow()) }),
      },
    ];
  }, [words, send, commands, go, quoteId, isTemplate, isArchived, wasNeverIssued]);
  useActions('open-quote', actions);
  return null;
}
