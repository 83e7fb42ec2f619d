import { z } from 'zod';
import { command } from './call.ts';
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

export const documentCalls = {
  /** Asks where to; null where the user chose nowhere. Written whole or not at all. */
  'documents.exportPdf': command(ExportPdf, SavedFile.extend({ fingerprint: Sha256 }).nullable()),
};
