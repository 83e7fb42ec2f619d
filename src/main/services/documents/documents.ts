import { wordsOfWindow } from '../settings/window-words.ts';
import type { ExportedPdf } from '../../../shared/calls/contracts/document-calls.ts';
import type { Handlers, StopSignal } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { ContractPdf, ContractPdfRequest } from '../../export/contract/contract-pdf.ts';
import { checkerFileName } from '../../export/verify/checker-file.ts';
import { issuedPdf } from '../../storage/records/issue-records.ts';
import type { RevisionRecord } from '../../storage/records/quote-records.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { done, failed, invalid, notFound, refused } from '../session/answer.ts';
import { looksOf } from '../settings/brand-settings.ts';
import { contractMaterial } from '../clauses/contract-material.ts';
import { copyBeside } from '../../files/file-beside.ts';
import { unfinishedNotes } from '../session/environment.ts';
import { fileName } from '../../files/file-name.ts';
import { exportFailure } from '../quotes/issuing.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { saveAs } from '../session/dialog-files.ts';
import type { Session } from '../session/service-session.ts';
import { today } from '../session/service-session.ts';
import { sha256 } from '../../sha256.ts';

type MadePdf = Extract<ContractPdf, { ok: true }>;
type Draft = { readonly internal: boolean; readonly language: Language | undefined };

/** What the draft PDF of a stored revision is made of. It is evaluated where the document is made, and not here, where other calls would wait. */
async function draftRequest(session: Session, revision: RevisionRecord, draft: Draft): Promise<Reply<ContractPdfRequest>> {
  const { db } = session;
  const costs = await session.costBooks.get(revision.cost_book_id);
  const read = readQuote(draftOf(revision));
  if (!read.ok) return invalid(read.problems);
  return done({
    quote: read.value,
    costs,
    kind: 'draft',
    ...draft,
    issueDate: revision.issue_date ?? today(session),
    revision: revision.revision,
    ...(await contractMaterial(db, read.value)),
    ...(await looksOf(db)),
  });
}

/** The same for as long as nothing that it is made of changes, so that a preview is the file. */
async function draftPdf(session: Session, revision: RevisionRecord, draft: Draft, signal: StopSignal): Promise<Reply<MadePdf>> {
  const request = await draftRequest(session, revision, draft);
  if (!request.ok) return request;
  const made = await session.environment.until(signal).contractPdf(request.value);
  return made.ok ? done(made) : failed(exportFailure(made.problem));
}

/** In characters of its text: a shorter draft is laid out before anybody would see its beginning. */
const longDraft = 30_000;

/** The checker written beside an exported file: where. */
async function checkerBeside({ environment }: Session, exported: string): Promise<Reply<string>> {
  const { checkerFile } = environment;
  if (checkerFile === null) return failed({ kind: 'file', file: checkerFileName, problem: { code: 'missing' } });
  const copied = await copyBeside(checkerFile, exported, checkerFileName, unfinishedNotes(environment));
  return copied.ok ? done(copied.value) : failed({ kind: 'file', file: checkerFileName, problem: copied.problem });
}

export function documentHandlers(
  session: Session,
): Pick<Handlers, 'documents.exportPdf' | 'documents.preview' | 'documents.previewBeginning' | 'documents.letTakeLonger'> {
  const { db } = session;
  return {
    'documents.letTakeLonger': ({ work }) => {
      session.environment.letTakeLonger(work);
      return Promise.resolve(done(null));
    },

    'documents.previewBeginning': async ({ quoteId, revisionId, language }, { signal }) => {
      const quote = await quoteRecord(db, quoteId);
      const revision = quote && (await revisionRecord(db, quote, revisionId));
      if (revision === undefined) return notFound('revision');
      if (revision.issued_at !== null || revision.draft.length < longDraft) return done(null);
      const request = await draftRequest(session, revision, { internal: false, language });
      // What is wrong with the draft, the whole document says.
      if (!request.ok) return done(null);
      const pdf = await session.environment.until(signal).contractBeginning(request.value);
      return done(pdf === null ? null : { pdf });
    },

    'documents.preview': async ({ quoteId, revisionId, language }, { signal }) => {
      const quote = await quoteRecord(db, quoteId);
      const revision = quote && (await revisionRecord(db, quote, revisionId));
      if (revision === undefined) return notFound('revision');
      const issued = await issuedPdf(db, revision.revision_id);
      if (issued !== undefined) return done({ pdf: issued, sha256: sha256(issued), isFinal: true });
      const made = await draftPdf(session, revision, { internal: false, language }, signal);
      return made.ok ? done({ pdf: made.value.bytes, sha256: sha256(made.value.bytes), isFinal: false }) : made;
    },

    'documents.exportPdf': async ({ quoteId, revisionId, kind, internal, language, checker = false }, { signal }) => {
      if (internal && kind === 'final') return refused({ rule: 'internal-is-never-final' });
      const quote = await quoteRecord(db, quoteId);
      if (quote === undefined) return notFound('quote');
      const revision = await revisionRecord(db, quote, revisionId);
      if (revision === undefined) return notFound('revision');
      const write = async (ending: string, pdf: Uint8Array, fingerprint: string): Promise<Reply<ExportedPdf | null>> => {
        const saved = await saveAs(session, 'pdf', fileName(quote.number, revision.revision, ending), pdf);
        if (!saved.ok || saved.value === null) return saved.ok ? done(null) : saved;
        if (!checker) return done({ ...saved.value, fingerprint });
        const beside = await checkerBeside(session, saved.value.file);
        return beside.ok ? done({ ...saved.value, fingerprint, checker: beside.value }) : beside;
      };
      if (kind === 'final') {
        const pdf = await issuedPdf(db, revision.revision_id);
        if (pdf === undefined || revision.fingerprint === null) return refused({ rule: 'not-issued' });
        return write('pdf', pdf, revision.fingerprint);
      }
      const made = await draftPdf(session, revision, { internal, language }, signal);
      if (!made.ok) return made;
      const parts = (await wordsOfWindow(session)).report.fileParts;
      const ending = internal ? `${parts.internal} ${parts.draft}.pdf` : `${parts.draft}.pdf`;
      return write(ending, made.value.bytes, made.value.fingerprint);
    },
  };
}
