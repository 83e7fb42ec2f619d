import { z } from 'zod';
import { extendableWork } from '../../vocabulary/stopped-work.ts';
import { command, query } from '../schemas/call.ts';
import { ChosenFileId, QuoteId, RevisionId } from '../schemas/ids.ts';
import { DocumentLanguage, Nothing, SavedFile, Sha256 } from '../schemas/leaves.ts';
import { CheckedPdf } from './verification.ts';

const ExportPdf = z.strictObject({
  quoteId: QuoteId,
  /** By default the newest. */
  revisionId: RevisionId.optional(),
  /** `final` is of an issued revision: the very bytes that were kept at issue. */
  kind: z.enum(['draft', 'final']),
  /** With our costs and margin; never final. */
  internal: z.boolean(),
  /** Of a draft; a final document is in the language it was issued in. */
  language: DocumentLanguage,
  /** Whether the checker is written beside it, for who receives it. */
  checker: z.boolean().optional(),
});
export type ExportPdf = z.output<typeof ExportPdf>;

const ExportedPdf = SavedFile.extend({
  fingerprint: Sha256,
  /** Where the checker was written to; left out where none was asked for. */
  checker: z.string().optional(),
});

export type ExportedPdf = z.output<typeof ExportedPdf>;

/** Where in a returned Word file something stands that is no clause's wording. */
export const returnedPlaces = [
  'text',
  'header',
  'footer',
  'text-box',
  'footnote',
  'endnote',
  'inserted-file',
  'picture',
  'object',
  'hidden',
] as const;
export type ReturnedPlace = (typeof returnedPlaces)[number];

const MoneyChange = z.strictObject({ before: z.string(), after: z.string() });

/** A term that the other side wants changed: another value came back in its place. */
const TermChange = z.strictObject({
  term: z.string(),
  /** Where it stands in the quote; null where it can't be changed on its own. */
  path: z.array(z.union([z.string(), z.int()])).nullable(),
  before: z.string(),
  after: z.string(),
  value: z.union([z.string(), z.number()]),
  money: z.strictObject({ committed: MoneyChange, expected: MoneyChange }).nullable(),
  /** Why the quote can't have the value. */
  problems: z.array(z.string()),
});

/** What a returned Word file wants changed. */
const ReturnedWord = z.strictObject({
  file: z.string(),
  /** Whether it was made from the very terms that the quote has now. */
  isCurrent: z.boolean(),
  proposals: z.array(
    z.strictObject({
      type: z.string(),
      clauseId: z.string(),
      version: z.int(),
      title: z.string(),
      before: z.array(z.string()),
      after: z.array(z.string()),
      /** Which of it stood beside the text. */
      beside: z.array(z.strictObject({ place: z.enum(returnedPlaces), text: z.string() })),
      /** The clause's body in the clause language; null where a person has to write it. */
      text: z.string().nullable(),
      /** Whether it says anything else than the clause that was sent, apart from `changes`. */
      isReworded: z.boolean(),
      /** Terms that the other side wants changed, with what the contract then comes to. */
      changes: z.array(TermChange),
      /** Figures of `text` that follow from no term. */
      figures: z.array(z.string()),
      /** The body with every figure of theirs kept in words on purpose. */
      kept: z.string().nullable(),
    }),
  ),
  comments: z.array(z.strictObject({ author: z.string(), text: z.string() })),
  /** What else reads differently: it can't be taken from a Word file. */
  elsewhere: z.array(
    z.strictObject({ place: z.enum(returnedPlaces), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type ReturnedWord = z.output<typeof ReturnedWord>;

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const Preview = z.strictObject({ pdf: Bytes, sha256: Sha256, isFinal: z.boolean() });

/** An issued revision whose pages a file may be held beside. */
const IssuedRevision = z.strictObject({
  quoteId: QuoteId,
  revisionId: RevisionId,
  /** As printed when it was issued. */
  number: z.string(),
  revision: z.int().min(1),
  customer: z.string(),
  issueDate: z.string(),
});
export type IssuedRevision = z.output<typeof IssuedRevision>;

/** A file that the user chose, by what the services know it by, and its name for the user to see. */
const ChosenFile = z.strictObject({ chosen: ChosenFileId, file: z.string() });

export const documentCalls = {
  /** A person lets this work take longer than usual, from its next task on until the app ends. */
  'documents.letTakeLonger': command(z.strictObject({ work: z.enum(extendableWork) }), z.null()),
  /** The document as it would be saved now: of a draft that is stored, a draft; of an issued revision, the bytes that were kept. */
  'documents.preview': query(
    ['quotes', 'clauses', 'costs', 'settings'],
    z.strictObject({ quoteId: QuoteId, revisionId: RevisionId.optional(), language: DocumentLanguage }),
    Preview,
  ),
  /**
   * The first page of the same document, laid out by itself, to be read while the whole of a long draft is made. Null where the whole is there
   * as soon, or where none can be made.
   */
  'documents.previewBeginning': query(
    ['quotes', 'clauses', 'costs', 'settings'],
    z.strictObject({ quoteId: QuoteId, revisionId: RevisionId.optional(), language: DocumentLanguage }),
    z.strictObject({ pdf: Bytes }).nullable(),
  ),
  /** Asks for a contract PDF to be checked; null where none is chosen. */
  'documents.choosePdf': command(Nothing, ChosenFile.nullable()),
  /** Checks a chosen PDF by its own data, and against the document that was kept of the issued revision that it says it is. */
  'documents.checkPdf': command(z.strictObject({ chosen: ChosenFileId, password: z.string().max(200).optional() }), CheckedPdf),
  /** The issued revisions whose number or customer has the text, the newest first; at most fifty. */
  'documents.issuedRevisions': query(['quotes'], z.strictObject({ text: z.string().max(200) }), z.array(IssuedRevision)),
  /** The bytes of a chosen PDF and of an issued revision, to be compared by eye. Nothing is checked. */
  'documents.pagesBeside': command(
    z.strictObject({ chosen: ChosenFileId, quoteId: QuoteId, revisionId: RevisionId }),
    z.strictObject({ file: Bytes, issued: Bytes }),
  ),
  /** Asks for the certificate of a seal; null where none is chosen. */
  'documents.chooseCertificate': command(Nothing, ChosenFile.nullable()),
  /** The draft as a Word file to negotiate; with `against`, its clauses as tracked changes against the standard ones. */
  'documents.exportWord': command(
    z.strictObject({ quoteId: QuoteId, revisionId: RevisionId.optional(), language: DocumentLanguage, against: z.boolean() }),
    SavedFile.nullable(),
  ),
  /** Asks for a Word file that came back, and says clause by clause what it wants changed. Nothing is taken. */
  'documents.readReturnedWord': command(
    z.strictObject({ quoteId: QuoteId, language: DocumentLanguage }),
    ReturnedWord.nullable(),
  ),
  /** The calculation annex: of a draft, as a draft; of an issued revision, the bytes that were kept. Null where the user chose nowhere. */
  'documents.exportAnnex': command(
    z.strictObject({ quoteId: QuoteId, revisionId: RevisionId.optional(), language: DocumentLanguage }),
    ExportedPdf.nullable(),
  ),
  /** Asks where to; null where the user chose nowhere. Written whole or not at all. */
  'documents.exportPdf': command(ExportPdf, ExportedPdf.nullable()),
};
