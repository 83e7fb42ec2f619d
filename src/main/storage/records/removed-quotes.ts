import type { Selectable } from 'kysely';
import type { Tables, WorkspaceTransaction } from '../database/schema.ts';
import { hasCostBook } from './cost-book-records.ts';
import { keepCustomer } from './customer-records.ts';
import { personRecord } from './people-records.ts';
import type { DraftTexts, QuoteRecord, RevisionRecord } from './quote-records.ts';
import { deleteQuote } from './quote-records.ts';
import { indexProducts, indexWords } from './quote-words.ts';

/** All that is stored of a quote of which nothing was issued. */
export type RemovedQuote = {
  readonly quote: QuoteRecord;
  readonly revisions: readonly RevisionRecord[];
  readonly states: readonly Selectable<Tables['quote_states']>[];
  readonly steps: readonly Selectable<Tables['quote_steps']>[];
};

/** Takes a quote out. One with an issued revision is kept by a trigger, and the transaction fails. */
export async function takeOut(transaction: WorkspaceTransaction, quote: QuoteRecord): Promise<RemovedQuote> {
  const { quote_id } = quote;
  const removed = {
    quote,
    revisions: await transaction.selectFrom('revisions').selectAll().where('quote_id', '=', quote_id).execute(),
    states: await transaction.selectFrom('quote_states').selectAll().where('quote_id', '=', quote_id).orderBy('row').execute(),
    steps: await transaction.selectFrom('quote_steps').selectAll().where('quote_id', '=', quote_id).execute(),
  };
  await deleteQuote(transaction, quote);
  return removed;
}

/** The person, if they are still there. */
async function stillThere(transaction: WorkspaceTransaction, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  return (await personRecord(transaction, personId)) === undefined ? null : personId;
}

/** Puts a quote back as it was. What it named and what is gone since, it names no more. `facts` are of its current revision. */
export async function putBack(
  transaction: WorkspaceTransaction,
  { quote, revisions, states, steps }: RemovedQuote,
  facts: DraftTexts,
  made: { readonly newId: () => string; readonly now: string },
): Promise<void> {
  const { row: _row, ...columns } = quote;
  const customer_id = await keepCustomer(transaction, facts.customer, made);
  const owner_id = await stillThere(transaction, quote.owner_id);
  const { row } = await transaction
    .insertInto('quotes')
    .values({ ...columns, customer_id, owner_id })
    .returning('row')
    .executeTakeFirstOrThrow();
  for (const revision of revisions) {
    const { cost_book_id } = revision;
    const isThere = cost_book_id !== null && (await hasCostBook(transaction, cost_book_id));
    await transaction
      .insertInto('revisions')
      .values({ ...revision, cost_book_id: isThere ? cost_book_id : null })
      .execute();
  }
  for (const { row: _stateRow, ...state } of states) {
    const person_id = await stillThere(transaction, state.person_id);
    await transaction
      .insertInto('quote_states')
      .values({ ...state, person_id })
      .execute();
  }
  for (const step of steps) {
    const person_id = await stillThere(transaction, step.person_id);
    await transaction
      .insertInto('quote_steps')
      .values({ ...step, person_id })
      .execute();
  }
  const { number, title, lines, clauses } = facts;
  const name = facts.customer?.legalName ?? '';
  await indexWords(transaction, row, { number, title, customer: name, lines, clauses, notes: quote.notes });
  await indexProducts(transaction, row, lines);
}
