import { wordsOfWindow } from '../settings/window-words.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { Failure, Reply } from '../../../shared/calls/reply.ts';
import type { Language } from '../../../shared/text/language.ts';
import { problemLine } from '../../../shared/text/problems.ts';
import type { WordRequest } from '../../export/word/contract-docx.ts';
import type { ReturnedProblem } from '../../export/returned-word/returned-docx.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { done, failed, invalid, notFound } from '../session/answer.ts';
import { contractMaterial } from '../clauses/contract-material.ts';
import { fileName } from '../../files/file-name.ts';
import { readWhole } from '../../files/whole-files.ts';
import { exportFailure } from '../quotes/issuing.ts';
import { saveAs } from '../session/dialog-files.ts';
import type { Session } from '../session/service-session.ts';
import { today } from '../session/service-session.ts';
import { looksOf } from '../settings/brand-settings.ts';

/** The size limit for a contract's Word file. Larger ones are not read. */
const mostBytes = 50 * 1024 * 1024;

type Asked = {
  readonly quoteId: QuoteId;
  readonly revisionId?: RevisionId | undefined;
  readonly language?: Language | undefined;
};
type Ready = { readonly request: WordRequest; readonly number: string; readonly revision: number };

/** The material for the Word file of a stored revision. */
async function wordRequest(session: Session, { quoteId, revisionId, language }: Asked): Promise<Reply<Ready>> {
  const quote = await quoteRecord(session.db, quoteId);
  const revision = quote && (await revisionRecord(session.db, quote, revisionId));
  if (quote === undefined || revision === undefined) return notFound('revision');
  const costs = await session.costBooks.get(revision.cost_book_id);
  const read = await session.evaluations.price(revision.draft, costs);
  if (!read.ok) return invalid(read.problems);
  const request = {
    quote: read.value.quote,
    costs,
    issueDate: revision.issue_date ?? today(session),
    revision: revision.revision,
    language,
    ...(await contractMaterial(session.db, read.value.quote)),
    ...(await looksOf(session.db)),
  };
  return done({ request, number: quote.number, revision: revision.revision });
}

function returnedFailure(problem: ReturnedProblem): Failure {
  switch (problem.kind) {
    case 'document':
      return exportFailure(problem.problem);
    case 'file':
      return { kind: 'refused', rule: 'not-a-word-file' };
    case 'not-a-contract':
    case 'another-quote':
      return { kind: 'refused', rule: problem.kind };
  }
}

export function wordHandlers(session: Session): Pick<Handlers, 'documents.exportWord' | 'documents.readReturnedWord'> {
  const { environment } = session;
  return {
    'documents.exportWord': async ({ against, ...asked }, { signal }) => {
      const ready = await wordRequest(session, asked);
      if (!ready.ok) return ready;
      const { request, number, revision } = ready.value;
      // The standard is what the template would choose.
      const { clauses: _chosen, ...standard } = request.quote;
      const made = await environment
        .until(signal)
        .contractDocx(against ? { ...request, against: { ...request, quote: standard } } : request);
      if (!made.ok) return failed(exportFailure(made.problem));
      const { draft } = (await wordsOfWindow(session)).report.fileParts;
      return saveAs(session, 'docx', fileName(number, revision, `${draft}.docx`), made.bytes);
    },

    'documents.readReturnedWord': async (asked, { signal }) => {
      const ready = await wordRequest(session, asked);
      if (!ready.ok) return ready;
      const file = await environment.dialogs.openFile('docx');
      if (file === null) return done(null);
      const bytes = await readWhole(file, mostBytes);
      if (!bytes.ok) return failed({ kind: 'file', file, problem: bytes.problem });
      const read = await environment.until(signal).readReturnedDocx(bytes.value, ready.value.request);
      if (!read.ok) return failed(returnedFailure(read.problem));
      const { isCurrent, proposals, comments, elsewhere } = read.value;
      return done({
        file,
        isCurrent,
        proposals: proposals.map((proposal) => ({
          ...proposal,
          before: [...proposal.before],
          after: [...proposal.after],
          beside: [...proposal.beside],
          figures: [...proposal.figures],
          changes: proposal.changes.map((change) => ({
            ...change,
            path: change.path === null ? null : [...change.path],
            problems: change.problems.map(problemLine),
          })),
        })),
        comments: [...comments],
        elsewhere: [...elsewhere],
      });
    },
  };
}
