import type { Selectable } from 'kysely';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { sha256 } from '../../sha256.ts';
import type { DecisionRecord } from './approval-records.ts';
import { decisionRecord } from './approval-records.ts';
import { retainedRecord } from './retained-revisions.ts';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;
export type AuditEvent = { readonly at: string; readonly action: string; readonly subject: string; readonly detail: AuditDetail };
export type AuditRow = Selectable<Tables['audit']>;

type Unhashed = AuditEvent & { readonly entry: number; readonly previous: string | null };

/** What the trail keeps of a decision: a hash of all that it says. */
export function decisionHash({ row: _row, ...decision }: DecisionRecord): string {
  return sha256(canonicalJson(decision));
}

function hashOf({ entry, at, action, subject, detail, previous }: Unhashed): string {
  return sha256(canonicalJson({ entry, at, action, subject, detail, previous }));
}

/** Adds an entry, chained to the last one by its hash, in the transaction of what it tells of. */
export async function record(transaction: WorkspaceTransaction, event: AuditEvent): Promise<void> {
  const last = await transaction
    .selectFrom('audit')
    .select(['entry', 'hash'])
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = { ...event, entry: (last?.entry ?? 0) + 1, previous: last?.hash ?? null };
  await transaction
    .insertInto('audit')
    .values({ ...entry, detail: canonicalJson(event.detail), hash: hashOf(entry) })
    .execute();
}

export type ChainCheck =
  | { readonly intact: true; readonly entries: number; readonly head: string | null }
  | {
      readonly intact: false;
      readonly entry: number;
      readonly reason: 'changed' | 'missing' | 'unchained' | 'revision-changed' | 'decision-changed';
    };

function detailOf(row: AuditRow): AuditDetail | null {
  try {
    return JSON.parse(row.detail) as AuditDetail;
  } catch {
    return null;
  }
}

/**
 * Computes every hash again, the first entry first, and what issued revisions and decisions say against what was recorded of them. That
 * the newest entries were cut off shows only against a hash that was noted elsewhere: `head` is there for that.
 */
export async function verifyChain(db: WorkspaceDb): Promise<ChainCheck> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('entry').execute();
  let previous: string | null = null;
  for (const [index, row] of rows.entries()) {
    const entry = index + 1;
    if (row.entry !== entry) return { intact: false, entry, reason: 'missing' };
    if (row.previous !== previous) return { intact: false, entry, reason: 'unchained' };
    const detail = detailOf(row);
    if (detail === null || hashOf({ ...row, detail }) !== row.hash) return { intact: false, entry, reason: 'changed' };
    if (row.action === 'quote-issued' && !(await revisionStands(db, detail))) {
      return { intact: false, entry, reason: 'revision-changed' };
    }
    if (row.action === 'approval-decided' && !(await decisionStands(db, detail))) {
      return { intact: false, entry, reason: 'decision-changed' };
    }
    previous = row.hash;
  }
  return { intact: true, entries: rows.length, head: previous };
}

/** Whether an issued revision's terms, document and annex are those that were recorded at issue. */
async function revisionStands(db: WorkspaceDb, detail: AuditDetail): Promise<boolean> {
  const row = await db
    .selectFrom('revisions')
    .innerJoin('issued_pdfs', 'issued_pdfs.revision_id', 'revisions.revision_id')
    .leftJoin('issued_annexes', 'issued_annexes.revision_id', 'revisions.revision_id')
    .select(['draft', 'fingerprint', 'issued_pdfs.pdf', 'issued_annexes.pdf as annex'])
    .where('revisions.revision_id', '=', String(detail['revisionId']))
    .executeTakeFirst();
  if (row === undefined) return hashesStand(db, detail);
  return (
    sha256(row.draft) === detail['draftSha256'] &&
    row.fingerprint === detail['fingerprint'] &&
    sha256(row.pdf) === detail['pdfSha256'] &&
    // A revision that was issued before annexes were kept has none.
    (row.annex === null ? undefined : sha256(row.annex)) === detail['annexSha256']
  );
}

/** Whether what is left of a revision that was taken out, because its customer was deleted and its day is past, are the recorded hashes. */
async function hashesStand(db: WorkspaceDb, detail: AuditDetail): Promise<boolean> {
  const kept = await retainedRecord(db, String(detail['revisionId']));
  return (
    kept !== undefined &&
    kept.purged_at !== null &&
    kept.draft_sha256 === detail['draftSha256'] &&
    kept.fingerprint === detail['fingerprint'] &&
    kept.pdf_sha256 === detail['pdfSha256'] &&
    (kept.annex_sha256 ?? undefined) === detail['annexSha256']
  );
}

/** Whether a decision is the one that was recorded when it was made. */
async function decisionStands(db: WorkspaceDb, detail: AuditDetail): Promise<boolean> {
  const row = await decisionRecord(db, String(detail['decisionId']));
  return row !== undefined && decisionHash(row) === detail['decisionSha256'];
}

/** The newest first; those before an entry, of one subject, where they are given. */
export function auditRows(
  db: WorkspaceDb,
  {
    before,
    limit,
    subject,
  }: { readonly before?: number | undefined; readonly limit: number; readonly subject?: string | undefined },
): Promise<AuditRow[]> {
  let rows = db.selectFrom('audit').selectAll().orderBy('entry', 'desc').limit(limit);
  if (before !== undefined) rows = rows.where('entry', '<', before);
  if (subject !== undefined) rows = rows.where('subject', '=', subject);
  return rows.execute();
}
