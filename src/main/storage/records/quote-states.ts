import type { Insertable, Selectable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';
import type { QuoteRecord } from './quote-records.ts';

export type QuoteStateRecord = Selectable<Tables['quote_states']>;

/** What becomes of a revision once it is out of the seller's hands, or is given up. */
export type Outcome = 'signed' | 'lost' | 'superseded';

export async function insertQuoteState(
  transaction: WorkspaceTransaction,
  state: Insertable<Tables['quote_states']>,
): Promise<void> {
  await transaction.insertInto('quote_states').values(state).execute();
}

/** Everything that happened to a quote, the oldest first. */
export function quoteStates(db: WorkspaceDb, quoteId: string): Promise<QuoteStateRecord[]> {
  return db.selectFrom('quote_states').selectAll().where('quote_id', '=', quoteId).orderBy('row').execute();
}

/** What became of each revision of a quote, where something did: the last word on it. */
export async function outcomesOf(db: WorkspaceDb, quoteId: string): Promise<ReadonlyMap<string, Outcome>> {
  const found = new Map<string, Outcome>();
  for (const { revision_id, state } of await quoteStates(db, quoteId)) {
    if (state === 'signed' || state === 'lost' || state === 'superseded') found.set(revision_id, state);
    else if (state === 'reopened') found.delete(revision_id);
  }
  return found;
}

/** What the list shows became of the quote. */
export async function setOutcome(transaction: WorkspaceTransaction, quote: QuoteRecord, outcome: Outcome | null): Promise<void> {
  await transaction.updateTable('quotes').set({ outcome }).where('row', '=', quote.row).execute();
}

export async function setOwner(transaction: WorkspaceTransaction, quote: QuoteRecord, ownerId: string | null): Promise<void> {
  await transaction.updateTable('quotes').set({ owner_id: ownerId }).where('row', '=', quote.row).execute();
}
