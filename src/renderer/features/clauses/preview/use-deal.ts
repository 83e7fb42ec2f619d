import { useMemo } from 'react';
import type { QuoteId } from '../../../../shared/calls/schemas/ids.ts';
import { readQuote } from '../../../../shared/domain/reading/read.ts';
import { useAnswer } from '../../../client/queries.ts';
import type { PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { pricedForContract } from '../../../../shared/document/compose-contract.ts';
import { today } from '../../../ui/clock.ts';

/** A placeholder that is never asked for: the queries wait for a quote. */
const noQuote = '-' as QuoteId;

/** A quote of the workspace, as a contract of today prices it; null where it has problems, undefined until it is read. */
export function useDeal(quoteId: QuoteId | undefined): PricedQuote | null | undefined {
  const opened = useAnswer('quotes.open', { quoteId: quoteId ?? noQuote }, { enabled: quoteId !== undefined }).data;
  const bookId = opened?.revision.costBookId ?? null;
  const revisionId = opened?.revision.revisionId;
  const asked = { quoteId: quoteId ?? noQuote, ...(revisionId === undefined ? {} : { revisionId }), costBookId: bookId };
  const book = useAnswer('costs.ofQuote', asked, { enabled: bookId !== null }).data;
  return useMemo(() => {
    if (opened === undefined || (bookId !== null && book === undefined)) return undefined;
    const quote = readQuote(opened.draft);
    const costs = book?.costs ?? undefined;
    const priced = quote.ok ? pricedForContract({ quote: quote.value, costs }, today()) : quote;
    return priced.ok ? priced.value : null;
  }, [opened, bookId, book]);
}
