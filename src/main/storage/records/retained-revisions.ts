import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';
import { deleteQuote, quoteRecord } from './quote-records.ts';
import type { QuoteRecord } from './quote-records.ts';
import { forgetWords } from './quote-words.ts';

export type RetainedRecord = Selectable<Tables['retained_revisions']>;

export async function insertRetained(
  transaction: WorkspaceTransaction,
  retained: Insertable<Tables['retained_revisions']>,
): Promise<void> {
  await transaction.insertInto('retained_revisions').values(retained).execute();
}

/** The next to be purged first. */
export function retainedRecords(db: WorkspaceDb): Promise<RetainedRecord[]> {
  return db.selectFrom('retained_revisions').selectAll().orderBy('keep_until').orderBy('revision_id').execute();
}

export function retainedRecord(db: WorkspaceDb, revisionId: string): Promise<RetainedRecord | undefined> {
  return db.selectFrom('retained_revisions').selectAll().where('revision_id', '=', revisionId).executeTakeFirst();
}

/** Leaves of a quote only what was issued: drafts, history, notes and the words it is found by go, and it is hidden in the archive. */
export async function keepIssuedAlone(transaction: WorkspaceTransaction, quote: QuoteRecord): Promise<number> {
  await transaction.deleteFrom('quote_steps').where('quote_id', '=', quote.quote_id).execute();
  // Why a quote was lost is never empty, and what was said of it goes.
  await sql`UPDATE quote_states SET reason = CASE state WHEN 'lost' THEN '–' ELSE '' END WHERE quote_id = ${quote.quote_id}`.execute(
    transaction,
  );
  const { revision_id, revision, draft } = await transaction
    .selectFrom('revisions')
    .select(['revision_id', 'revision', 'draft'])
    .where('quote_id', '=', quote.quote_id)
    .where('issued_at', 'is not', null)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const issuedText = (path: string) => sql<string>`json_extract(${draft}, ${path})`;
  await transaction
    .updateTable('quotes')
    .set({
      revision_id,
      revision,
      is_issued: 1,
      is_archived: 1,
      is_retained: 1,
      notes: '',
      number: issuedText('$.number'),
      title: issuedText('$.title'),
      customer: issuedText('$.customer.legalName'),
    })
    .where('row', '=', quote.row)
    .execute();
  const { numDeletedRows } = await transaction
    .deleteFrom('revisions')
    .where('quote_id', '=', quote.quote_id)
    .where('issued_at', 'is', null)
    .executeTakeFirst();
  await forgetWords(transaction, quote.row);
  await transaction.deleteFrom('quote_products').where('row', '=', quote.row).execute();
  return Number(numDeletedRows);
}

/** The revisions whose day is past, `YYYY-MM-DD`, and that are still there. */
export function lapsedRevisions(db: WorkspaceDb, day: string): Promise<RetainedRecord[]> {
  return db.selectFrom('retained_revisions').selectAll().where('keep_until', '<=', day).where('purged_at', 'is', null).execute();
}

/** Takes a revision out whose day is past: its hashes alone are left. Triggers refuse it before. The quote goes with its last revision. */
export async function purgeRevision(
  transaction: WorkspaceTransaction,
  { revision_id, quote_id }: RetainedRecord,
  now: string,
): Promise<void> {
  await transaction
    .updateTable('retained_revisions')
    .set({ purged_at: now, reason: '' })
    .where('revision_id', '=', revision_id)
    .execute();
  for (const table of ['issued_annexes', 'issued_pdfs', 'issue_approvals'] as const) {
    await transaction.deleteFrom(table).where('revision_id', '=', revision_id).execute();
  }
  const quote = await quoteRecord(transaction, quote_id);
  const left = await transaction
    .selectFrom('revisions')
    .select(['revision_id', 'revision'])
    .where('quote_id', '=', quote_id)
    .where('revision_id', '!=', revision_id)
    .orderBy('revision', 'desc')
    .executeTakeFirst();
  if (quote === undefined) return;
  if (left === undefined) {
    await transaction.deleteFrom('revisions').where('revision_id', '=', revision_id).execute();
    await deleteQuote(transaction, quote);
    return;
  }
  await transaction
    .updateTable('quotes')
    .set({ revision_id: left.revision_id, revision: left.revision })
    .where('row', '=', quote.row)
    .execute();
  await transaction.deleteFrom('revisions').where('revision_id', '=', revision_id).execute();
}

/** Rewrites the indexes of words without what was deleted, and empties the log: no page of the file holds it then. */
export async function scrub(db: WorkspaceDb): Promise<void> {
  await sql`INSERT INTO quote_search (quote_search) VALUES ('optimize')`.execute(db);
  await sql`INSERT INTO customer_search (customer_search) VALUES ('optimize')`.execute(db);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
}
