import { amend } from '../../../shared/domain/amend.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import { addMonths } from '../../../shared/domain/values/date.ts';
import type { AmendmentData } from '../../../shared/document/amendment/amendment-data.ts';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import { sha256 } from '../../sha256.ts';
import type { ContractRequest, DocumentProblem } from '../contract/contract-document.ts';
import { agreedDocument } from '../contract/contract-document.ts';
import { drawnAmendment } from './draw-amendment.ts';

/** What an amendment is made of, whatever file it becomes: `quote` is the contract as it shall be. */
export type AmendmentRequest = Omit<ContractRequest, 'internal'> & {
  /** The contract as it was. */
  readonly amends: Quote;
  /** The revision that is amended; 1 where left out. */
  readonly amendsRevision?: number | undefined;
  readonly fromMonth: number;
};

export type AmendmentDocument = {
  readonly data: AmendmentData;
  /** The embedded canonical JSON, and its SHA-256 in 64 hex digits. */
  readonly json: string;
  readonly fingerprint: string;
  readonly tree: DocumentTree;
};

export type AmendmentRead =
  | ({ readonly ok: true } & AmendmentDocument)
  | { readonly ok: false; readonly problem: DocumentProblem };

const underAmends = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map(({ path, reason }) => ({ path: ['amends', ...path], reason }));

/** An amendment as data and tree. Both contracts use one cost book, one language and one library. Reads no clock. */
export function amendmentDocument(request: AmendmentRequest): AmendmentRead {
  const { quote, amends, amendsRevision, fromMonth, costs, kind } = request;
  const { issueDate = addMonths(amends.startDate, fromMonth - 1) } = request;
  const amended = amend({ quote, amends, fromMonth, costs });
  if (!amended.ok) return { ok: false, problem: { kind: 'terms', problems: amended.problems } };
  const after = agreedDocument({ ...request, issueDate });
  if (!after.ok) return after;
  const former = { ...request, quote: amends, revision: amendsRevision, issueDate, kind: 'draft' } as const;
  const before = agreedDocument(former);
  if (!before.ok) {
    const { problem } = before;
    return { ok: false, problem: problem.kind === 'terms' ? { ...problem, problems: underAmends(problem.problems) } : problem };
  }
  const data: AmendmentData = {
    schema: 'quotewright.amendment-document/1',
    fromMonth,
    issueDate,
    adjustment: amended.value.adjustment,
    before: before.data,
    after: after.data,
  };
  const json = canonicalJson(data);
  const fingerprint = sha256(json);
  const tree = drawnAmendment(data, fingerprint, kind);
  if (kind === 'final' && tree.failures.length > 0) return { ok: false, problem: { kind: 'clauses', failures: tree.failures } };
  return { ok: true, data, json, fingerprint, tree };
}
