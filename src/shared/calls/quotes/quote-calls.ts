import { z } from 'zod';
import { acceptances } from '../../vocabulary/acceptance.ts';
import { dealShapes } from '../../vocabulary/deal-shape.ts';
import { command, query } from '../schemas/call.ts';
import { DraftJson } from '../schemas/draft-json.ts';
import { CostBookId, QuoteId, RevisionId } from '../schemas/ids.ts';
import { DocumentLanguage, Instant, Nothing, SavedFile, SaveCount, Sha256 } from '../schemas/leaves.ts';
import { QuoteRow, quoteStates } from './quote-row.ts';
import { Signing } from '../contracts/signing.ts';

export const quoteOrders = ['updatedAt', 'number', 'customer', 'title', 'committedValue', 'expectedValue'] as const;
export type QuoteOrder = (typeof quoteOrders)[number];

export const QuoteFilter = z.strictObject({
  /** Words, or how they begin, all of which stand in number, customer, title or line names; accents and case aside. */
  search: z.string().max(200).optional(),
  /** Drafts and issued ones where left out. */
  states: z.array(z.enum(quoteStates)).optional(),
  /** `updatedAt`, the newest first, where left out. Values are ordered within their currency. */
  sort: z.strictObject({ by: z.enum(quoteOrders), direction: z.enum(['asc', 'desc']) }).optional(),
  offset: z.int().min(0).optional(),
  /** 100 where left out. */
  limit: z.int().min(1).max(1000).optional(),
});
export type QuoteFilter = z.output<typeof QuoteFilter>;

/** `approval`: the current standing of a draft with a request. */
export const ListedQuote = QuoteRow.extend({ approval: z.enum(['in-approval', 'approved']).nullable() });
export type ListedQuote = z.output<typeof ListedQuote>;

const QuoteList = z.strictObject({
  rows: z.array(ListedQuote),
  /** How many fit the filter, on all pages. */
  total: z.int().min(0),
});
export type QuoteList = z.output<typeof QuoteList>;

/** What was issued, and by what it is known again. */
const Issued = z.strictObject({
  issuedAt: Instant,
  /** `YYYY-MM-DD`, the date in the document. */
  issueDate: z.string(),
  /** SHA-256 of the data in the document. */
  fingerprint: Sha256,
  /** Of the PDF's bytes, which are kept. */
  pdfSha256: Sha256,
  pdfBytes: z.int(),
});
export type Issued = z.output<typeof Issued>;

export const RevisionHead = z.strictObject({
  revisionId: RevisionId,
  quoteId: QuoteId,
  /** From 1. */
  revision: z.int().min(1),
  saveCount: SaveCount,
  /** The cost book it is priced with; null for none. A newer one never takes its place by itself. */
  costBookId: CostBookId.nullable(),
  /** Null in a draft. */
  issued: Issued.nullable(),
  currency: z.string(),
  committedValue: z.string().nullable(),
  expectedValue: z.string().nullable(),
  problemCount: z.int().min(0),
  createdAt: Instant,
  updatedAt: Instant,
});
export type RevisionHead = z.output<typeof RevisionHead>;

export const OpenQuote = z.strictObject({
  quote: QuoteRow,
  revision: RevisionHead,
  /** As it was typed. */
  draft: DraftJson,
  /** The workspace's own for new quotes; a difference to the revision's is worth showing. */
  currentCostBookId: CostBookId.nullable(),
});
export type OpenQuote = z.output<typeof OpenQuote>;

const ById = z.strictObject({ quoteId: QuoteId });
const Made = z.strictObject({ quoteId: QuoteId, revisionId: RevisionId });

const NewQuote = z.discriminatedUnion('from', [
  /** The seller, the next number and the default terms. The rest is empty. */
  z.strictObject({ from: z.literal('blank') }),
  /** The deal of a shape: as a blank one, with its lines, commitments and credits. */
  z.strictObject({ from: z.literal('shape'), shape: z.enum(dealShapes) }),
  /** A document's text as it is, its number too. */
  z.strictObject({ from: z.literal('document'), document: DraftJson }),
]);

const SaveDraft = z.strictObject({
  quoteId: QuoteId,
  /** As it was last answered by `quotes.open` or `quotes.saveDraft`; any other is stale, and nothing is saved. */
  saveCount: SaveCount,
  /** The whole of it, valid or not. */
  draft: DraftJson,
  /** Left out: the one it has. */
  costBookId: CostBookId.nullable().optional(),
});
export type SaveDraft = z.output<typeof SaveDraft>;

const Saved = z.strictObject({ saveCount: SaveCount, quote: QuoteRow });

export const quoteCalls = {
  'quotes.list': query(['quotes', 'policy', 'approvals'], QuoteFilter, QuoteList),
  'quotes.create': command(NewQuote, Made),
  /** The newest revision, or the one that is named. */
  'quotes.open': query(['quotes', 'costs'], ById.extend({ revisionId: RevisionId.optional() }), OpenQuote),
  'quotes.saveDraft': command(SaveDraft, Saved),
  /** A new quote with the next number, its draft a copy of the newest revision's. */
  'quotes.duplicate': command(ById, Made),
  'quotes.archive': command(ById.extend({ archived: z.boolean() }), QuoteRow),
  /** Freezes the draft and keeps its final PDF, in the language asked for; refused with the draft's problems while it has any. */
  'quotes.issue': command(
    ById.extend({
      saveCount: SaveCount,
      language: DocumentLanguage,
      signing: Signing.optional(),
      /** What the contract may go out with. */
      accept: z.array(z.enum(acceptances)).optional(),
    }),
    RevisionHead,
  ),
  /** A new draft, a copy of the issued revision. */
  'quotes.revise': command(ById, Made),
  /** The newest first. */
  'quotes.revisions': query(['quotes'], ById, z.array(RevisionHead)),
  /** Asks for a file; null where none is chosen. A quote with problems is taken as a draft; what is not JSON, not at all. */
  'quotes.importFile': command(Nothing, Made.extend({ problemCount: z.int() }).nullable()),
  'quotes.exportFile': command(ById.extend({ revisionId: RevisionId.optional() }), SavedFile.nullable()),
};
