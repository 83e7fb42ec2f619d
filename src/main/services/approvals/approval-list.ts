import { requestsOf } from '../../storage/records/approval-records.ts';
import type { QuoteRecord } from '../../storage/records/quote-records.ts';
import { revisionRecord } from '../../storage/records/quote-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { decidedOn, requestOf } from './approval-answers.ts';
import { approvalFingerprint } from './approval-subject.ts';
import { unapproved } from '../../../shared/guardrails/standing.ts';

/**
 * Where the drafts of a list stand that somebody asked for an approval of; the others are not in it. Judged by the needs that were
 * asked for, which are those of the fingerprint: rows are not priced for it.
 */
export async function listedApprovals(
  db: WorkspaceDb,
  rows: readonly QuoteRecord[],
): Promise<ReadonlyMap<string, 'in-approval' | 'approved'>> {
  const drafts = rows.filter(({ is_issued, is_archived }) => is_issued === 0 && is_archived === 0);
  const asked = await requestsOf(
    db,
    drafts.map(({ revision_id }) => revision_id),
  );
  const found = new Map<string, 'in-approval' | 'approved'>();
  for (const quote of drafts) {
    const own = asked.filter(({ request }) => request.revision_id === quote.revision_id);
    const revision = own.length === 0 ? undefined : await revisionRecord(db, quote);
    const fingerprint = revision === undefined ? null : await approvalFingerprint(db, revision);
    const standing = own.find(({ request }) => request.fingerprint === fingerprint);
    if (fingerprint === null || standing === undefined) continue;
    const { needs } = requestOf(standing, fingerprint);
    const open = unapproved(needs, decidedOn(own, fingerprint) ?? []);
    found.set(quote.quote_id, open.length === 0 ? 'approved' : 'in-approval');
  }
  return found;
}
