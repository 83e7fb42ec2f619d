import type { CardEffect } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { QuoteId } from '../../../shared/calls/schemas/ids.ts';
import type { CardLookup } from '../../../shared/catalogue/drift.ts';
import { driftsOf, withDriftTaken } from '../../../shared/catalogue/drift.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { QuoteDraft } from '../../../shared/domain/terms/quote.ts';
import { fixed } from '../../../shared/domain/values/decimal-text.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { cardRecord, cardVersions, countOpenQuotesFrom, openQuotesFrom } from '../../storage/records/card-records.ts';
import { done, invalid, notFound, refused } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { draftOf, isAltered, publishedCard, storedKey } from './stored-cards.ts';

/** Published versions of a card, by their numbers. */
export async function lookupOf(db: WorkspaceDb, cardId: string): Promise<CardLookup> {
  const cards = new Map<number, RateCard>();
  for (const record of await cardVersions(db, cardId)) {
    const card = publishedCard(record);
    if (card !== null) cards.set(record.version, card);
  }
  return (id, version) => (id === cardId ? cards.get(version) : undefined);
}

/** What a draft comes to; null where it can't be priced. */
async function worthOf({ evaluations }: Session, draft: QuoteDraft, costs: Costs | undefined): Promise<CardEffect['before']> {
  const priced = await evaluations.price(JSON.stringify(draft), costs);
  if (!priced.ok) return null;
  const { minor, expectedValue, grossMarginHundredths } = priced.value;
  return {
    expected: fixed(expectedValue, minor),
    margin: costs === undefined || grossMarginHundredths === null ? null : fixed(grossMarginHundredths, 2),
  };
}

export function cardEffectHandlers(session: Session): Pick<Handlers, 'catalogue.effects'> {
  const { db, costBooks } = session;
  return {
    'catalogue.effects': async ({ after, limit, ...key }) => {
      const record = await cardRecord(db, storedKey(key));
      if (record === undefined) return notFound('rate-card');
      if (isAltered(record)) return refused({ rule: 'card-is-altered' });
      const newer = readRateCard(draftOf(record));
      if (!newer.ok) return invalid(newer.problems);
      const lookUp = await lookupOf(db, key.cardId);
      const quotes = await openQuotesFrom(db, key.cardId, after, limit);
      const effects: CardEffect[] = [];
      for (const { quote_id, number, title, customer, draft: text, cost_book_id } of quotes) {
        // A draft may be of any shape: what is no list of lines has no drift.
        const draft = JSON.parse(text) as QuoteDraft;
        const drifts = driftsOf(draft, newer.value, lookUp);
        if (drifts.length === 0) continue;
        const costs = await costBooks.get(cost_book_id);
        const gone = drifts.filter(({ isOnCard }) => !isOnCard).length;
        effects.push({
          quoteId: QuoteId.parse(quote_id),
          number,
          title,
          customer,
          lines: drifts.length - gone,
          gone,
          before: await worthOf(session, draft, costs),
          after: await worthOf(session, withDriftTaken(draft, newer.value, lookUp), costs),
        });
      }
      const last = quotes.at(-1);
      return done({
        currency: newer.value.currency,
        total: await countOpenQuotesFrom(db, key.cardId),
        looked: quotes.length,
        effects,
        next: last === undefined || quotes.length < limit ? null : last.row,
      });
    },
  };
}
