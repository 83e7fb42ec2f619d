import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { AnyBook } from '../../../shared/calls/quotes/working-cost-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { csvText, withDecimals } from '../../../shared/document/reports/csv.ts';
import { bookDecimals, bookTable } from '../../../shared/price-lists/formats/book-table.ts';
import { bookDifference } from '../../../shared/price-lists/review/book-difference.ts';
import { safeName } from '../../files/file-name.ts';
import { costBookHeads } from '../../storage/records/cost-book-records.ts';
import { workingCostRecord } from '../../storage/records/working-cost-records.ts';
import { done, notFound } from '../session/answer.ts';
import { saveAs } from '../session/dialog-files.ts';
import type { Session } from '../session/service-session.ts';
import { costsIn } from './working-costs.ts';

type NamedBook = { readonly name: string; readonly costs: Costs };

/** A book that never changes, or one that is worked on, as it is now. */
async function bookOf({ db, costBooks }: Session, asked: AnyBook): Promise<Reply<NamedBook>> {
  if ('workingId' in asked) {
    const record = await workingCostRecord(db, asked.workingId);
    return record === undefined ? notFound('working-costs') : done({ name: record.name, costs: costsIn(record) });
  }
  const costs = await costBooks.get(asked.costBookId);
  const head = (await costBookHeads(db)).find(({ cost_book_id }) => cost_book_id === asked.costBookId);
  return costs === undefined || head === undefined ? notFound('cost-book') : done({ name: head.name, costs });
}

/** Any two books beside one another, and a book as a table to edit elsewhere. */
export function comparedBookHandlers(session: Session): Pick<Handlers, 'costs.compare' | 'costs.exportTable'> {
  return {
    'costs.compare': async ({ before, after }) => {
      const was = await bookOf(session, before);
      if (!was.ok) return was;
      const is = await bookOf(session, after);
      if (!is.ok) return is;
      return done({
        before: { name: was.value.name, currency: was.value.costs.currency },
        after: { name: is.value.name, currency: is.value.costs.currency },
        difference: bookDifference(was.value.costs, is.value.costs),
      });
    },

    'costs.exportTable': async ({ book: asked, decimals }) => {
      const book = await bookOf(session, asked);
      if (!book.ok) return book;
      const { name, costs } = book.value;
      const rows = withDecimals(bookTable(costs), bookDecimals, decimals);
      const bytes = new TextEncoder().encode(csvText(rows, decimals));
      return saveAs(session, 'csv', `${safeName(name, 'costs')}.csv`, bytes);
    },
  };
}
