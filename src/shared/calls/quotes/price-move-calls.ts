import { z } from 'zod';
import { CalendarDate } from '../../domain/terms/leaf.ts';
import { command } from '../schemas/call.ts';
import { CostBookId, QuoteId, RevisionId } from '../schemas/ids.ts';

const Worth = z.strictObject({ expected: z.string(), cost: z.string(), marginPercent: z.string().nullable() });

const Measured = z.strictObject({
  action: z.enum(['decrease', 'increase', 'negotiation', 'none']),
  effectiveFrom: z.string().nullable(),
  index: z.string(),
  multiplier: z.string(),
});

const ClauseMove = z.strictObject({
  afterMonth: z.int(),
  on: z.string(),
  before: Measured,
  after: Measured,
  acts: z.boolean(),
  amount: z.string(),
});

/** What a book does to an open quote or a contract: amounts in its currency's decimals. */
const MovedQuote = z.strictObject({
  quoteId: QuoteId,
  revisionId: RevisionId,
  number: z.string(),
  title: z.string(),
  customer: z.string(),
  revision: z.int().nullable(),
  state: z.enum(['draft', 'issued', 'contract']),
  currency: z.string(),
  before: Worth,
  after: Worth,
  clauses: z.array(ClauseMove).readonly(),
});
export type MovedQuote = z.output<typeof MovedQuote>;

const MovesPage = z.strictObject({
  /** Open quotes and contracts, all pages together. */
  total: z.int().min(0),
  /** Those that this page looked at; deals that stay are not among `moved`. */
  looked: z.int().min(0),
  moved: z.array(MovedQuote),
  /** Numbers of those that have no price by the book. */
  notPriced: z.array(z.string()),
  /** Without a book, or in another currency. */
  notCompared: z.int().min(0),
  /** Where the next page begins; null at the end. */
  next: z.int().nullable(),
});
export type MovesPage = z.output<typeof MovesPage>;

export const priceMoveCalls = {
  /**
   * What a book moves, against the book that each deal is priced with, a page at a time, so that it can be followed and stopped. Of a
   * day, with what was known then.
   */
  'costs.moves': command(
    z.strictObject({
      costBookId: CostBookId,
      knownOn: CalendarDate.optional(),
      after: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    MovesPage,
  ),
};
