import type { CardEffect } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { QuoteId } from '../../../shared/calls/schemas/ids.ts';
import type { CardLookup } from '../../../shared/catalogue/drift.ts';
import { driftsOf, withDriftTaken } from '../../../shared/catalogue/drift.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import { readRateCard } from '../../../shared/catalogue/read-card.ts';
import { booksKnownOn } from '../../../shared/domain/costs/known-on.ts';
import type { QuoteDraft } from '../../../shared/domain/terms/quote.ts';
import type { ChangedDraft, ChangedWorth } from '../../export/evaluation/changed-drafts.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { cardRecord, cardVersions, countOpenQuotesFrom, openQuotesFrom } from '../../storage/records/card-records.ts';
import { done, invalid, notFound, refused } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { draftOf, isAltered, publishedCard, storedKey } from './stored-cards.ts';

type OpenQuote = Awaited<ReturnType<typeof openQuotesFrom>>[number];

/** Published versions of a card, by their numbers. */
export async function lookupOf(db: WorkspaceDb, cardId: string): Promise<CardLookup> {
  const cards = new Map<number, RateCard>();
  for (const record of await cardVersions(db, cardId)) {
    const card = publishedCard(record);
    if (card !== null) cards.set(record.version, card);
  }
  return (id, version) => (id === cardId ? cards.get(version) : undefined);
}

type Affected = { readonly quote: OpenQuote; readonly changed: ChangedDraft; readonly lines: number; readonly gone: number };

/** What the newer card changes of an open quote; null where that is nothing. */
function affected(quote: OpenQuote, draft: QuoteDraft, newer: RateCard, lookUp: CardLookup): Affected | null {
  const drifts = driftsOf(draft, newer, lookUp);
  if (drifts.length === 0) return null;
  const gone = drifts.filter(({ isOnCard }) => !isOnCard).length;
  const lines = withDriftTaken(draft, newer, lookUp).lines.flatMap((line, at): ChangedDraft['lines'] =>
    line === draft.lines[at] ? [] : [[at, line]],
  );
  return { quote, changed: { text: quote.draft, lines }, lines: drifts.length - gone, gone };
}

/** What they come to before and after, in their order: those of one book are evaluated together. */
async function worths(
  { costBooks, evaluations }: Session,
  all: readonly Affected[],
  knownOn: string | undefined,
): Promise<ReadonlyMap<Affected, ChangedWorth>> {
  const found = new Map<Affected, ChangedWorth>();
  const known = booksKnownOn(knownOn);
  for (const id of new Set(all.map(({ quote }) => quote.cost_book_id))) {
    const ofBook = all.filter(({ quote }) => quote.cost_book_id === id);
    const costs = await costBooks.get(id);
    const changed = await evaluations.change(
      ofBook.map((each) => each.changed),
      costs && known(costs),
    );
    for (const [at, each] of ofBook.entries()) {
      const worth = changed[at];
      if (worth !== undefined) found.set(each, worth);
    }
  }
  return found;
}

export function cardEffectHandlers(session: Session): Pick<Handlers, 'catalogue.effects'> {
  const { db } = session;
  return {
    'catalogue.effects': async ({ after, limit, knownOn, ...key }) => {
      const record = await cardRecord(db, storedKey(key));
      if (record === undefined) return notFound('rate-card');
      if (isAltered(record)) return refused({ rule: 'card-is-altered' });
      const newer = readRateCard(draftOf(record));
      if (!newer.ok) return invalid(newer.problems);
      const lookUp = await lookupOf(db, key.cardId);
      const quotes = await openQuotesFrom(db, key.cardId, after, limit);
      const { currency } = newer.value;
      // A draft may be of any shape: what is no list of lines has no drift.
      const drafts = quotes.map((quote) => ({ quote, draft: JSON.parse(quote.draft) as QuoteDraft }));
      const own = drafts.filter(({ draft }) => draft.currency === currency);
      const all = own.flatMap(({ quote, draft }) => affected(quote, draft, newer.value, lookUp) ?? []);
      const worth = await worths(session, all, knownOn);
      const effects = all.map((each): CardEffect => {
        const { quote_id, number, title, customer } = each.quote;
        const { before = null, after: then = null } = worth.get(each) ?? {};
        return {
          quoteId: QuoteId.parse(quote_id),
          number,
          title,
          customer,
          lines: each.lines,
          gone: each.gone,
          before,
          after: then,
        };
      });
      const last = quotes.at(-1);
      return done({
        currency,
        total: await countOpenQuotesFrom(db, key.cardId),
        looked: quotes.length,
        effects,
        otherCurrency: drafts.length - own.length,
        next: last === undefined || quotes.length < limit ? null : last.row,
      });
    },
  };
}
