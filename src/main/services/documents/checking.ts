import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Failure } from '../../../shared/calls/reply.ts';
import { QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { CheckedPdf } from '../../../shared/calls/contracts/verification.ts';
import type { ClaimedContract } from '../../export/contract/claimed-contract.ts';
import type { IssuedDocument } from '../../storage/records/issue-records.ts';
import { issuedAnnex, issuedDocuments, issuedPdf, issuedRevisions } from '../../storage/records/issue-records.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { done, failed, notFound } from '../session/answer.ts';
import { readWhole } from '../../files/whole-files.ts';
import type { Session } from '../session/service-session.ts';

/** As many issued revisions as a person looks through. */
const mostOffered = 50;

/** 50 MB: far more than any contract needs, even signed or scanned. */
const mostBytes = 50_000_000;

/** The issued document that the file says it is: by the foot of its pages, which people read, before its data. */
async function issuedAs(db: WorkspaceDb, claim: ClaimedContract): Promise<IssuedDocument | null> {
  for (const fingerprint of claim.fingerprints) {
    const [printed] = await issuedDocuments(db, { fingerprint });
    if (printed !== undefined) return printed;
  }
  const [named] = claim.byData === null ? [] : await issuedDocuments(db, claim.byData);
  return named ?? null;
}

function shown(issued: IssuedDocument | null): CheckedPdf['against'] {
  if (issued === null) return null;
  const { quoteId, number, revision, issueDate } = issued;
  return { quoteId: QuoteId.parse(quoteId), number, revision, issueDate };
}

const cancelled: Failure = { kind: 'stopped', work: 'reading-pdf', why: { code: 'cancelled' } };

export function checkingHandlers(
  session: Session,
): Pick<
  Handlers,
  | 'documents.choosePdf'
  | 'documents.checkPdf'
  | 'documents.chooseCertificate'
  | 'documents.issuedRevisions'
  | 'documents.pagesBeside'
> {
  const { db, environment, chosenFiles } = session;
  return {
    'documents.choosePdf': async () => done(await chosenFiles.choose('pdf')),
    'documents.chooseCertificate': async () => done(await chosenFiles.choose('certificate')),

    'documents.checkPdf': async ({ chosen, password }, { signal }) => {
      const path = chosenFiles.pathOf('pdf', chosen);
      if (!path.ok) return path;
      const file = path.value;
      const bytes = await readWhole(file, mostBytes);
      if (!bytes.ok) return failed({ kind: 'file', file, problem: bytes.problem });
      // A task that is asked for after this is stopped before it begins.
      if (signal.aborted) return failed(cancelled);
      const tasks = environment.until(signal);
      const claim = await tasks.claimedContract(bytes.value, password);
      const issued = claim === null ? null : await issuedAs(db, claim);
      const annex = claim?.isAnnex === true && issued !== null ? await issuedAnnex(db, issued.revisionId) : undefined;
      const verification = await tasks.verify(bytes.value, annex ?? issued?.pdf, password);
      return done({ file, against: shown(issued), verification });
    },

    'documents.issuedRevisions': async ({ text }) => {
      const rows = await issuedRevisions(db, text, mostOffered);
      return done(
        rows.map(({ quoteId, revisionId, ...rest }) => ({
          ...rest,
          quoteId: QuoteId.parse(quoteId),
          revisionId: RevisionId.parse(revisionId),
        })),
      );
    },

    'documents.pagesBeside': async ({ chosen, quoteId, revisionId }) => {
      const path = chosenFiles.pathOf('pdf', chosen);
      if (!path.ok) return path;
      const file = await readWhole(path.value, mostBytes);
      if (!file.ok) return failed({ kind: 'file', file: path.value, problem: file.problem });
      const quote = await quoteRecord(db, quoteId);
      const revision = quote && (await revisionRecord(db, quote, revisionId));
      const issued = revision && (await issuedPdf(db, revision.revision_id));
      return issued === undefined ? notFound('revision') : done({ file: file.value, issued });
    },
  };
}
