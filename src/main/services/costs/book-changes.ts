import type { AskedBookChange, BookDeal } from '../../../shared/calls/quotes/book-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import { withDriftTaken } from '../../../shared/catalogue/drift.ts';
import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import { bookOfContract, booksKnownOn } from '../../../shared/domain/costs/known-on.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import type { Inputs } from '../../../shared/domain/compute.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import type { BookChange } from '../../../shared/simulation/book/book.ts';
import { answerOf, pricesChanged, underBook } from '../../../shared/simulation/book/book.ts';
import { rowText } from '../../../shared/simulation/book/book-result.ts';
import { cardRecord } from '../../storage/records/card-records.ts';
import type { MonitoredRecord } from '../../storage/records/monitored-records.ts';
import { countMonitored, monitoredAfter } from '../../storage/records/monitored-records.ts';
import { lookupOf } from '../catalogue/card-effects.ts';
import { isAltered, storedKey } from '../catalogue/stored-cards.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { done, invalid, notFound, refused } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { today } from '../session/service-session.ts';

/** How a change reaches one deal; null where the deal is in another currency. */
type ChangeOf = (deal: { readonly quote: Quote; readonly costs: Costs; readonly isDraft: boolean }) => BookChange | null;

/** A newer card changes what is still written: an offer that is out and a contract keep their prices. */
const unchanged: BookChange = () => null;

async function changeFrom(session: Session, asked: AskedBookChange, known: (costs: Costs) => Costs): Promise<Reply<ChangeOf>> {
  const { db, costBooks } = session;
  switch (asked.kind) {
    case 'prices':
      return done(({ costs }) => pricesChanged(costs, asked.hundredths));
    case 'cost-book': {
      const book = await costBooks.get(asked.costBookId);
      if (book === undefined) return notFound('cost-book');
      return done(({ costs }) => (costs.currency === book.currency ? underBook(known(book)) : null));
    }
    case 'rate-card': {
      const record = await cardRecord(db, storedKey(asked.card));
      if (record === undefined) return notFound('rate-card');
      if (isAltered(record)) return refused({ rule: 'card-is-altered' });
      const newer = readRateCard(JSON.parse(record.card));
      if (!newer.ok) return invalid(newer.problems);
      const lookUp = await lookupOf(db, asked.card.cardId);
      const taken: BookChange = (inputs: Inputs) => ({ ...inputs, quote: withDriftTaken(inputs.quote, newer.value, lookUp) });
      return done(({ quote, isDraft }) => (quote.currency !== newer.value.currency ? null : isDraft ? taken : unchanged));
    }
  }
}

function dealOf(
  { quote: { quote_id }, revision: { revision_id }, state }: MonitoredRecord,
  row: Omit<BookDeal, 'quoteId' | 'revisionId' | 'state'>,
): BookDeal {
  return { quoteId: QuoteId.parse(quote_id), revisionId: RevisionId.parse(revision_id), state, ...row };
}

export function bookChangeHandlers(session: Session): Pick<Handlers, 'book.changed'> {
  const { db, costBooks } = session;
  return {
    'book.changed': async ({ change: asked, knownOn, after, limit }) => {
      const known = booksKnownOn(knownOn);
      const changeOf = await changeFrom(session, asked, known);
      if (!changeOf.ok) return changeOf;
      const { records, looked, next } = await monitoredAfter(db, { after, limit, day: today(session) });
      const deals: BookDeal[] = [];
      const notPriced: string[] = [];
      let [withoutBook, otherCurrency] = [0, 0];
      // A contract and the draft of its next revision have one number: a row goes by its revision.
      for (const record of records) {
        const { number } = record.quote;
        const own = await costBooks.get(record.revision.cost_book_id);
        const read = readQuote(draftOf(record.revision));
        if (own === undefined) withoutBook += 1;
        else if (!read.ok) notPriced.push(number);
        else {
          const quote = read.value;
          const { issue_date } = record.revision;
          const costs = issue_date === null ? known(own) : bookOfContract(known(own), issue_date);
          const change = changeOf.value({ quote, costs, isDraft: record.state === 'draft' });
          if (change === null) {
            otherCurrency += 1;
            continue;
          }
          const answer = answerOf({ name: record.revision.revision_id, inputs: { quote, costs } }, change);
          if (!answer.ok) notPriced.push(number);
          else deals.push(dealOf(record, { currency: quote.currency, ...rowText(answer.row, answer.minor) }));
        }
      }
      return done({ total: await countMonitored(db), looked, deals, notPriced, withoutBook, otherCurrency, next });
    },
  };
}
