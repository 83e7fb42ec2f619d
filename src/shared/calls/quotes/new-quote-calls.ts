import { z } from 'zod';
import { billAnswers, costAnswers, proposedCharges, proposedParts, valueAnswers } from '../../catalogue/guided.ts';
import { dealShapes } from '../../vocabulary/deal-shape.ts';
import { command, query } from '../schemas/call.ts';
import { DraftJson } from '../schemas/draft-json.ts';
import { CostBookId, QuoteId, RevisionId } from '../schemas/ids.ts';
import { Nothing } from '../schemas/leaves.ts';

const Name = z.string().max(400);

/** What was chosen before the quote is there. What is left out follows the customer, then the settings. */
const Chosen = {
  /** The customer's name; one that is known brings along what its last quote said of it. */
  customer: Name.optional(),
  currency: z.string().max(3).optional(),
  /** Null: none. */
  costBookId: CostBookId.nullable().optional(),
};

const GuidedAnswers = z.strictObject({
  value: z.enum(valueAnswers),
  cost: z.enum(costAnswers),
  bills: z.enum(billAnswers),
});
const GuidedNames = z.record(z.enum([...proposedCharges, ...proposedParts]), Name);

const NewQuote = z.discriminatedUnion('from', [
  /** The seller, the next number and the default terms. The rest is empty. */
  z.strictObject({ from: z.literal('blank'), ...Chosen }),
  /** The deal of a shape: as a blank one, with its lines, commitments and credits. */
  z.strictObject({ from: z.literal('shape'), shape: z.enum(dealShapes), ...Chosen }),
  /** The deal of a quote that is kept as a template, for another customer and with dates of today. */
  z.strictObject({ from: z.literal('template'), quoteId: QuoteId, ...Chosen }),
  /** The deal of any quote with dates of today, for its own customer where no other is named. */
  z.strictObject({ from: z.literal('copy'), quoteId: QuoteId, ...Chosen }),
  /** What three questions lead to, from a rate card where one fits; `names` are what its lines and terms are called. */
  z.strictObject({ from: z.literal('guided'), answers: GuidedAnswers, names: GuidedNames, ...Chosen }),
  /** A shape of a package, or a bundle, of a rate card that quotes are made with today. */
  z.strictObject({
    from: z.literal('card'),
    cardId: z.string().max(120),
    pick: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('package'), id: Name, shape: Name }),
      z.strictObject({ kind: z.literal('bundle'), id: Name }),
    ]),
    ...Chosen,
  }),
  /** A document's text as it is, its number too. */
  z.strictObject({ from: z.literal('document'), document: DraftJson }),
]);
export type NewQuote = z.output<typeof NewQuote>;

/** What a quote for a customer begins with. */
const Beginning = z.strictObject({
  currency: z.string(),
  /** The number of the customer's last quote, whose currency it is; null where the settings gave it. */
  follows: z.string().nullable(),
  /** The book that new quotes in this currency are priced with; null where none has it. */
  costBookId: CostBookId.nullable(),
});
export type Beginning = z.output<typeof Beginning>;

const Template = z.strictObject({
  quoteId: QuoteId,
  number: z.string(),
  title: z.string(),
  customer: z.string(),
  currency: z.string(),
});
export type Template = z.output<typeof Template>;

const ById = z.strictObject({ quoteId: QuoteId });

export const newQuoteCalls = {
  /**
   * One in which nothing was typed yet leaves the workspace when it is left: it is no quote before its first change, its number is free
   * again, and the audit trail never hears of it.
   */
  'quotes.create': command(NewQuote, z.strictObject({ quoteId: QuoteId, revisionId: RevisionId })),
  'quotes.beginning': query(
    ['quotes', 'customers', 'costs', 'settings'],
    z.strictObject({ customer: Name, currency: z.string().max(3).optional() }),
    Beginning,
  ),
  /** The workspace's own, by title. */
  'quotes.templates': query(['quotes', 'settings'], Nothing, z.array(Template)),
  'quotes.keepTemplate': command(ById.extend({ kept: z.boolean() }), z.strictObject({ kept: z.boolean() })),
  /** The user left the quote. Answers whether it went, as nothing was typed in it. */
  'quotes.leave': command(ById, z.strictObject({ removed: z.boolean() })),
};
