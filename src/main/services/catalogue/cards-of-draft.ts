import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import { FromCard } from '../../../shared/domain/terms/line.ts';
import { cardRecord } from '../../storage/records/card-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { linesById } from '../drafts/lines-without-costs.ts';
import { publishedCard } from './stored-cards.ts';

/** The versions of cards that the lines of a draft were picked from; those that were changed by hand are left out. */
export async function cardsOfDraft(db: WorkspaceDb, draft: DraftJson): Promise<readonly RateCard[]> {
  const found = new Map<string, RateCard | null>();
  for (const { product } of linesById(draft).values()) {
    const picked = FromCard.safeParse(product);
    if (!picked.success) continue;
    const { card, version } = picked.data;
    if (found.has(`${card}@${version}`)) continue;
    const record = await cardRecord(db, { card_id: card, version });
    found.set(`${card}@${version}`, record === undefined ? null : publishedCard(record));
  }
  return [...found.values()].filter((card) => card !== null);
}
