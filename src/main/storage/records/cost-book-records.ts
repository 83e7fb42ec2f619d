import type { Insertable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

const headColumns = ['cost_book_id', 'name', 'currency', 'models', 'sha256', 'is_sample', 'imported_at'] as const;

/** Heads without the prices, the newest first; `quotes` is how many are priced with it. */
export async function costBookHeads(db: WorkspaceDb) {
  const rows = await db
    .selectFrom('cost_books')
    .select(headColumns)
    .select((books) =>
      books
        .selectFrom('quotes')
        .innerJoin('revisions', 'revisions.revision_id', 'quotes.revision_id')
        .whereRef('revisions.cost_book_id', '=', 'cost_books.cost_book_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('quotes'),
    )
    .orderBy('imported_at', 'desc')
    .orderBy('cost_book_id')
    .execute();
  return rows.map((row) => ({ ...row, quotes: row.quotes ?? 0 }));
}

/** Canonical JSON of the book, or undefined for an unknown id. */
export async function costBookText(db: WorkspaceDb, costBookId: string): Promise<string | undefined> {
  const row = await db.selectFrom('cost_books').select('costs').where('cost_book_id', '=', costBookId).executeTakeFirst();
  return row?.costs;
}

export async function costBookOfHash(db: WorkspaceDb, sha256: string): Promise<string | undefined> {
  const row = await db.selectFrom('cost_books').select('cost_book_id').where('sha256', '=', sha256).executeTakeFirst();
  return row?.cost_book_id;
}

export async function insertCostBook(transaction: WorkspaceTransaction, book: Insertable<Tables['cost_books']>): Promise<void> {
  await transaction.insertInto('cost_books').values(book).execute();
}

/** Takes out the sample's books that no revision is priced with. */
export async function deleteUnusedSampleBooks(transaction: WorkspaceTransaction): Promise<void> {
  await transaction
    .deleteFrom('cost_books')
    .where('is_sample', '=', 1)
    .where((book) =>
      book.not(
        book.exists(
          book
            .selectFrom('revisions')
            .select('revisions.revision_id')
            .whereRef('revisions.cost_book_id', '=', 'cost_books.cost_book_id'),
        ),
      ),
    )
    .execute();
}

export async function hasCostBook(db: WorkspaceDb, costBookId: string): Promise<boolean> {
  const row = await db.selectFrom('cost_books').select('name').where('cost_book_id', '=', costBookId).executeTakeFirst();
  return row !== undefined;
}

/** Whether `current` takes the place of `own`: another book, in the same currency, and imported no earlier. */
export async function isNewerCostBook(db: WorkspaceDb, current: string, own: string): Promise<boolean> {
  if (current === own) return false;
  const row = await db
    .selectFrom('cost_books as current')
    .innerJoin('cost_books as own', 'own.currency', 'current.currency')
    .select('current.cost_book_id')
    .where('current.cost_book_id', '=', current)
    .where('own.cost_book_id', '=', own)
    .whereRef('current.imported_at', '>=', 'own.imported_at')
    .executeTakeFirst();
  return row !== undefined;
}
