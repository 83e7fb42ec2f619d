import type { Handlers } from '../../../shared/calls/handlers.ts';
import { RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { Failure, Reply } from '../../../shared/calls/reply.ts';
import { approversOf } from '../../../shared/guardrails/needs.ts';
import { unapproved } from '../../../shared/guardrails/standing.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { AnnexProblem } from '../../export/contract/annex-pdf.ts';
import type { ExportProblem } from '../../export/contract/contract-pdf.ts';
import { insertIssueApproval, requestsOf } from '../../storage/records/approval-records.ts';
import { issueDraft, isNumberIssued } from '../../storage/records/issue-records.ts';
import type { QuoteRecord, RevisionRecord } from '../../storage/records/quote-records.ts';
import {
  appendRevision,
  makeCurrent,
  quoteRecord,
  revisionRecord,
  revisionRecords,
} from '../../storage/records/quote-records.ts';
import { outcomesOf } from '../../storage/records/quote-states.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../../storage/database/schema.ts';
import { done, failed, invalid, notFound, refused, stale } from '../session/answer.ts';
import { decidedOn } from '../approvals/approval-answers.ts';
import type { ApprovalSubject } from '../approvals/approval-subject.ts';
import { approvalSubject } from '../approvals/approval-subject.ts';
import { looksOf } from '../settings/brand-settings.ts';
import { contractMaterial } from '../clauses/contract-material.ts';
import { draftTexts, listedFacts } from '../drafts/draft-facts.ts';
import { draftOf, hasExpired, revisionHead } from '../drafts/quote-answers.ts';
import { sha256 } from '../../sha256.ts';
import { draftWrite } from './quotes.ts';
import { noteState } from './state-changes.ts';
import { sealAsked } from './sealing.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, today, write } from '../session/service-session.ts';

/** Why a document could not be made, as a call's failure. */
export function exportFailure(problem: ExportProblem): Failure {
  switch (problem.kind) {
    case 'terms':
      return { kind: 'invalid-input', problems: problem.problems };
    case 'missing-glyphs':
      return { kind: 'refused', rule: 'missing-glyphs', characters: problem.missing.map(({ character }) => character) };
    case 'stray-tags':
      return { kind: 'refused', rule: 'stray-tags', found: problem.found };
    case 'clauses':
      return { kind: 'refused', rule: 'clauses-unresolved', failures: problem.failures };
    case 'missing-terms':
      return { kind: 'refused', rule: 'missing-terms', topics: problem.topics };
    case 'lapsed-start':
      return { kind: 'refused', rule: 'lapsed-start', startDate: problem.startDate, issueDate: problem.issueDate };
    case 'after-validity':
      return { kind: 'refused', rule: 'after-validity', validUntil: problem.validUntil, issueDate: problem.issueDate };
    case 'internal-is-never-final':
      return { kind: 'refused', rule: 'internal-is-never-final' };
    case 'seal':
      return { kind: 'refused', rule: 'seal-is-unusable', problem: problem.problem };
    case 'logo':
    case 'colour':
      return { kind: 'refused', rule: 'brand-is-unusable' };
  }
}

/** Why a calculation annex could not be made, as a call's failure. */
export function annexFailure(problem: AnnexProblem): Failure {
  switch (problem.kind) {
    case 'no-contract':
    case 'contract-was-changed':
      return { kind: 'refused', rule: 'contract-is-damaged' };
    default:
      return exportFailure(problem);
  }
}

/** The approvals and guardrails that a draft is issued under, if it has every approval it needs. */
async function clearance(
  { evaluations }: Session,
  db: WorkspaceDb,
  revision: RevisionRecord,
  costs: Costs | undefined,
): Promise<Reply<ApprovalSubject>> {
  const subject = await approvalSubject(evaluations, db, revision, costs);
  if (!subject.ok) return invalid(subject.problems);
  const requests = await requestsOf(db, [revision.revision_id]);
  const open = unapproved(subject.value.needs, decidedOn(requests, subject.value.fingerprint) ?? []);
  return open.length === 0 ? done(subject.value) : refused({ rule: 'needs-approval', roles: approversOf(open) });
}

type Asked = { readonly quoteId: string; readonly revisionId: string | undefined; readonly saveCount: number };

/** The draft that is to be issued, if it is still what was asked for and may go out. */
async function issuable(
  session: Session,
  db: WorkspaceDb,
  { quoteId, revisionId, saveCount }: Asked,
): Promise<Reply<{ readonly quote: QuoteRecord; readonly revision: RevisionRecord }>> {
  const quote = await quoteRecord(db, quoteId);
  if (quote === undefined) return notFound('quote');
  const revision = await revisionRecord(db, quote, revisionId);
  if (revision === undefined) return notFound('revision');
  if (revision.issued_at !== null) return refused({ rule: 'revision-is-issued' });
  if (quote.is_archived === 1) return refused({ rule: 'quote-is-archived' });
  if ((await outcomesOf(db, quoteId)).has(revision.revision_id)) return refused({ rule: 'quote-is-closed' });
  if (revision.save_count !== saveCount) return stale(revision.save_count);
  const { validUntil } = draftTexts(draftOf(revision));
  // Nobody looks at a draft that was set aside before it goes out; the current one says beside its date that it is past.
  if (revision.set_aside_at !== null && validUntil !== null && hasExpired(validUntil, today(session))) {
    return refused({ rule: 'after-validity', validUntil, issueDate: today(session) });
  }
  return done({ quote, revision });
}

/** What was issued before, and of which nothing became, is superseded by what is issued now. */
async function supersedeIssued(session: Session, transaction: WorkspaceTransaction, quote: QuoteRecord): Promise<void> {
  const outcomes = await outcomesOf(transaction, quote.quote_id);
  for (const { revision_id, revision, issued_at } of await revisionRecords(transaction, quote.quote_id)) {
    if (issued_at === null || outcomes.has(revision_id)) continue;
    const superseded = { quoteId: quote.quote_id, revisionId: revision_id, revision, state: 'superseded' } as const;
    await noteState(session, transaction, superseded);
  }
}

export function issuingHandlers(session: Session): Pick<Handlers, 'quotes.issue' | 'quotes.revise'> {
  const { db, environment } = session;
  return {
    'quotes.issue': async ({ quoteId, revisionId, saveCount, language, signing, accept }, { signal }) => {
      const found = await issuable(session, db, { quoteId, revisionId, saveCount });
      if (!found.ok) return found;
      const { revision } = found.value;
      const costs = await session.costBooks.get(revision.cost_book_id);
      const read = await session.evaluations.price(revision.draft, costs);
      if (!read.ok) return invalid(read.problems);
      // Checks before the slow making of the document, and again when it freezes the revision.
      const early = await clearance(session, db, revision, costs);
      if (!early.ok) return early;
      const seal = await sealAsked(session, signing?.seal);
      if (!seal.ok) return seal;
      const issueDate = today(session);
      const facts = listedFacts(draftOf(revision), read);
      const looks = await looksOf(db);
      const making = environment.until(signal);
      const made = await making.contractPdf({
        quote: read.value.quote,
        costs,
        kind: 'final',
        issueDate,
        revision: revision.revision,
        language,
        accept,
        ...signing,
        seal: seal.value,
        ...(await contractMaterial(db, read.value.quote)),
        ...looks,
      });
      if (!made.ok) return failed(exportFailure(made.problem));
      const annex = await making.annexPdf({ source: { from: 'file', bytes: made.bytes }, ...looks });
      if (!annex.ok) return failed(annexFailure(annex.problem));
      const { bytes, fingerprint } = made;
      const pdfSha256 = sha256(bytes);
      const reply = await write(session, async (transaction) => {
        // The draft may have changed while the document was made: it must still be the issued one.
        const still = await issuable(session, transaction, { quoteId, revisionId: revision.revision_id, saveCount });
        if (!still.ok) return still;
        const { quote: last, revision: draft } = still.value;
        if (await isNumberIssued(transaction, last.number, last)) {
          return refused({ rule: 'number-is-taken', number: last.number });
        }
        const cleared = await clearance(session, transaction, draft, costs);
        if (!cleared.ok) return cleared;
        const { policyId } = cleared.value;
        await insertIssueApproval(transaction, {
          revision_id: draft.revision_id,
          fingerprint: cleared.value.fingerprint,
          policy_id: policyId,
        });
        await supersedeIssued(session, transaction, last);
        await issueDraft(transaction, draft, {
          issuedAt: now(session),
          issueDate,
          fingerprint,
          pdfSha256,
          pdf: bytes,
          annex: annex.bytes,
        });
        // A draft that was begun since stays the current revision: it is what one goes on with.
        const current = await revisionRecord(transaction, last);
        if (current?.issued_at !== null) await makeCurrent(transaction, last, { ...draft, issued_at: now(session) }, facts, null);
        const { revision_id, revision: count } = draft;
        await noteState(session, transaction, { quoteId, revisionId: revision_id, revision: count, state: 'issued' });
        const draftSha256 = sha256(draft.draft);
        const detail = {
          revisionId: draft.revision_id,
          revision: draft.revision,
          draftSha256,
          fingerprint,
          pdfSha256,
          annexSha256: sha256(annex.bytes),
          policyId,
          sealed: seal.value !== undefined,
          ...(accept === undefined ? {} : { accepted: accept.join(', ') }),
        };
        await note(session, transaction, 'quote-issued', quoteId, detail);
        const issued = await revisionRecord(transaction, last, draft.revision_id);
        return issued === undefined ? notFound('revision') : done(revisionHead(issued));
      });
      if (reply.ok) session.changed('quotes', 'audit');
      return reply;
    },

    'quotes.revise': async ({ quoteId, from }) => {
      const found = await quoteRecord(db, quoteId);
      if (found === undefined) return notFound('quote');
      const copied = await revisionRecord(db, found, from);
      if (copied === undefined) return notFound('revision');
      const costs = await session.costBooks.get(copied.cost_book_id);
      const written = await draftWrite(session, draftOf(copied), copied.cost_book_id, costs);
      const reply = await write(session, async (transaction) => {
        const quote = await quoteRecord(transaction, quoteId);
        if (quote === undefined) return notFound('quote');
        if (quote.is_retained === 1) return refused({ rule: 'quote-is-retained' });
        if (quote.is_archived === 1) return refused({ rule: 'quote-is-archived' });
        if (quote.is_issued === 0 && from === undefined) return refused({ rule: 'draft-exists' });
        const revisionId = RevisionId.parse(environment.newId());
        const revision = await appendRevision(transaction, quote, revisionId, written);
        await noteState(session, transaction, { quoteId, revisionId, revision, state: 'revised' });
        await note(session, transaction, 'quote-revised', quoteId, { revisionId, from: copied.revision_id });
        return done({ quoteId, revisionId });
      });
      if (reply.ok) session.changed('quotes', 'audit');
      return reply;
    },
  };
}
