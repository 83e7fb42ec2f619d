import type { ApprovalRequest, ApprovalStatus, Decision } from '../../../shared/calls/people/approval-calls.ts';
import { DecisionId, PersonId, PolicyId, QuoteId, RequestId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { Need } from '../../../shared/guardrails/needs.ts';
import type { Role } from '../../../shared/guardrails/role.ts';
import type { Decided, Outcome } from '../../../shared/guardrails/standing.ts';
import { draftState, standingOf } from '../../../shared/guardrails/standing.ts';
import type { DecidedRequest, DecisionRecord } from '../../storage/records/approval-records.ts';
import type { RevisionRecord } from '../../storage/records/quote-records.ts';
import type { ApprovalSubject } from './approval-subject.ts';

// The services write rows from parsed values, and the dispatcher parses every answer again.
function decisionOf(record: DecisionRecord): Decision {
  return {
    decisionId: DecisionId.parse(record.decision_id),
    role: record.role as Role,
    outcome: record.outcome as Outcome,
    reason: record.reason,
    covers: JSON.parse(record.covers) as string[],
    by: { personId: PersonId.parse(record.decided_by), name: record.decided_name },
    at: record.decided_at,
  };
}

export function requestOf({ request, decisions }: DecidedRequest, fingerprint: string | null): ApprovalRequest {
  return {
    requestId: RequestId.parse(request.request_id),
    fingerprint: request.fingerprint,
    stands: request.fingerprint === fingerprint,
    needs: JSON.parse(request.needs) as Need[],
    note: request.note,
    by: { personId: PersonId.parse(request.requested_by), name: request.requested_name },
    at: request.requested_at,
    decisions: decisions.map(decisionOf),
  };
}

/** The decisions on the revision in its current form; undefined without a request. */
export function decidedOn(requests: readonly DecidedRequest[], fingerprint: string): readonly Decided[] | undefined {
  return requests.find(({ request }) => request.fingerprint === fingerprint)?.decisions.map(decisionOf);
}

/** The approval standing of a draft. `subject` is null while the draft has problems. */
export function draftStatus(
  revision: RevisionRecord,
  subject: ApprovalSubject | null,
  requests: readonly DecidedRequest[],
): ApprovalStatus {
  const decided = subject === null ? undefined : decidedOn(requests, subject.fingerprint);
  const needed = subject?.needs ?? [];
  return {
    ...identity(revision),
    state: draftState(needed, decided !== undefined, decided ?? []),
    policyId: subject?.policyId === null || subject === null ? null : PolicyId.parse(subject.policyId),
    needs: needed.map((need) => ({ need, standing: standingOf(need, decided ?? []) })),
    requests: requests.map((request) => requestOf(request, subject?.fingerprint ?? null)),
  };
}

/** The guardrails and request of an issued revision; both null if it is older than the guardrails. */
export function issuedStatus(
  revision: RevisionRecord,
  under: { readonly fingerprint: string | null; readonly policyId: string | null },
  requests: readonly DecidedRequest[],
): ApprovalStatus {
  return {
    ...identity(revision),
    state: 'issued',
    policyId: under.policyId === null ? null : PolicyId.parse(under.policyId),
    needs: [],
    requests: requests.map((request) => requestOf(request, under.fingerprint)),
  };
}

const identity = (revision: RevisionRecord) => ({
  quoteId: QuoteId.parse(revision.quote_id),
  revisionId: RevisionId.parse(revision.revision_id),
  saveCount: revision.save_count,
});
