import type { CardLookup } from '../../../shared/catalogue/drift.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import { cardRecord } from '../../storage/records/card-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { publishedCard } from './stored-cards.ts';

/** The versions of cards that the lines of a quote were picked from. */
export async function cardsOfQuote(db: WorkspaceDb, { lines }: Pick<Quote, 'lines'>): Promise<CardLookup> {
  const found = new Map<string, RateCard | null>();
  for (const { product } of lines) {
    if (product === undefined || found.has(`${product.card}@${product.version}`)) continue;
    const record = await cardRecord(db, { card_id: product.card, version: product.version });
    found.set(`${product.card}@${product.version}`, record === undefined ? null : publishedCard(record));
  }
  return (card, version) => found.get(`${card}@${version}`) ?? undefined;
}
