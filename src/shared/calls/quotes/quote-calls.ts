import { z } from 'zod';
import { acceptances } from '../../vocabulary/acceptance.ts';
import { command, query } from '../schemas/call.ts';
import { DraftJson } from '../schemas/draft-json.ts';
import { CostBookId, QuoteId, RevisionId } from '../schemas/ids.ts';
import { DocumentLanguage, Instant, Nothing, SavedFile, SaveCount, Sha256 } from '../schemas/leaves.ts';
import { QuoteRow } from './quote-row.ts';
import { Signing } from '../contracts/signing.ts';

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
  /** Whether new quotes get a later cost book than this revision's, in its currency. */
  hasNewerCostBook: z.boolean(),
});
export type OpenQuote = z.output<typeof OpenQuote>;

export const revisionStates = ['draft', 'set-aside', 'issued', 'signed', 'lost', 'expired', 'superseded'] as const;

/** A revision in the list of them. */
export const ListedRevision = RevisionHead.extend({
  /** `set-aside`: a draft in whose place another revision was begun. */
  state: z.enum(revisionStates),
  /** The one that the quote stands for. */
  isCurrent: z.boolean(),
  title: z.string(),
  /** Its last day, where it has one. */
  validUntil: z.string().nullable(),
  /** Whether it is a draft whose last day is not past, so that it can be issued. */
  isIssuable: z.boolean(),
});
export type ListedRevision = z.output<typeof ListedRevision>;

const ById = z.strictObject({ quoteId: QuoteId });
const Made = z.strictObject({ quoteId: QuoteId, revisionId: RevisionId });

export const SaveDraft = z.strictObject({
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
  /** The current revision, or the one that is named. */
  'quotes.open': query(['quotes', 'costs'], ById.extend({ revisionId: RevisionId.optional() }), OpenQuote),
  'quotes.saveDraft': command(SaveDraft, Saved),
  /** A new quote with the next number, its draft a copy of the current revision, or of the one that is named. */
  'quotes.duplicate': command(ById.extend({ revisionId: RevisionId.optional() }), Made),
  'quotes.archive': command(ById.extend({ archived: z.boolean() }), QuoteRow),
  /** Freezes the draft and keeps its final PDF, in the language asked for; refused with the draft's problems while it has any. */
  'quotes.issue': command(
    ById.extend({
      /** The current one where left out. One that was set aside is refused once it has lapsed. */
      revisionId: RevisionId.optional(),
      saveCount: SaveCount,
      language: DocumentLanguage,
      signing: Signing.optional(),
      /** What the contract may go out with. */
      accept: z.array(z.enum(acceptances)).optional(),
    }),
    RevisionHead,
  ),
  /**
   * A new draft, a copy of the current revision, which must be issued; or of the revision that is named, whichever it is: a draft that is
   * there is set aside.
   */
  'quotes.revise': command(ById.extend({ from: RevisionId.optional() }), Made),
  /** The newest first. */
  'quotes.revisions': query(['quotes'], ById, z.array(ListedRevision)),
  /** Asks for a file; null where none is chosen. A quote with problems is taken as a draft; what is not JSON, not at all. */
  'quotes.importFile': command(Nothing, Made.extend({ problemCount: z.int() }).nullable()),
  /** The quote as the customer may hold it; with `internal` the whole of it, marked as internal in the file and its name. */
  'quotes.exportFile': command(
    ById.extend({ revisionId: RevisionId.optional(), internal: z.boolean().optional() }),
    SavedFile.nullable(),
  ),
};
