import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { QuoteRow } from '../../../shared/calls/quotes/quote-row.ts';
import type { StateChange } from '../../../shared/calls/quotes/quote-state-calls.ts';
import { stateChanges } from '../../../shared/calls/quotes/quote-state-calls.ts';
import { requestsOf } from '../../storage/records/approval-records.ts';
import { personRecord } from '../../storage/records/people-records.ts';
import type { QuoteRecord, RevisionRecord } from '../../storage/records/quote-records.ts';
import { quoteRecord, revisionRecord, revisionRecords, setNotes } from '../../storage/records/quote-records.ts';
import type { Outcome } from '../../storage/records/quote-states.ts';
import { outcomesOf, quoteStates, setOutcome, setOwner } from '../../storage/records/quote-states.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../../storage/database/schema.ts';
import { draftTexts } from '../drafts/draft-facts.ts';
import { draftOf, hasExpired, listedRevision, quoteRow } from '../drafts/quote-answers.ts';
import { done, notFound, refused } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, today, write } from '../session/service-session.ts';
import { noteState } from './state-changes.ts';

/** Requests for approval and what was decided on them, as changes of the revision's state. */
async function approvalChanges(db: WorkspaceDb, revisions: readonly RevisionRecord[]): Promise<readonly StateChange[]> {
  const requests = await requestsOf(
    db,
    revisions.map(({ revision_id }) => revision_id),
  );
  return requests.flatMap(({ request, decisions }): StateChange[] => {
    const of = { revisionId: RevisionId.parse(request.revision_id), revision: request.revision };
    const asked: StateChange = {
      ...of,
      state: 'requested',
      reason: request.note,
      by: request.requested_name,
      at: request.requested_at,
    };
    const decided = decisions.map(({ outcome, reason, decided_name, decided_at }): StateChange => ({
      ...of,
      state: outcome === 'approved' ? 'approved' : 'declined',
      reason,
      by: decided_name,
      at: decided_at,
    }));
    return [asked, ...decided];
  });
}

/** That an issued revision expired, at the end of its last day. Nobody did it, so that nothing is stored of it. */
function expiry(quote: QuoteRecord, revision: RevisionRecord, outcome: Outcome | undefined, day: string): readonly StateChange[] {
  const { state, validUntil, revisionId } = listedRevision(revision, quote, outcome, day);
  if (state !== 'expired' || validUntil === null || !hasExpired(validUntil, day)) return [];
  const end = new Date(`${validUntil}T23:59:59.999`);
  if (Number.isNaN(end.getTime())) return [];
  return [{ state, revisionId, revision: revision.revision, reason: '', by: null, at: end.toISOString() }];
}

async function changesOf(session: Session, quote: QuoteRecord): Promise<readonly StateChange[]> {
  const { db } = session;
  const revisions = await revisionRecords(db, quote.quote_id);
  const outcomes = await outcomesOf(db, quote.quote_id);
  const kept = (await quoteStates(db, quote.quote_id)).flatMap((record): StateChange[] => {
    const state = stateChanges.find((known) => known === record.state);
    if (state === undefined) return [];
    const { revision, reason, person_name, at } = record;
    const by = person_name === '' ? null : person_name;
    return [{ state, revisionId: RevisionId.parse(record.revision_id), revision, reason, by, at }];
  });
  const expired = revisions.flatMap((revision) => expiry(quote, revision, outcomes.get(revision.revision_id), today(session)));
  return [...kept, ...(await approvalChanges(db, revisions)), ...expired].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Whether the state follows on what there is: only what was issued is signed or superseded, and only what is closed is reopened. */
function follows(state: Outcome | 'reopened', revision: RevisionRecord, outcome: Outcome | undefined): boolean {
  if (state === 'reopened') return outcome !== undefined;
  if (outcome !== undefined) return false;
  return state === 'lost' || revision.issued_at !== null;
}

type OwnCalls = 'quotes.states' | 'quotes.setState' | 'quotes.setOwner' | 'quotes.notes' | 'quotes.setNotes';

export function quoteStateHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db } = session;
  const rowOf = async (transaction: WorkspaceTransaction, quoteId: string): Promise<Reply<QuoteRow>> => {
    const row = await quoteRecord(transaction, quoteId);
    return row === undefined ? notFound('quote') : done(quoteRow(row, today(session)));
  };
  return {
    'quotes.states': async ({ quoteId }) => {
      const quote = await quoteRecord(db, quoteId);
      return quote === undefined ? notFound('quote') : done([...(await changesOf(session, quote))]);
    },

    'quotes.setState': async ({ quoteId, revisionId, state, reason = '' }) => {
      const reply = await write(session, async (transaction): Promise<Reply<QuoteRow>> => {
        const quote = await quoteRecord(transaction, quoteId);
        if (quote === undefined) return notFound('quote');
        const revision = await revisionRecord(transaction, quote, revisionId);
        if (revision === undefined) return notFound('revision');
        if (quote.is_retained === 1) return refused({ rule: 'quote-is-retained' });
        if (quote.is_archived === 1) return refused({ rule: 'quote-is-archived' });
        const outcome = (await outcomesOf(transaction, quoteId)).get(revision.revision_id);
        if (!follows(state, revision, outcome)) return refused({ rule: 'state-does-not-follow' });
        const of = { quoteId, revisionId: revision.revision_id, revision: revision.revision };
        await noteState(session, transaction, { ...of, state, reason });
        if (revision.revision_id === quote.revision_id) {
          await setOutcome(transaction, quote, state === 'reopened' ? null : state);
        }
        // The reason is a sentence of a person's, and may name the customer: the trail holds none.
        await note(session, transaction, `quote-${state}`, quoteId, { revisionId: of.revisionId, revision: of.revision });
        return rowOf(transaction, quoteId);
      });
      if (reply.ok) session.changed('quotes', 'audit');
      return reply;
    },

    'quotes.setOwner': async ({ quoteId, ownerId }) => {
      const reply = await write(session, async (transaction): Promise<Reply<QuoteRow>> => {
        const quote = await quoteRecord(transaction, quoteId);
        if (quote === undefined) return notFound('quote');
        const owner = ownerId === null ? null : await personRecord(transaction, ownerId);
        if (owner === undefined || owner?.is_retired === 1) return notFound('person');
        await setOwner(transaction, quote, ownerId);
        await note(session, transaction, 'quote-owner-changed', quoteId, { from: quote.owner_id, to: ownerId });
        return rowOf(transaction, quoteId);
      });
      if (reply.ok) session.changed('quotes', 'audit');
      return reply;
    },

    'quotes.notes': async ({ quoteId }) => {
      const quote = await quoteRecord(db, quoteId);
      return quote === undefined ? notFound('quote') : done({ notes: quote.notes });
    },

    'quotes.setNotes': async ({ quoteId, notes }) => {
      const reply = await write(session, async (transaction) => {
        const quote = await quoteRecord(transaction, quoteId);
        const revision = quote && (await revisionRecord(transaction, quote));
        if (quote === undefined || revision === undefined) return notFound('quote');
        if (quote.is_retained === 1) return refused({ rule: 'quote-is-retained' });
        await setNotes(transaction, quote, notes, draftTexts(draftOf(revision)));
        return done({ notes });
      });
      if (reply.ok) session.changed('quotes');
      return reply;
    },
  };
}
