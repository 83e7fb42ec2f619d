import type { Problem } from '../../domain/document/problem.ts';
import { bookOfContract } from '../../domain/costs/known-on.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Read } from '../../domain/document/problem.ts';
import type { PriceMove } from './price-move.ts';
import { priceMove } from './price-move.ts';

/** `draft`: still written; `issued`: out, and nothing became of it yet; `contract`: signed. */
export type DealState = 'draft' | 'issued' | 'contract';

/** A deal that a price move may hit. */
export type Deal = {
  readonly number: string;
  readonly title: string;
  readonly customer: string;
  /** From 1; null of a file that has none. */
  readonly revision: number | null;
  readonly state: DealState;
  /** Null for a draft. */
  readonly issueDate: string | null;
  readonly quote: Read<Quote>;
  /** The book that it is priced with. */
  readonly costs: Costs | undefined;
};

type Named = Pick<Deal, 'number' | 'title' | 'customer' | 'revision' | 'state'>;

/** A deal that the book moves. */
export type MovedDeal = Named & { readonly currency: string } & PriceMove;

/** What a new book does to one deal. */
export type Monitored =
  | { readonly does: 'move'; readonly deal: MovedDeal }
  | { readonly does: 'stay' }
  /** It has no book of its own, or the new one is in another currency. */
  | { readonly does: 'not-compared'; readonly why: 'no-book' | 'other-currency' }
  | { readonly does: 'not-priced'; readonly deal: Named; readonly problems: readonly Problem[] };

/** What a book does to a deal. A contract keeps what was known when it was issued. */
export function monitored({ quote, costs, issueDate, ...named }: Deal, book: Costs): Monitored {
  const { number, title, customer, revision, state } = named;
  const deal: Named = { number, title, customer, revision, state };
  if (costs === undefined) return { does: 'not-compared', why: 'no-book' };
  if (costs.currency !== book.currency) return { does: 'not-compared', why: 'other-currency' };
  if (!quote.ok) return { does: 'not-priced', deal, problems: quote.problems };
  const before = issueDate === null ? costs : bookOfContract(costs, issueDate);
  const move = priceMove(quote.value, before, book);
  if (!move.ok) return { does: 'not-priced', deal, problems: move.problems };
  if (move.value === null) return { does: 'stay' };
  return { does: 'move', deal: { ...deal, currency: quote.value.currency, ...move.value } };
}
