import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { MovedQuote } from '../../../shared/calls/quotes/price-move-calls.ts';
import { QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import { booksKnownOn } from '../../../shared/domain/costs/known-on.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import { monitored } from '../../../shared/simulation/monitor/monitored.ts';
import { countMonitored, monitoredAfter } from '../../storage/records/monitored-records.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { done, notFound } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { today } from '../session/service-session.ts';

export function priceMoveHandlers(session: Session): Pick<Handlers, 'costs.moves'> {
  const { db, costBooks } = session;
  return {
    'costs.moves': async ({ costBookId, knownOn, after, limit }) => {
      const whole = await costBooks.get(costBookId);
      if (whole === undefined) return notFound('cost-book');
      const known = booksKnownOn(knownOn);
      const book = known(whole);
      const { records, looked, next } = await monitoredAfter(db, { after, limit, day: today(session) });
      const moved: MovedQuote[] = [];
      const notPriced: string[] = [];
      let notCompared = 0;
      for (const { quote, revision, state } of records) {
        const costs = await costBooks.get(revision.cost_book_id);
        const { number, title, customer, quote_id, revision_id } = quote;
        const found = monitored(
          {
            number,
            title,
            customer,
            revision: revision.revision,
            state,
            issueDate: revision.issue_date,
            quote: readQuote(draftOf(revision)),
            costs: costs && known(costs),
          },
          book,
        );
        if (found.does === 'not-priced') notPriced.push(number);
        if (found.does === 'not-compared') notCompared += 1;
        if (found.does === 'move') {
          moved.push({ quoteId: QuoteId.parse(quote_id), revisionId: RevisionId.parse(revision_id), ...found.deal });
        }
      }
      return done({ total: await countMonitored(db), looked, moved, notPriced, notCompared, next });
    },
  };
}
