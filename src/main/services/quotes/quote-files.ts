import { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { CallOutput } from '../../../shared/calls/calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { customerQuoteFile, internalQuoteFile, quoteInFile } from '../../../shared/document/data/quote-file.ts';
import { textProblems } from '../../../shared/domain/document/written-text.ts';
import { readShape } from '../../../shared/domain/document/shape.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { mostJsonBytes, readWhole } from '../../files/whole-files.ts';
import { done, failed, invalid, notFound } from '../session/answer.ts';
import { documentBytes, documentFailure, jsonOf, openJson, saveAs } from '../session/dialog-files.ts';
import { fileName } from '../../files/file-name.ts';
import { withoutCostFields } from '../drafts/lines-without-costs.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { wordsOfWindow } from '../settings/window-words.ts';
import { currentSeesCosts } from '../people/cost-sight.ts';
import { addQuote, fittingCostBook } from './quotes.ts';
import type { Session } from '../session/service-session.ts';

type Imported = CallOutput<'quotes.importFile'>;

/** A quote of a file's JSON. */
async function importQuote(session: Session, json: unknown): Promise<Reply<NonNullable<Imported>>> {
  const draft = readShape(DraftJson, quoteInFile(json));
  if (!draft.ok) return invalid(draft.problems);
  const unwelcome = textProblems(draft.value);
  if (unwelcome.length > 0) return invalid(unwelcome);
  // A document of another format is not a quote with problems.
  const reads = 'quotewright.quote/1';
  if (draft.value['schema'] !== reads) return invalid([{ path: ['schema'], reason: { code: 'unknown-schema', reads } }]);
  const costBookId = await fittingCostBook(session, draft.value);
  const made = await addQuote(session, { draft: draft.value, costBookId, action: 'quote-imported', numbered: false });
  const quote = await quoteRecord(session.db, made.quoteId);
  const revision = quote && (await revisionRecord(session.db, quote));
  return done({ ...made, problemCount: revision?.problem_count ?? 0 });
}

/** A quote of the file that the app was started with. */
export async function importQuoteFile(session: Session, file: string): Promise<Reply<NonNullable<Imported>>> {
  const read = await readWhole(file, mostJsonBytes);
  if (!read.ok) return failed({ kind: 'file', file, problem: read.problem });
  const document = await jsonOf(session, read.value);
  return document.ok ? importQuote(session, document.json) : documentFailure(file, document.failure);
}

export function quoteFileHandlers(session: Session): Pick<Handlers, 'quotes.importFile' | 'quotes.exportFile'> {
  const { db } = session;
  return {
    'quotes.importFile': async () => {
      const opened = await openJson(session);
      if (!opened.ok) return opened;
      if (opened.value === null) return done(null);
      return importQuote(session, opened.value.json);
    },

    'quotes.exportFile': async ({ quoteId, revisionId, internal = false }) => {
      const quote = await quoteRecord(db, quoteId);
      if (quote === undefined) return notFound('quote');
      const revision = await revisionRecord(db, quote, revisionId);
      if (revision === undefined) return notFound('revision');
      const draft = draftOf(revision);
      const ours = (await currentSeesCosts(db)) ? draft : withoutCostFields(draft);
      const document = internal ? internalQuoteFile(ours) : customerQuoteFile(draft);
      const { fileParts } = (await wordsOfWindow(session)).report;
      const ending = internal ? `${fileParts.internal}.quote.json` : 'quote.json';
      return saveAs(session, 'json', fileName(quote.number, revision.revision, ending), documentBytes(document));
    },
  };
}
