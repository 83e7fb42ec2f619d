import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { NamedCustomer } from './customer-records.ts';
import { dropUnusedCustomer, keepCustomer } from './customer-records.ts';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';
import { amountKey, textKey } from '../database/sort-keys.ts';
import type { Outcome } from './quote-states.ts';
import { forgetWords, indexProducts, indexWords } from './quote-words.ts';

export type QuoteRecord = Selectable<Tables['quotes']>;
export type RevisionRecord = Selectable<Tables['revisions']>;

/** What a draft's text comes to, for the list and the search. Amounts are decimals in `currency`. */
export type DraftFacts = {
  readonly number: string;
  readonly title: string;
  readonly customer: NamedCustomer | null;
  readonly currency: string;
  /** Names. */
  readonly lines: readonly string[];
  /** Wording of the quote's own. */
  readonly clauses: readonly string[];
  readonly committedValue: string | null;
  readonly expectedValue: string | null;
  readonly problemCount: number;
  readonly validUntil: string | null;
};

/** A draft to be written: `draft` is canonical JSON, `now` ISO 8601 in UTC. */
export type DraftWrite = {
  readonly draft: string;
  readonly facts: DraftFacts;
  readonly costBookId: string | null;
  readonly now: string;
  readonly newId: () => string;
};

function listColumns(facts: DraftFacts) {
  const customer = facts.customer?.legalName ?? '';
  return {
    number: facts.number,
    number_key: textKey(facts.number),
    title: facts.title,
    title_key: textKey(facts.title),
    customer,
    customer_key: textKey(customer),
    committed_key: amountKey(facts.committedValue),
    expected_key: amountKey(facts.expectedValue),
    valid_until: facts.validUntil,
    ...valueColumns(facts),
  };
}

function valueColumns(facts: DraftFacts) {
  return {
    currency: facts.currency,
    committed_value: facts.committedValue,
    expected_value: facts.expectedValue,
    problem_count: facts.problemCount,
  };
}

/** What a draft says of itself, without what it comes to. */
export type DraftTexts = Pick<DraftFacts, 'number' | 'title' | 'customer' | 'lines' | 'clauses' | 'validUntil'>;

async function index(transaction: WorkspaceTransaction, row: number, facts: DraftTexts, notes: string): Promise<void> {
  const { number, title, lines, clauses, customer } = facts;
  await indexWords(transaction, row, { number, title, customer: customer?.legalName ?? '', lines, clauses, notes });
  await indexProducts(transaction, row, lines);
}

/** The quote, or undefined for an unknown id. */
export function quoteRecord(db: WorkspaceDb, quoteId: string): Promise<QuoteRecord | undefined> {
  return db.selectFrom('quotes').selectAll().where('quote_id', '=', quoteId).executeTakeFirst();
}

/** In no order; those that are there. */
export async function quoteRecords(db: WorkspaceDb, quoteIds: readonly string[]): Promise<readonly QuoteRecord[]> {
  return quoteIds.length === 0 ? [] : db.selectFrom('quotes').selectAll().where('quote_id', 'in', quoteIds).execute();
}

/** Of a customer, the newest first. */
export function quotesOfCustomer(db: WorkspaceDb, customerId: string, most: number): Promise<QuoteRecord[]> {
  return db
    .selectFrom('quotes')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('updated_at', 'desc')
    .limit(most)
    .execute();
}

/** A revision of the quote: the named one, or the current. */
export function revisionRecord(db: WorkspaceDb, quote: QuoteRecord, revisionId?: string): Promise<RevisionRecord | undefined> {
  return db
    .selectFrom('revisions')
    .selectAll()
    .where('revision_id', '=', revisionId ?? quote.revision_id)
    .where('quote_id', '=', quote.quote_id)
    .executeTakeFirst();
}

/** Of one quote, the newest first. */
export function revisionRecords(db: WorkspaceDb, quoteId: string): Promise<RevisionRecord[]> {
  return db.selectFrom('revisions').selectAll().where('quote_id', '=', quoteId).orderBy('revision', 'desc').execute();
}

export type NewQuoteRecord = DraftWrite & {
  readonly quoteId: string;
  readonly revisionId: string;
  readonly isSample: boolean;
  /** The person whose quote it is; null where nobody said who works here. */
  readonly ownerId?: string | null;
};

/** A quote with its first revision, a draft. */
export async function insertQuote(transaction: WorkspaceTransaction, made: NewQuoteRecord): Promise<void> {
  const { quoteId, revisionId, facts, now } = made;
  const { row } = await transaction
    .insertInto('quotes')
    .values({
      quote_id: quoteId,
      revision_id: revisionId,
      revision: 1,
      is_issued: 0,
      is_archived: 0,
      is_sample: made.isSample ? 1 : 0,
      customer_id: await keepCustomer(transaction, facts.customer, made),
      owner_id: made.ownerId ?? null,
      ...listColumns(facts),
      created_at: now,
      updated_at: now,
    })
    .returning('row')
    .executeTakeFirstOrThrow();
  await insertRevision(transaction, made, 1, 0);
  await index(transaction, row, facts, '');
}

async function insertRevision(
  transaction: WorkspaceTransaction,
  made: Omit<NewQuoteRecord, 'isSample' | 'newId' | 'ownerId'>,
  revision: number,
  saveCount: number,
): Promise<void> {
  await transaction
    .insertInto('revisions')
    .values({
      revision_id: made.revisionId,
      quote_id: made.quoteId,
      revision,
      save_count: saveCount,
      draft: made.draft,
      cost_book_id: made.costBookId,
      ...valueColumns(made.facts),
      created_at: made.now,
      updated_at: made.now,
    })
    .execute();
}

/** Writes a draft over the one there is; that it is a draft, and not a stale one, the caller has seen in this transaction. */
export async function overwriteDraft(
  transaction: WorkspaceTransaction,
  quote: QuoteRecord,
  saveCount: number,
  write: DraftWrite,
): Promise<void> {
  await transaction
    .updateTable('revisions')
    .set({
      save_count: saveCount,
      draft: write.draft,
      cost_book_id: write.costBookId,
      ...valueColumns(write.facts),
      updated_at: write.now,
    })
    .where('revision_id', '=', quote.revision_id)
    .execute();
  const customerId = await keepCustomer(transaction, write.facts.customer, write);
  await transaction
    .updateTable('quotes')
    .set({ customer_id: customerId, ...listColumns(write.facts), updated_at: write.now })
    .where('row', '=', quote.row)
    .execute();
  if (customerId !== quote.customer_id) await dropUnusedCustomer(transaction, quote.customer_id);
  await index(transaction, quote.row, write.facts, quote.notes);
}

/**
 * A draft after the last revision, as the quote's current one. A draft that is there is set aside. Save counts go on from the greatest
 * there is: a window that still has another revision of the quote open is out of date, and learns it when it saves.
 */
export async function appendRevision(
  transaction: WorkspaceTransaction,
  quote: QuoteRecord,
  revisionId: string,
  write: Omit<DraftWrite, 'newId'>,
): Promise<number> {
  const last = await transaction
    .selectFrom('revisions')
    .select(({ fn }) => [fn.max('revision').as('revision'), fn.max('save_count').as('saveCount')])
    .where('quote_id', '=', quote.quote_id)
    .executeTakeFirstOrThrow();
  const revision = last.revision + 1;
  await transaction
    .updateTable('revisions')
    .set({ set_aside_at: write.now })
    .where('quote_id', '=', quote.quote_id)
    .where('issued_at', 'is', null)
    .where('set_aside_at', 'is', null)
    .execute();
  await insertRevision(transaction, { ...write, quoteId: quote.quote_id, revisionId }, revision, last.saveCount + 1);
  await transaction
    .updateTable('quotes')
    .set({
      revision_id: revisionId,
      revision,
      is_issued: 0,
      outcome: null,
      ...listColumns(write.facts),
      updated_at: write.now,
    })
    .where('row', '=', quote.row)
    .execute();
  await index(transaction, quote.row, write.facts, quote.notes);
  return revision;
}

/** Makes a revision that is there the current one: what the list shows is of it from now on. */
export async function makeCurrent(
  transaction: WorkspaceTransaction,
  quote: QuoteRecord,
  revision: RevisionRecord,
  facts: DraftFacts,
  outcome: Outcome | null,
): Promise<void> {
  await transaction
    .updateTable('quotes')
    .set({
      revision_id: revision.revision_id,
      revision: revision.revision,
      is_issued: revision.issued_at === null ? 0 : 1,
      outcome,
      ...listColumns(facts),
    })
    .where('row', '=', quote.row)
    .execute();
  await index(transaction, quote.row, facts, quote.notes);
}

/** Notes of ours on a quote, found by their words. `facts` are those of its current revision. */
export async function setNotes(
  transaction: WorkspaceTransaction,
  quote: QuoteRecord,
  notes: string,
  facts: DraftTexts,
): Promise<void> {
  await transaction.updateTable('quotes').set({ notes }).where('row', '=', quote.row).execute();
  await index(transaction, quote.row, facts, notes);
}

export async function setArchived(transaction: WorkspaceTransaction, quote: QuoteRecord, isArchived: boolean): Promise<void> {
  await transaction
    .updateTable('quotes')
    .set({ is_archived: isArchived ? 1 : 0 })
    .where('row', '=', quote.row)
    .execute();
}

/** Takes a quote that was never issued out of the workspace, its revisions with it. */
export async function deleteQuote(transaction: WorkspaceTransaction, quote: QuoteRecord): Promise<void> {
  await forgetWords(transaction, quote.row);
  await transaction.deleteFrom('quotes').where('row', '=', quote.row).execute();
  await dropUnusedCustomer(transaction, quote.customer_id);
}

/** The sample's quotes that can still be removed. One with an issued revision (`hasIssued`) can only be archived. */
export async function sampleQuotes(
  db: WorkspaceDb,
): Promise<readonly (QuoteRecord & { readonly hasIssued: boolean; readonly wasEdited: boolean })[]> {
  const rows = await db
    .selectFrom('quotes')
    .selectAll('quotes')
    .select((quote) =>
      quote
        .exists(
          quote
            .selectFrom('revisions')
            .select('revisions.revision_id')
            .whereRef('revisions.quote_id', '=', 'quotes.quote_id')
            .where('revisions.issued_at', 'is not', null),
        )
        .as('issued'),
    )
    .select((quote) =>
      quote
        .exists(
          quote
            .selectFrom('revisions')
            .select('revisions.revision_id')
            .whereRef('revisions.quote_id', '=', 'quotes.quote_id')
            .where('revisions.save_count', '>', 0),
        )
        .as('edited'),
    )
    .where('is_sample', '=', 1)
    .execute();
  return rows
    .map(({ issued, edited, ...quote }) => ({ ...quote, hasIssued: Boolean(issued), wasEdited: Boolean(edited) }))
    .filter(({ hasIssued, is_archived }) => !hasIssued || is_archived === 0);
}

/** Makes a quote of the sample one of the user's own. */
export async function makeOwn(transaction: WorkspaceTransaction, quote: QuoteRecord): Promise<void> {
  await transaction.updateTable('quotes').set({ is_sample: 0 }).where('row', '=', quote.row).execute();
}

/** The numbers of quotes, of drafts too, that begin so. */
export async function numbersFrom(db: WorkspaceDb, prefix: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('quotes')
    .select('number')
    .where('number', '>=', prefix)
    // Above every text that begins with the prefix: with both ends SQLite reads only the index between them.
    .where('number', '<', `${prefix}\u{10ffff}`)
    .where(sql<boolean>`substr(number, 1, ${prefix.length}) = ${prefix}`)
    .execute();
  return rows.map(({ number }) => number);
}
