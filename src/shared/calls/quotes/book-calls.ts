import { z } from 'zod';
import { CalendarDate } from '../../domain/terms/leaf.ts';
import { command } from '../schemas/call.ts';
import { CostBookId, QuoteId, RevisionId } from '../schemas/ids.ts';
import { CardKey } from './catalogue-calls.ts';

/** Hundredths of a percent, more than −100% and at most 1,000%. */
const leastChange = -9999;
const mostChange = 100_000;

/** What happens to the book of business. */
const BookChange = z.discriminatedUnion('kind', [
  /** Every model price changes by so much, from the day after a deal's start on. */
  z.strictObject({ kind: z.literal('prices'), hundredths: z.int().min(leastChange).max(mostChange) }),
  z.strictObject({ kind: z.literal('cost-book'), costBookId: CostBookId }),
  z.strictObject({ kind: z.literal('rate-card'), card: CardKey }),
]);
export type AskedBookChange = z.output<typeof BookChange>;

const Figures = z.strictObject({ bill: z.string(), margin: z.string(), marginPercent: z.string().nullable() });

/** What the change does to an open quote or a contract: amounts in its currency's decimals. */
const BookDeal = z.strictObject({
  quoteId: QuoteId,
  revisionId: RevisionId,
  state: z.enum(['draft', 'issued', 'contract']),
  currency: z.string(),
  /** The revision's id: a contract and the draft of its next revision have one number. */
  name: z.string(),
  number: z.string(),
  title: z.string(),
  customer: z.string(),
  before: Figures,
  after: Figures,
  bill: z.string(),
  margin: z.string(),
});
export type BookDeal = z.output<typeof BookDeal>;

const BookPage = z.strictObject({
  /** Open quotes and contracts, all pages together. */
  total: z.int().min(0),
  /** Those that this page looked at. */
  looked: z.int().min(0),
  deals: z.array(BookDeal),
  /** Numbers of those that can't be evaluated, before the change or after it. */
  notPriced: z.array(z.string()),
  /** Of the others, those without a cost book, and those in another currency than what changes. */
  withoutBook: z.int().min(0),
  otherCurrency: z.int().min(0),
  /** Where the next page begins; null at the end. */
  next: z.int().nullable(),
});
export type BookPage = z.output<typeof BookPage>;

export const bookCalls = {
  /**
   * What a change does to every open quote and contract, a page at a time, so that it can be followed and stopped. Of a day, with the
   * model prices known then.
   */
  'book.changed': command(
    z.strictObject({
      change: BookChange,
      knownOn: CalendarDate.optional(),
      after: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    BookPage,
  ),
};
