import type { Insertable, Selectable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type RequestRecord = Selectable<Tables['approval_requests']>;
export type DecisionRecord = Selectable<Tables['approval_decisions']>;

/** A request with what was decided on it, the oldest decision first. */
export type DecidedRequest = { readonly request: RequestRecord; readonly decisions: readonly DecisionRecord[] };

async function withDecisions(db: WorkspaceDb, requests: readonly RequestRecord[]): Promise<readonly DecidedRequest[]> {
  if (requests.length === 0) return [];
  const ids = requests.map(({ request_id }) => request_id);
  const rows = await db.selectFrom('approval_decisions').selectAll().where('request_id', 'in', ids).orderBy('row').execute();
  return requests.map((request) => ({
    request,
    decisions: rows.filter(({ request_id }) => request_id === request.request_id),
  }));
}

/** Of these revisions, the newest first. */
export async function requestsOf(db: WorkspaceDb, revisionIds: readonly string[]): Promise<readonly DecidedRequest[]> {
  if (revisionIds.length === 0) return [];
  const requests = await db
    .selectFrom('approval_requests')
    .selectAll()
    .where('revision_id', 'in', revisionIds)
    .orderBy('requested_at', 'desc')
    .orderBy('request_id')
    .execute();
  return withDecisions(db, requests);
}

export function requestRecord(db: WorkspaceDb, requestId: string): Promise<RequestRecord | undefined> {
  return db.selectFrom('approval_requests').selectAll().where('request_id', '=', requestId).executeTakeFirst();
}

/** The quotes whose newest revision is a draft with a request for approval, the longest wait first. */
export function askedForQuery(db: WorkspaceDb) {
  return (
    db
      .selectFrom('approval_requests')
      // From the requests, which are few, to their quotes: the other way goes through every draft.
      .crossJoin('quotes')
      .select('quotes.quote_id')
      .whereRef('quotes.revision_id', '=', 'approval_requests.revision_id')
      .where('quotes.is_issued', '=', 0)
      .where('quotes.is_archived', '=', 0)
      .groupBy('quotes.quote_id')
      .orderBy(({ fn }) => fn.min('approval_requests.requested_at'))
  );
}

export async function quotesAskedFor(db: WorkspaceDb): Promise<readonly string[]> {
  return (await askedForQuery(db).execute()).map(({ quote_id }) => quote_id);
}

export async function insertRequest(
  transaction: WorkspaceTransaction,
  request: Insertable<Tables['approval_requests']>,
): Promise<void> {
  await transaction.insertInto('approval_requests').values(request).execute();
}

export function decisionRecord(db: WorkspaceDb, decisionId: string): Promise<DecisionRecord | undefined> {
  return db.selectFrom('approval_decisions').selectAll().where('decision_id', '=', decisionId).executeTakeFirst();
}

/** Adds a decision; the row as it is kept. */
export function insertDecision(
  transaction: WorkspaceTransaction,
  decision: Insertable<Tables['approval_decisions']>,
): Promise<DecisionRecord> {
  return transaction.insertInto('approval_decisions').values(decision).returningAll().executeTakeFirstOrThrow();
}

export async function insertIssueApproval(
  transaction: WorkspaceTransaction,
  issue: Insertable<Tables['issue_approvals']>,
): Promise<void> {
  await transaction.insertInto('issue_approvals').values(issue).execute();
}

/** What a revision was issued under; undefined for one from before there were guardrails. */
export function issueApproval(db: WorkspaceDb, revisionId: string): Promise<Selectable<Tables['issue_approvals']> | undefined> {
  return db.selectFrom('issue_approvals').selectAll().where('revision_id', '=', revisionId).executeTakeFirst();
}

/** SHA-256 of the cost book's canonical JSON; null for none. */
export async function costBookHash(db: WorkspaceDb, costBookId: string | null): Promise<string | null> {
  if (costBookId === null) return null;
  const row = await db.selectFrom('cost_books').select('sha256').where('cost_book_id', '=', costBookId).executeTakeFirst();
  return row?.sha256 ?? null;
}
