import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';
import { searchQuery } from '../database/search-text.ts';

export type ClauseRecord = Selectable<Tables['clause_texts']>;
export type CommentRecord = Selectable<Tables['clause_comments']>;
export type ClauseKey = { readonly clause_id: string; readonly language: string; readonly version: number };

/** Every text of the library, by type, clause, language and version. */
export function clauseRecords(db: WorkspaceDb): Promise<ClauseRecord[]> {
  return db
    .selectFrom('clause_texts')
    .selectAll()
    .orderBy('type')
    .orderBy('clause_id')
    .orderBy('language')
    .orderBy('version')
    .execute();
}

/** The keys of the texts whose words match `search`; null where it has no words, so that it tells no texts apart. */
export async function clausesMatching(db: WorkspaceDb, search: string): Promise<ClauseKey[] | null> {
  const match = searchQuery(search);
  if (match === null) return null;
  return db
    .selectFrom('clause_texts')
    .select(['clause_id', 'language', 'version'])
    .where('row', 'in', (inner) =>
      inner
        .selectFrom('clause_search')
        .select('rowid')
        .where(sql<boolean>`clause_search MATCH ${match}`),
    )
    .execute();
}

export function clauseRecord(db: WorkspaceDb, { clause_id, language, version }: ClauseKey): Promise<ClauseRecord | undefined> {
  return db
    .selectFrom('clause_texts')
    .selectAll()
    .where('clause_id', '=', clause_id)
    .where('language', '=', language)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** How many texts wait for a review. Of a clause one text is under way at a time. */
export async function clausesInReview(db: WorkspaceDb): Promise<number> {
  const { count } = await db
    .selectFrom('clause_texts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'in_review')
    .executeTakeFirstOrThrow();
  return count;
}

/** The versions of a clause in a language, the newest first. */
export function clauseVersions(db: WorkspaceDb, clauseId: string, language: string): Promise<ClauseRecord[]> {
  return db
    .selectFrom('clause_texts')
    .selectAll()
    .where('clause_id', '=', clauseId)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .execute();
}

/** Texts that a contract may have: approved, or retired since. */
export function approvedClauses(db: WorkspaceDb): Promise<ClauseRecord[]> {
  return db
    .selectFrom('clause_texts')
    .selectAll()
    .where('state', 'in', ['approved', 'retired'])
    .orderBy('clause_id')
    .orderBy('version')
    .execute();
}

async function index(transaction: WorkspaceTransaction, row: number, title: string, body: string): Promise<void> {
  await transaction.deleteFrom('clause_search').where('rowid', '=', row).execute();
  await transaction.insertInto('clause_search').values({ rowid: row, title, body }).execute();
}

export async function insertClause(transaction: WorkspaceTransaction, clause: Insertable<Tables['clause_texts']>): Promise<void> {
  const { row } = await transaction.insertInto('clause_texts').values(clause).returning('row').executeTakeFirstOrThrow();
  await index(transaction, row, clause.title, clause.source);
}

export type ClauseWrite = Pick<
  ClauseRecord,
  'type' | 'title' | 'position' | 'granted_by' | 'source' | 'text_hash' | 'review_due' | 'updated_at'
>;

/** Writes a draft. False where it was saved in the meantime or is no longer a draft. */
export async function overwriteClauseDraft(
  transaction: WorkspaceTransaction,
  key: ClauseKey,
  saveCount: number,
  write: ClauseWrite,
): Promise<boolean> {
  const written = await transaction
    .updateTable('clause_texts')
    .set({ ...write, save_count: saveCount + 1 })
    .where('clause_id', '=', key.clause_id)
    .where('language', '=', key.language)
    .where('version', '=', key.version)
    .where('state', '=', 'draft')
    .where('save_count', '=', saveCount)
    .returning('row')
    .executeTakeFirst();
  if (written !== undefined) await index(transaction, written.row, write.title, write.source);
  return written !== undefined;
}

export async function setClauseState(
  transaction: WorkspaceTransaction,
  row: number,
  change: Partial<Pick<ClauseRecord, 'state' | 'approved_by' | 'approved_name' | 'approved_at' | 'updated_at'>>,
): Promise<void> {
  await transaction.updateTable('clause_texts').set(change).where('row', '=', row).execute();
}

/** Throws a draft away; a trigger keeps what was approved. */
export async function deleteClauseText(transaction: WorkspaceTransaction, row: number): Promise<void> {
  await transaction.deleteFrom('clause_search').where('rowid', '=', row).execute();
  await transaction.deleteFrom('clause_texts').where('row', '=', row).execute();
}

export async function insertComment(
  transaction: WorkspaceTransaction,
  comment: Insertable<Tables['clause_comments']>,
): Promise<void> {
  await transaction.insertInto('clause_comments').values(comment).execute();
}

/** The comments on a clause in a language, the oldest first. */
export function commentsOf(db: WorkspaceDb, clauseId: string, language: string): Promise<CommentRecord[]> {
  return db
    .selectFrom('clause_comments')
    .selectAll()
    .where('clause_id', '=', clauseId)
    .where('language', '=', language)
    .orderBy('row')
    .execute();
}

/** The revisions that name a clause, with their quotes; the newest first. */
export function usesOfClause(db: WorkspaceDb, clauseId: string) {
  return db
    .selectFrom('clause_uses')
    .innerJoin('revisions', 'revisions.revision_id', 'clause_uses.revision_id')
    .innerJoin('quotes', 'quotes.quote_id', 'revisions.quote_id')
    .where('clause_uses.clause_id', '=', clauseId)
    .select([
      'quotes.quote_id',
      'quotes.number',
      'quotes.title',
      'quotes.customer',
      'revisions.revision_id',
      'revisions.revision',
      'revisions.issued_at',
      'clause_uses.version',
    ])
    .orderBy('revisions.updated_at', 'desc')
    .limit(500)
    .execute();
}

/** How many revisions name each clause, by its id. */
export async function usageCounts(db: WorkspaceDb): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('clause_uses')
    .select(({ fn }) => ['clause_id', fn.count<number>('revision_id').distinct().as('uses')])
    .groupBy('clause_id')
    .execute();
  return new Map(rows.map(({ clause_id, uses }) => [clause_id, uses]));
}
