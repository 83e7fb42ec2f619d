import type { WorkspaceDb } from '../database/schema.ts';

/** Quotes under way: not archived, neither won nor lost, and the newest revision not issued. */
export const openQuotes = (db: WorkspaceDb) =>
  db
    .selectFrom('quotes')
    .innerJoin('revisions', 'revisions.revision_id', 'quotes.revision_id')
    .where('quotes.is_archived', '=', 0)
    .where('quotes.outcome', 'is', null)
    .where('revisions.issued_at', 'is', null);

/** What is read of an open quote to look at it under other rules or prices. */
export const openQuoteFields = [
  'quotes.row',
  'quotes.quote_id',
  'quotes.number',
  'quotes.title',
  'quotes.customer',
  'revisions.draft',
  'revisions.cost_book_id',
] as const;

export async function countOpenQuotes(db: WorkspaceDb): Promise<number> {
  const { count } = await openQuotes(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Open quotes after the row that was last read. */
export function openQuotesAfter(db: WorkspaceDb, afterRow: number, limit: number) {
  return openQuotes(db).where('quotes.row', '>', afterRow).select(openQuoteFields).orderBy('quotes.row').limit(limit).execute();
}
