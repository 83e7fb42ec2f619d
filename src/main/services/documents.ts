import type { Handlers } from '../../shared/calls/handlers.ts';
import { issuedPdf } from '../storage/issue-records.ts';
import { quoteRecord, revisionRecord } from '../storage/quote-records.ts';
import { done, failed, invalid, notFound, refused } from './answer.ts';
import { brandOf } from './brand.ts';
import { contractMaterial } from './contract-material.ts';
import { priced } from './draft-facts.ts';
import { fileName } from './file-name.ts';
import { exportFailure } from './issuing.ts';
import { draftOf } from './quote-answers.ts';
import { saveAs } from './quote-files.ts';
import type { Session } from './session.ts';
import { today } from './session.ts';

export function documentHandlers(session: Session): Pick<Handlers, 'documents.exportPdf'> {
  const { db, environment } = session;
  return {
    'documents.exportPdf': async ({ quoteId, revisionId, kind, internal, language }) => {
      if (internal && kind === 'final') return refused({ rule: 'internal-is-never-final' });
      const quote = await quoteRecord(db, quoteId);
      if (quote === undefined) return notFound('quote');
      const revision = await revisionRecord(db, quote, revisionId);
      if (revision === undefined) return notFound('revision');
      if (kind === 'final') {
        const pdf = await issuedPdf(db, revision.revision_id);
        if (pdf === undefined || revision.fingerprint === null) return refused({ rule: 'not-issued' });
        const saved = await saveAs(session, 'pdf', fileName(quote.number, revision.revision, 'pdf'), pdf);
        if (!saved.ok) return saved;
        return done(saved.value === null ? null : { ...saved.value, fingerprint: revision.fingerprint });
      }
      const costs = await session.costBooks.get(revision.cost_book_id);
      const read = priced(draftOf(revision), costs);
      if (!read.ok) return invalid(read.problems);
      const issueDate = revision.issue_date ?? today(session);
      const request = { quote: read.value.quote, costs, kind, internal, issueDate, revision: revision.revision, language };
      const made = await environment.contractPdf({ ...request, ...(await contractMaterial(db)), brand: await brandOf(db) });
      if (!made.ok) return failed(exportFailure(made.problem));
      const ending = internal ? 'internal draft.pdf' : 'draft.pdf';
      const saved = await saveAs(session, 'pdf', fileName(quote.number, revision.revision, ending), made.bytes);
      if (!saved.ok) return saved;
      return done(saved.value === null ? null : { ...saved.value, fingerprint: made.fingerprint });
    },
  };
}
