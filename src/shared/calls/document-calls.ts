import { z } from 'zod';
import { command, query } from './call.ts';
import { QuoteId, RevisionId } from './ids.ts';
import { DocumentLanguage, SavedFile, Sha256 } from './leaves.ts';

export const ExportPdf = z.strictObject({
  quoteId: QuoteId,
  /** The newest where left out. */
  revisionId: RevisionId.optional(),
  /** `final` is of an issued revision: the very bytes that were kept at issue. */
  kind: z.enum(['draft', 'final']),
  /** With our costs and margin; never final. */
  internal: z.boolean(),
  /** Of a draft; a final document is in the language it was issued in. */
  language: DocumentLanguage,
});
export type ExportPdf = z.output<typeof ExportPdf>;

/** The document as it would be saved now: of a draft that is stored, a draft; of an issued revision, the bytes that were kept. */
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const Preview = z.strictObject({ pdf: Bytes, sha256: Sha256, isFinal: z.boolean() });

export const documentCalls = {
  'documents.preview': query(
    ['quotes', 'clauses', 'costs', 'settings'],
    z.strictObject({ quoteId: QuoteId, revisionId: RevisionId.optional(), language: DocumentLanguage }),
    Preview,
  ),
  /** Asks where to; null where the user chose nowhere. Written whole or not at all. */
  'documents.exportPdf': command(ExportPdf, SavedFile.extend({ fingerprint: Sha256 }).nullable()),
};
