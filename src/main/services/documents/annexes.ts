import type { Handlers, StopSignal } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import type { Language } from '../../../shared/text/language.ts';
import { wordsOfWindow } from '../settings/window-words.ts';
import type { ContractSource } from '../../export/contract/contract-source.ts';
import { issuedAnnex, issuedPdf } from '../../storage/records/issue-records.ts';
import type { RevisionRecord } from '../../storage/records/quote-records.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { fileName } from '../../files/file-name.ts';
import { contractMaterial } from '../clauses/contract-material.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { annexFailure } from '../quotes/issuing.ts';
import { done, failed, invalid, notFound } from '../session/answer.ts';
import { saveAs } from '../session/dialog-files.ts';
import type { Session } from '../session/service-session.ts';
import { today } from '../session/service-session.ts';
import { looksOf } from '../settings/brand-settings.ts';

type Annex = { readonly pdf: Uint8Array; readonly fingerprint: string };

/** What an annex is made from where none is kept: the issued contract of before annexes were kept, or the draft. */
async function sourceOf(
  session: Session,
  revision: RevisionRecord,
  language: Language | undefined,
): Promise<Reply<ContractSource>> {
  const issued = await issuedPdf(session.db, revision.revision_id);
  if (issued !== undefined) return done({ from: 'file', bytes: issued });
  const read = readQuote(draftOf(revision));
  if (!read.ok) return invalid(read.problems);
  const costs = await session.costBooks.get(revision.cost_book_id);
  const own = { quote: read.value, costs, issueDate: today(session), revision: revision.revision, language };
  return done({ from: 'quote', request: { ...(await contractMaterial(session.db, read.value)), ...own, kind: 'draft' } });
}

/** The calculation annex of a stored revision: the bytes that were kept at issue, or what the contract gives. */
async function annexOf(
  session: Session,
  revision: RevisionRecord,
  language: Language | undefined,
  signal: StopSignal,
): Promise<Reply<Annex>> {
  const { db, environment } = session;
  const kept = await issuedAnnex(db, revision.revision_id);
  if (kept !== undefined && revision.fingerprint !== null) return done({ pdf: kept, fingerprint: revision.fingerprint });
  const source = await sourceOf(session, revision, language);
  if (!source.ok) return source;
  const made = await environment.until(signal).annexPdf({ source: source.value, ...(await looksOf(db)) });
  return made.ok ? done({ pdf: made.bytes, fingerprint: made.fingerprint }) : failed(annexFailure(made.problem));
}

export function annexHandlers(session: Session): Pick<Handlers, 'documents.exportAnnex'> {
  return {
    'documents.exportAnnex': async ({ quoteId, revisionId, language }, { signal }) => {
      const quote = await quoteRecord(session.db, quoteId);
      const revision = quote && (await revisionRecord(session.db, quote, revisionId));
      if (quote === undefined || revision === undefined) return notFound('revision');
      const annex = await annexOf(session, revision, language, signal);
      if (!annex.ok) return annex;
      const { pdf, fingerprint } = annex.value;
      const { draft, annex: name } = (await wordsOfWindow(session)).report.fileParts;
      const ending = revision.issued_at === null ? `${draft} ${name}.pdf` : `${name}.pdf`;
      const saved = await saveAs(session, 'pdf', fileName(quote.number, revision.revision, ending), pdf);
      return saved.ok ? done(saved.value === null ? null : { ...saved.value, fingerprint }) : saved;
    },
  };
}
