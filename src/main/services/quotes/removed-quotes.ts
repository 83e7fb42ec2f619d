import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { quoteRecord, revisionRecords } from '../../storage/records/quote-records.ts';
import type { RemovedQuote } from '../../storage/records/removed-quotes.ts';
import { putBack, takeOut } from '../../storage/records/removed-quotes.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { draftTexts } from '../drafts/draft-facts.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { done, notFound, refused } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';

/** Puts quotes back that were removed; the number of those whose place is still free. */
export async function putQuotesBack(
  session: Session,
  transaction: WorkspaceTransaction,
  quotes: readonly RemovedQuote[],
): Promise<number> {
  let count = 0;
  for (const removed of quotes) {
    const { quote, revisions } = removed;
    const current = revisions.find(({ revision_id }) => revision_id === quote.revision_id);
    if (current === undefined || (await quoteRecord(transaction, quote.quote_id)) !== undefined) continue;
    const facts = draftTexts(draftOf(current));
    await putBack(transaction, removed, facts, { newId: session.environment.newId, now: now(session) });
    await note(session, transaction, 'quote-put-back', quote.quote_id);
    count += 1;
  }
  return count;
}

export function removedQuoteHandlers(session: Session): Pick<Handlers, 'quotes.remove' | 'quotes.putBack'> {
  return {
    'quotes.remove': async ({ quoteId }) => {
      const reply = await write(session, async (transaction): Promise<Reply<RemovedQuote>> => {
        const quote = await quoteRecord(transaction, quoteId);
        if (quote === undefined) return notFound('quote');
        const revisions = await revisionRecords(transaction, quoteId);
        if (revisions.some(({ issued_at }) => issued_at !== null)) return refused({ rule: 'was-issued' });
        const removed = await takeOut(transaction, quote);
        await note(session, transaction, 'quote-removed', quoteId, { revisions: revisions.length });
        return done(removed);
      });
      if (!reply.ok) return reply;
      session.changed('quotes', 'customers', 'approvals', 'audit');
      return done({ removal: session.removals.keep({ quotes: [reply.value] }) });
    },

    'quotes.putBack': async ({ removal }) => {
      const removed = session.removals.get(removal);
      if (removed === undefined) return notFound('removal');
      const quotes = await write(session, (transaction) => putQuotesBack(session, transaction, removed.quotes));
      session.removals.drop(removal);
      session.changed('quotes', 'customers', 'approvals', 'audit');
      return done({ quotes });
    },
  };
}
