import { openQuoteFields, openQuotes } from './open-quotes.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type CardRecord = Selectable<Tables['rate_cards']>;
export type CardKey = { readonly card_id: string; readonly version: number };

/** Every version of every card, by name, the newest first. */
export function cardRecords(db: WorkspaceDb): Promise<CardRecord[]> {
  return db.selectFrom('rate_cards').selectAll().orderBy('name').orderBy('card_id').orderBy('version', 'desc').execute();
}

export function cardRecord(db: WorkspaceDb, { card_id, version }: CardKey): Promise<CardRecord | undefined> {
  return db.selectFrom('rate_cards').selectAll().where('card_id', '=', card_id).where('version', '=', version).executeTakeFirst();
}

/** The versions of a card, the newest first. */
export function cardVersions(db: WorkspaceDb, cardId: string): Promise<CardRecord[]> {
  return db.selectFrom('rate_cards').selectAll().where('card_id', '=', cardId).orderBy('version', 'desc').execute();
}

/** Of each card the newest version that is published and holds on a day. */
export async function cardsInEffect(db: WorkspaceDb, day: string): Promise<CardRecord[]> {
  const rows = await db
    .selectFrom('rate_cards')
    .selectAll()
    .where('state', '=', 'published')
    .where('from_date', '<=', day)
    .orderBy('name')
    .orderBy('version')
    .execute();
  return [...new Map(rows.map((row) => [row.card_id, row])).values()];
}

export async function insertCard(transaction: WorkspaceTransaction, card: Insertable<Tables['rate_cards']>): Promise<void> {
  await transaction.insertInto('rate_cards').values(card).execute();
}

export type CardWrite = Pick<CardRecord, 'name' | 'currency' | 'from_date' | 'products' | 'card' | 'sha256' | 'updated_at'>;

/** Writes a draft. False where it was saved in the meantime or is no longer a draft. */
export async function overwriteCardDraft(
  transaction: WorkspaceTransaction,
  { card_id, version }: CardKey,
  saveCount: number,
  write: CardWrite,
): Promise<boolean> {
  const written = await transaction
    .updateTable('rate_cards')
    .set({ ...write, save_count: saveCount + 1 })
    .where('card_id', '=', card_id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .where('save_count', '=', saveCount)
    .returning('row')
    .executeTakeFirst();
  return written !== undefined;
}

export async function setCardState(
  transaction: WorkspaceTransaction,
  row: number,
  change: Partial<Pick<CardRecord, 'state' | 'published_by' | 'published_name' | 'published_at' | 'updated_at'>>,
): Promise<void> {
  await transaction.updateTable('rate_cards').set(change).where('row', '=', row).execute();
}

/** Throws a draft away; a trigger keeps what was published. */
export async function deleteCard(transaction: WorkspaceTransaction, row: number): Promise<void> {
  await transaction.deleteFrom('rate_cards').where('row', '=', row).execute();
}

/** Takes out the sample's cards that no revision comes from. */
export async function deleteUnusedSampleCards(transaction: WorkspaceTransaction): Promise<void> {
  await transaction
    .deleteFrom('rate_cards')
    .where('is_sample', '=', 1)
    .where((card) =>
      card.not(
        card.exists(
          card.selectFrom('card_uses').select('card_uses.revision_id').whereRef('card_uses.card_id', '=', 'rate_cards.card_id'),
        ),
      ),
    )
    .execute();
}

/** How many revisions come from each version, by card and version. */
export async function cardUseCounts(db: WorkspaceDb): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('card_uses')
    .select(({ fn }) => ['card_id', 'version', fn.countAll<number>().as('uses')])
    .groupBy(['card_id', 'version'])
    .execute();
  return new Map(rows.map(({ card_id, version, uses }) => [`${card_id}@${version}`, uses]));
}

/** What the trail has of the last time that a draft came back from review, as JSON; a draft that is begun again never did. */
export async function lastReturn(
  db: WorkspaceDb,
  { card_id, version }: Pick<CardRecord, 'card_id' | 'version'>,
): Promise<string | undefined> {
  const entry = await db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('subject', '=', `${card_id}@${version}`)
    .where('action', 'in', ['card-drafted', 'card-returned'])
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry?.action === 'card-returned' ? entry.detail : undefined;
}

const openQuotesOf = (db: WorkspaceDb, cardId: string) =>
  openQuotes(db).where((quote) =>
    quote.exists(
      quote
        .selectFrom('card_uses')
        .select('card_uses.version')
        .whereRef('card_uses.revision_id', '=', 'revisions.revision_id')
        .where('card_uses.card_id', '=', cardId),
    ),
  );

export async function countOpenQuotesFrom(db: WorkspaceDb, cardId: string): Promise<number> {
  const { count } = await openQuotesOf(db, cardId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Open drafts with lines from a card, after the row that was last read. */
export function openQuotesFrom(db: WorkspaceDb, cardId: string, afterRow: number, limit: number) {
  return openQuotesOf(db, cardId)
    .where('quotes.row', '>', afterRow)
    .select(openQuoteFields)
    .orderBy('quotes.row')
    .limit(limit)
    .execute();
}
