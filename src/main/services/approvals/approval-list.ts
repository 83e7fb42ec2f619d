import { requestsOf } from '../../storage/records/approval-records.ts';
import type { QuoteRecord } from '../../storage/records/quote-records.ts';
import { revisionRecord } from '../../storage/records/quote-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { decidedOn, requestOf } from './approval-answers.ts';
import { approvalFingerprint } from './approval-subject.ts';
import { unapproved } from '../../../shared/guardrails/standing.ts';

/**
 * The approval standing of the drafts in a list that have a request. Others are not in it. Judged by the needs that were
 * requested, which belong to the fingerprint: the list does not price its rows.
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
