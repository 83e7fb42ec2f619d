import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { currentSeesCosts } from '../people/cost-sight.ts';
import { done, notFound } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { knownBook } from './known-book.ts';

/** Models and slots that the index of a draft names, valid or not. */
function indexNames(draft: DraftJson): ReadonlySet<string> {
  const terms: unknown = draft['adaptivePricing'];
  const index: unknown = typeof terms === 'object' && terms !== null ? Reflect.get(terms, 'index') : undefined;
  const named: readonly unknown[] = Array.isArray(index) ? index : [];
  return new Set(
    named.flatMap((entry: unknown): readonly string[] => {
      const model: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'model') : undefined;
      return typeof model === 'string' ? [model] : [];
    }),
  );
}

/**
 * The part of a book that an index reads: list prices that the contract prints. Without it the window could not price what the customer
 * pays. Null where it reads none.
 */
function indexPart(costs: Costs, draft: DraftJson): Costs | null {
  const names = indexNames(draft);
  const slots = (costs.slots ?? []).filter(({ id }) => names.has(id));
  const filled = new Set(slots.flatMap(({ assignments }) => assignments.map(({ model }) => model)));
  const models = costs.models
    .filter(({ id }) => names.has(id) || filled.has(id))
    .map(({ prices, ...model }) => ({
      ...model,
      prices: prices.map(({ source: _source, confirmed: _confirmed, ...price }) => price),
    }));
  if (models.length === 0) return null;
  const shown = slots.map(({ assignments, ...slot }) => ({
    ...slot,
    assignments: assignments.map(({ evidence: _evidence, ...assignment }) => assignment),
  }));
  return {
    schema: 'quotewright.costs/1',
    currency: costs.currency,
    models,
    ...(shown.length === 0 ? {} : { slots: shown }),
  };
}

export function quoteCostHandlers({ db, costBooks }: Session): Pick<Handlers, 'costs.ofQuote'> {
  return {
    'costs.ofQuote': async ({ quoteId, revisionId, costBookId, knownOn }) => {
      if (costBookId === null) return done({ costs: null });
      const quote = await quoteRecord(db, quoteId);
      const revision = quote && (await revisionRecord(db, quote, revisionId));
      if (revision === undefined) return notFound('revision');
      const book = await costBooks.get(costBookId);
      if (book === undefined) return notFound('cost-book');
      const known = knownOn === undefined ? book : knownBook(book, knownOn);
      if (known.models.length === 0) return done({ costs: null });
      return done({ costs: (await currentSeesCosts(db)) ? known : indexPart(known, draftOf(revision)) });
    },
  };
}
