import { useMemo } from 'react';
import type { QuoteId } from '../../shared/calls/schemas/ids.ts';
import { say } from '../client/notices.ts';
import { useAnswer } from '../client/queries.ts';
import { addressOf } from '../client/route-address.ts';
import { useRoute } from '../client/route.ts';
import { useCommand } from '../client/use-command.ts';
import type { Action } from '../ui/actions/actions.ts';
import { useActions } from '../ui/actions/actions.ts';
import { audienceNow } from '../ui/audience.ts';
import { useWords } from '../ui/language.tsx';

const none: readonly Action[] = [];

/** What can be done with the quote that is open, from the palette. */
export function useOpenQuoteActions(): void {
  const words = useWords();
  const { send } = useCommand();
  const go = useRoute((state) => state.go);
  const quoteId = useRoute(({ route }): QuoteId | null => (route.screen === 'quote' ? route.quoteId : null));
  const templates = useAnswer('quotes.templates', {}, { enabled: quoteId !== null });
  const isTemplate = templates.data?.some((template) => template.quoteId === quoteId) === true;
  const actions = useMemo<readonly Action[]>(() => {
    if (quoteId === null) return none;
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
    const keep = async (): Promise<void> => {
      const now = await send('quotes.keepTemplate', { quoteId, kept: !isTemplate });
      if (now !== null) say(now.kept ? start.kept : start.dropped);
    };
    const preview = { screen: 'quote', quoteId, tab: 'approve', place: 'preview' } as const;
    return [
      { id: 'quote.duplicate', group: 'quote', label: text.duplicate, run: () => void duplicate() },
      { id: 'quote.archive', group: 'quote', label: text.archive, run: () => void archive() },
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
  }, [words, send, go, quoteId, isTemplate]);
  useActions('open-quote', actions);
}
