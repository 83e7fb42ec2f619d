import { z } from 'zod';
import type { CardKey, CardRow } from '../../../shared/calls/quotes/catalogue-calls.ts';
import { CardRow as CardRowSchema } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import { DraftJson as DraftJsonSchema } from '../../../shared/calls/schemas/draft-json.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { sha256 } from '../../sha256.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import type { CardKey as StoredKey, CardRecord, CardWrite } from '../../storage/records/card-records.ts';
import { cardsInEffect, cardUseCounts, lastReturn } from '../../storage/records/card-records.ts';

export function storedKey({ cardId, version }: CardKey): StoredKey {
  return { card_id: cardId, version };
}

const Returned = z.object({ remark: z.string() });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The stored fields of a card besides its key and its state. A card has its state beside it, never in it. */
export function cardWrite({ state: _state, ...card }: DraftJson, at: string): CardWrite {
  const text = canonicalJson(card);
  const products = card['products'];
  return {
    name: textOf(card['name']),
    currency: textOf(card['currency']),
    from_date: textOf(card['from']),
    products: Array.isArray(products) ? products.length : 0,
    card: text,
    sha256: sha256(text),
    updated_at: at,
  };
}

/** Whether what is stored of a published version is not what was published. Megabytes are hashed once. */
const hashes = new Map<string, string>();
const mostHashes = 500;

export function isAltered({ card, sha256: kept, state }: CardRecord): boolean {
  if (state !== 'published' && state !== 'retired') return false;
  const known = hashes.get(card) ?? sha256(card);
  if (hashes.size >= mostHashes) hashes.clear();
  hashes.set(card, known);
  return known !== kept;
}

export function draftOf({ card }: CardRecord): DraftJson {
  return DraftJsonSchema.parse(JSON.parse(card));
}

const readCards = new Map<string, RateCard>();
const mostCards = 50;

/** The card of a published version; null where it was changed by hand. A card of thousands of products is read once. */
export function publishedCard(record: CardRecord): RateCard | null {
  if ((record.state !== 'published' && record.state !== 'retired') || isAltered(record)) return null;
  const known = readCards.get(record.sha256);
  if (known !== undefined) return known;
  const read = readRateCard(JSON.parse(record.card));
  if (!read.ok) return null;
  if (readCards.size >= mostCards) readCards.clear();
  readCards.set(record.sha256, read.value);
  return read.value;
}

/** Why drafts came back from review, by their rows: what the second person wrote last. */
async function returnRemarks(db: WorkspaceDb, records: readonly CardRecord[]): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  for (const record of records.filter(({ state }) => state === 'draft')) {
    const detail = await lastReturn(db, record);
    const read = Returned.safeParse(detail === undefined ? null : JSON.parse(detail));
    if (read.success && read.data.remark !== '') found.set(record.row, read.data.remark);
  }
  return found;
}

/** Rows of versions, for the list. */
export async function cardRows(db: WorkspaceDb, records: readonly CardRecord[], day: string): Promise<readonly CardRow[]> {
  const uses = await cardUseCounts(db);
  const inEffect = new Set((await cardsInEffect(db, day)).map(({ row }) => row));
  const returns = await returnRemarks(db, records);
  return records.map((record) =>
    CardRowSchema.parse({
      cardId: record.card_id,
      version: record.version,
      name: record.name,
      currency: record.currency,
      from: record.from_date,
      state: record.state,
      isInEffect: inEffect.has(record.row),
      isAltered: isAltered(record),
      products: record.products,
      uses: uses.get(`${record.card_id}@${record.version}`) ?? 0,
      author: record.author_name,
      publishedBy: record.published_name,
      publishedAt: record.published_at,
      saveCount: record.save_count,
      isSample: record.is_sample === 1,
      returned: returns.get(record.row) ?? null,
      updatedAt: record.updated_at,
    }),
  );
}
