import { insertQuoteState } from '../../storage/records/quote-states.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { actingPerson } from '../people/people.ts';
import type { Session } from '../session/service-session.ts';
import { now } from '../session/service-session.ts';

type Noted = {
  readonly quoteId: string;
  readonly revisionId: string;
  readonly revision: number;
  readonly state: 'created' | 'revised' | 'issued' | 'signed' | 'lost' | 'superseded' | 'reopened' | 'archived' | 'restored';
  readonly reason?: string;
};

/** Keeps that a revision came into a state, and who did it; in the transaction that does it. */
export async function noteState(
  session: Session,
  transaction: WorkspaceTransaction,
  { quoteId, revisionId, revision, state, reason = '' }: Noted,
): Promise<void> {
  await insertQuoteState(transaction, {
    quote_id: quoteId,
    revision_id: revisionId,
    revision,
    state,
    reason: reason.trim(),
    ...(await actingPerson(transaction)),
    at: now(session),
  });
}
