import type { SavedFile } from '../../shared/calls/leaves.ts';
import { DraftJson } from '../../shared/calls/draft-json.ts';
import type { Handlers } from '../../shared/calls/handlers.ts';
import type { Reply } from '../../shared/calls/reply.ts';
import { readShape } from '../../shared/domain/document/shape.ts';
import { sha256 } from '../sha256.ts';
import { quoteRecord, revisionRecord } from '../storage/quote-records.ts';
import { done, failed, invalid, notFound } from './answer.ts';
import { draftFacts } from './draft-facts.ts';
import type { FileKind } from './environment.ts';
import { fileName } from './file-name.ts';
import { readJsonFile, writeWhole } from './files.ts';
import { draftOf } from './quote-answers.ts';
import { addQuote, fittingCostBook } from './quotes.ts';
import type { Session } from './session.ts';

/** Asks where to and writes whole; null where the user chose nowhere. */
export async function saveAs(
  { environment }: Session,
  kind: FileKind,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<Reply<SavedFile | null>> {
  const file = await environment.dialogs.saveFile(kind, suggestedName);
  if (file === null) return done(null);
  const written = await writeWhole(file, bytes);
  if (!written.ok) return failed({ kind: 'file', file, problem: written.problem });
  return done({ file, bytes: bytes.byteLength, sha256: sha256(bytes) });
}

/** A document as a file that people and tools read: two spaces, a line break at the end. */
export function documentBytes(document: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

/** Asks for a JSON file and reads it; null where none is chosen. */
export async function openJson({ environment }: Session) {
  const file = await environment.dialogs.openFile('json');
  if (file === null) return done(null);
  const read = await readJsonFile(file);
  return read.ok ? done({ file, ...read.value }) : failed({ kind: 'file', file, problem: read.problem });
}

export function quoteFileHandlers(session: Session): Pick<Handlers, 'quotes.importFile' | 'quotes.exportFile'> {
  const { db } = session;
  return {
    'quotes.importFile': async () => {
      const opened = await openJson(session);
      if (!opened.ok) return opened;
      if (opened.value === null) return done(null);
      const { json } = opened.value;
      const draft = readShape(DraftJson, json);
      if (!draft.ok) return invalid(draft.problems);
      // A document that says it is another one is no quote with problems.
      const reads = 'quotewright.quote/1';
      if (draft.value['schema'] !== reads) return invalid([{ path: ['schema'], reason: { code: 'unknown-schema', reads } }]);
      const costBookId = await fittingCostBook(session, draft.value);
      const made = await addQuote(session, { draft: draft.value, costBookId, action: 'quote-imported', numbered: false });
      const { problemCount } = draftFacts(draft.value, await session.costBooks.get(costBookId));
      return done({ ...made, problemCount });
    },

    'quotes.exportFile': async ({ quoteId, revisionId }) => {
      const quote = await quoteRecord(db, quoteId);
      if (quote === undefined) return notFound('quote');
      const revision = await revisionRecord(db, quote, revisionId);
      if (revision === undefined) return notFound('revision');
      return saveAs(session, 'json', fileName(quote.number, revision.revision, 'quote.json'), documentBytes(draftOf(revision)));
    },
  };
}
