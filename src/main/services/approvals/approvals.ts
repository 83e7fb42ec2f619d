import type { ApprovalStatus, Waiting } from '../../../shared/calls/people/approval-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { approversOf } from '../../../shared/guardrails/needs.ts';
import { holds } from '../../../shared/guardrails/role.ts';
import { unapproved } from '../../../shared/guardrails/standing.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import {
  insertDecision,
  insertRequest,
  issueApproval,
  quotesAskedFor,
  requestRecord,
  requestsOf,
} from '../../storage/records/approval-records.ts';
import { decisionHash } from '../../storage/records/audit.ts';
import type { RevisionRecord } from '../../storage/records/quote-records.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { done, invalid, notFound, refused, stale } from '../session/answer.ts';
import { decidedOn, draftStatus, issuedStatus, requestOf } from './approval-answers.ts';
import { approvalSubject } from './approval-subject.ts';
import { clausePlaces } from '../clauses/clause-places.ts';
import { currentPerson } from '../people/people.ts';
import { quoteRow } from '../drafts/quote-answers.ts';
import type { Evaluations } from '../session/evaluations.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, today, write } from '../session/service-session.ts';

async function statusOf(
  evaluations: Evaluations,
  db: WorkspaceDb,
  revision: RevisionRecord,
  costs: Costs | undefined,
): Promise<ApprovalStatus> {
  const requests = await requestsOf(db, [revision.revision_id]);
  if (revision.issued_at !== null) {
    const under = await issueApproval(db, revision.revision_id);
    return issuedStatus(revision, { fingerprint: under?.fingerprint ?? null, policyId: under?.policy_id ?? null }, requests);
  }
  const subject = await approvalSubject(evaluations, db, revision, costs);
  return draftStatus(revision, subject.ok ? subject.value : null, requests);
}

/** The draft that an approval is about, read within a transaction. Refused without a draft. */
async function draftIn(db: WorkspaceDb, quoteId: string): Promise<Reply<RevisionRecord>> {
  const quote = await quoteRecord(db, quoteId);
  const revision = quote && (await revisionRecord(db, quote));
  if (quote === undefined || revision === undefined) return notFound('quote');
  if (revision.issued_at !== null) return refused({ rule: 'revision-is-issued' });
  if (quote.is_archived === 1) return refused({ rule: 'quote-is-archived' });
  return done(revision);
}

type OwnCalls = 'approvals.clausePlaces' | 'approvals.status' | 'approvals.request' | 'approvals.decide' | 'approvals.waiting';

export function approvalHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db, costBooks, environment, evaluations } = session;

  /** The cost book of a quote's newest revision. Read it before a transaction, which may only use its own connection. */
  async function costsOf(quoteId: string): Promise<Costs | undefined> {
    const quote = await quoteRecord(db, quoteId);
    const revision = quote && (await revisionRecord(db, quote));
    return costBooks.get(revision?.cost_book_id ?? null);
  }

  async function waitingFor(quoteId: string): Promise<Waiting | null> {
    const person = await currentPerson(db);
    const quote = await quoteRecord(db, quoteId);
    const revision = quote && (await revisionRecord(db, quote));
    if (person === null || quote === undefined || revision === undefined) return null;
    const subject = await approvalSubject(evaluations, db, revision, await costBooks.get(revision.cost_book_id));
    if (!subject.ok) return null;
    const requests = await requestsOf(db, [revision.revision_id]);
    const standing = requests.find(({ request }) => request.fingerprint === subject.value.fingerprint);
    if (standing === undefined || standing.request.requested_by === person.personId) return null;
    const open = unapproved(subject.value.needs, decidedOn(requests, subject.value.fingerprint) ?? []);
    const roles = approversOf(open).filter((role) => holds(person.roles, role));
    if (roles.length === 0) return null;
    return { quote: quoteRow(quote, today(session)), request: requestOf(standing, subject.value.fingerprint), roles };
  }

  return {
    'approvals.clausePlaces': async () => done([...(await clausePlaces(db))]),

    'approvals.status': async ({ quoteId, revisionId }) => {
      const quote = await quoteRecord(db, quoteId);
      if (quote === undefined) return notFound('quote');
      const revision = await revisionRecord(db, quote, revisionId);
      if (revision === undefined) return notFound('revision');
      return done(await statusOf(evaluations, db, revision, await costBooks.get(revision.cost_book_id)));
    },

    'approvals.request': async (input) => {
      const { quoteId, saveCount } = input;
      const costs = await costsOf(quoteId);
      const reply = await write(session, async (transaction): Promise<Reply<ApprovalStatus>> => {
        const draft = await draftIn(transaction, quoteId);
        if (!draft.ok) return draft;
        const revision = draft.value;
        if (revision.save_count !== saveCount) return stale(revision.save_count);
        const person = await currentPerson(transaction);
        if (person === null) return refused({ rule: 'nobody-chosen' });
        const subject = await approvalSubject(evaluations, transaction, revision, costs);
        if (!subject.ok) return invalid(subject.problems);
        const { fingerprint, policyId, needs } = subject.value;
        if (needs.length === 0) return refused({ rule: 'nothing-to-approve' });
        const before = await requestsOf(transaction, [revision.revision_id]);
        if (decidedOn(before, fingerprint) !== undefined) return refused({ rule: 'approval-was-requested' });
        const requestId = environment.newId();
        await insertRequest(transaction, {
          request_id: requestId,
          quote_id: quoteId,
          revision_id: revision.revision_id,
          revision: revision.revision,
          fingerprint,
          policy_id: policyId,
          cost_book_id: revision.cost_book_id,
          needs: canonicalJson(needs),
          note: input.note?.trim() ?? '',
          requested_by: person.personId,
          requested_name: person.name,
          requested_at: now(session),
        });
        const roles = approversOf(needs).join(' ');
        const detail = { requestId, revisionId: revision.revision_id, fingerprint, policyId, roles, person: person.personId };
        await note(session, transaction, 'approval-requested', quoteId, detail);
        return done(await statusOf(evaluations, transaction, revision, costs));
      });
      if (reply.ok) session.changed('approvals', 'audit');
      return reply;
    },

    'approvals.decide': async ({ requestId, role, outcome, reason = '' }) => {
      const asked = await requestRecord(db, requestId);
      if (asked === undefined) return notFound('request');
      const costs = await costsOf(asked.quote_id);
      const reply = await write(session, async (transaction): Promise<Reply<ApprovalStatus>> => {
        const draft = await draftIn(transaction, asked.quote_id);
        if (!draft.ok) return draft;
        const revision = draft.value;
        const person = await currentPerson(transaction);
        if (person === null) return refused({ rule: 'nobody-chosen' });
        if (person.personId === asked.requested_by) return refused({ rule: 'own-request' });
        if (!holds(person.roles, role)) return refused({ rule: 'role-not-held', roles: [role] });
        const subject = await approvalSubject(evaluations, transaction, revision, costs);
        if (!subject.ok || revision.revision_id !== asked.revision_id || subject.value.fingerprint !== asked.fingerprint) {
          return refused({ rule: 'request-fell' });
        }
        const covers = subject.value.needs.filter(({ approver }) => approver === role).map(({ key }) => key);
        if (covers.length === 0) return refused({ rule: 'nothing-to-approve' });
        const decisionId = environment.newId();
        const kept = await insertDecision(transaction, {
          decision_id: decisionId,
          request_id: requestId,
          role,
          outcome,
          reason: reason.trim(),
          covers: canonicalJson(covers),
          decided_by: person.personId,
          decided_name: person.name,
          decided_at: now(session),
        });
        const { fingerprint } = asked;
        const decisionSha256 = decisionHash(kept);
        const detail = { requestId, decisionId, role, outcome, fingerprint, decisionSha256, person: person.personId };
        await note(session, transaction, 'approval-decided', asked.quote_id, detail);
        return done(await statusOf(evaluations, transaction, revision, costs));
      });
      if (reply.ok) session.changed('approvals', 'audit');
      return reply;
    },

    'approvals.waiting': async () => {
      const found: Waiting[] = [];
      for (const quoteId of await quotesAskedFor(db)) {
        const waiting = await waitingFor(quoteId);
        if (waiting !== null) found.push(waiting);
      }
      return done(found);
    },
  };
}
