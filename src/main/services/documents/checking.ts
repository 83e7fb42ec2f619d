import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Failure } from '../../../shared/calls/reply.ts';
import { QuoteId } from '../../../shared/calls/schemas/ids.ts';
import type { CheckedPdf } from '../../../shared/calls/contracts/verification.ts';
import type { ClaimedContract } from '../../export/contract/claimed-contract.ts';
import type { IssuedDocument } from '../../storage/records/issue-records.ts';
import { issuedDocuments } from '../../storage/records/issue-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { done, failed } from '../session/answer.ts';
import { readWhole } from '../../files/whole-files.ts';
import type { Session } from '../session/service-session.ts';

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
): Pick<Handlers, 'documents.choosePdf' | 'documents.checkPdf' | 'documents.stopCheck' | 'documents.chooseCertificate'> {
  const { db, environment, chosenFiles } = session;
  let stops = 0;
  return {
    'documents.choosePdf': async () => done(await chosenFiles.choose('pdf')),
    'documents.chooseCertificate': async () => done(await chosenFiles.choose('certificate')),

    'documents.checkPdf': async ({ chosen, password }) => {
      const path = chosenFiles.pathOf('pdf', chosen);
      if (!path.ok) return path;
      const file = path.value;
      const stopsBefore = stops;
      const bytes = await readWhole(file, mostBytes);
      if (!bytes.ok) return failed({ kind: 'file', file, problem: bytes.problem });
      // Between its steps no task runs that could be stopped.
      if (stops > stopsBefore) return failed(cancelled);
      const claim = await environment.claimedContract(bytes.value, password);
      const issued = claim === null ? null : await issuedAs(db, claim);
      if (stops > stopsBefore) return failed(cancelled);
      const verification = await environment.verify(bytes.value, issued?.pdf, password);
      return done({ file, against: shown(issued), verification });
    },

    'documents.stopCheck': () => {
      stops += 1;
      environment.cancel('claimedContract', 'verify');
      return Promise.resolve(done(null));
    },
  };
}
