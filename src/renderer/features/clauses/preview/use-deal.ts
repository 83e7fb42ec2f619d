import { useMemo } from 'react';
import type { CostBookId, QuoteId } from '../../../../shared/calls/schemas/ids.ts';
import { readQuote } from '../../../../shared/domain/reading/read.ts';
import { useAnswer } from '../../../client/queries.ts';
import type { PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { pricedForContract } from '../../../../shared/document/compose-contract.ts';
import { today } from '../../../ui/clock.ts';

/** A placeholder that is never asked for: the queries wait for a quote and its book. */
const noQuote = '-' as QuoteId;
const noBook = '-' as CostBookId;

/** A quote of the workspace, as a contract of today prices it; null where it has problems, undefined until it is read. */
export function useDeal(quoteId: QuoteId | undefined): PricedQuote | null | undefined {
  const opened = useAnswer('quotes.open', { quoteId: quoteId ?? noQuote }, { enabled: quoteId !== undefined }).data;
  const bookId = opened?.revision.costBookId ?? null;
  const book = useAnswer('costs.get', { costBookId: bookId ?? noBook }, { enabled: bookId !== null }).data;
  return useMemo(() => {
    if (opened === undefined || (bookId !== null && book === undefined)) return undefined;
    const quote = readQuote(opened.draft);
    const costs = bookId === null ? undefined : book?.costs;
    const priced = quote.ok ? pricedForContract({ quote: quote.value, costs }, today()) : quote;
    return priced.ok ? priced.value : null;
  }, [opened, bookId, book]);
}
