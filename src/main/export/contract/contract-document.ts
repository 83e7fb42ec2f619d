import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import type { AssemblyFailure } from '../../../shared/clauses/assembly-failure.ts';
import type { Assembly } from '../../../shared/document/assembly/assembly.ts';
import { assemble } from '../../../shared/document/assemble.ts';
import type { LibraryClause } from '../../../shared/document/data/contract-clause.ts';
import type { ContractData } from '../../../shared/document/data/contract-data.ts';
import { contractData } from '../../../shared/document/data/contract-data.ts';
import type { ContractTemplate } from '../../../shared/document/data/contract-template.ts';
import type { InternalFigures } from '../../../shared/document/parts/internal-part.ts';
import { internalFigures } from '../../../shared/document/parts/internal-part.ts';
import { issueDayOf } from '../../../shared/document/data/issue-day.ts';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/text/language.ts';
import { defaultTemplate, shippedTemplate, shippedVersionsIn } from '../shipped/shipped-library.ts';
import type { ContractIssue } from '../../../shared/document/compose-contract.ts';
import { composeContract, pricedForContract } from '../../../shared/document/compose-contract.ts';
import type { Acceptance } from '../../../shared/vocabulary/acceptance.ts';
import type { ContractTopic } from '../../../shared/vocabulary/contract-topic.ts';
import { sha256 } from '../../sha256.ts';

/** What a contract is made of, whatever file it becomes. */
export type ContractRequest = ContractIssue & {
  /** Read by `readQuote`; `costs` by `readCosts`. */
  readonly quote: Quote;
  readonly costs?: Costs | undefined;
  readonly kind: 'draft' | 'final';
  /** What somebody has confirmed of a final contract; where left out, nothing. */
  readonly accept?: readonly Acceptance[] | undefined;
  /** Shows our costs and margin, is marked on every page, and is never final. */
  readonly internal?: boolean | undefined;
  /** English where left out. */
  readonly language?: Language | undefined;
  /** The clauses to choose from, by id and version; those that come with the app where left out. */
  readonly library?: readonly LibraryClause[] | undefined;
  /** Where left out, the one of the app's that the quote names, else its default one. */
  readonly template?: ContractTemplate | undefined;
};

export type DocumentProblem =
  | { readonly kind: 'terms'; readonly problems: readonly Problem[] }
  /** What a final contract's clauses leave unresolved; a draft shows […] in its place. */
  | { readonly kind: 'clauses'; readonly failures: readonly AssemblyFailure[] }
  | { readonly kind: 'internal-is-never-final' }
  /** A final contract leaves out some of what makes a contract, and nobody has confirmed that. */
  | { readonly kind: 'missing-terms'; readonly topics: readonly ContractTopic[] }
  /** A final contract is issued after its start, and nobody has confirmed that. */
  | { readonly kind: 'lapsed-start'; readonly startDate: string; readonly issueDate: string }
  /** A final contract is issued after the last day on which it can be signed. */
  | { readonly kind: 'after-validity'; readonly validUntil: string; readonly issueDate: string };

export type ContractDocument = {
  readonly data: ContractData;
  /** The embedded canonical JSON, and its SHA-256 in 64 hex digits. */
  readonly json: string;
  readonly fingerprint: string;
  readonly internal: InternalFigures | null;
  readonly tree: DocumentTree;
};

export type ContractDocumentRead =
  | ({ readonly ok: true } & ContractDocument)
  | { readonly ok: false; readonly problem: DocumentProblem };

/** What the day of issue has against a final contract. */
function problemOfTheDay({ quote, kind, accept, issueDate = issueDayOf(quote) }: ContractRequest): DocumentProblem | null {
  const { startDate, validUntil } = quote;
  if (kind !== 'final') return null;
  if (validUntil !== undefined && validUntil < issueDate) return { kind: 'after-validity', validUntil, issueDate };
  const isLapsed = startDate < issueDate && accept?.includes('lapsed-start') !== true;
  return isLapsed ? { kind: 'lapsed-start', startDate, issueDate } : null;
}

/** What a contract is assembled from, and the data that it embeds. */
export type ComposedContract = {
  readonly assembly: Assembly;
  readonly data: ContractData;
  readonly json: string;
  readonly fingerprint: string;
  readonly internal: InternalFigures | null;
  /** What is wrong before any clause is written out. */
  readonly failures: readonly AssemblyFailure[];
  readonly missing: readonly ContractTopic[];
};

export type ComposedContractRead =
  | { readonly ok: true; readonly value: ComposedContract }
  | { readonly ok: false; readonly problem: DocumentProblem };

/** A quote evaluated and put together with its texts. Reads no clock and no network: the same request gives the same. */
export function composedContract(request: ContractRequest): ComposedContractRead {
  const { quote, costs, kind, language = quote.language ?? 'en' } = request;
  const { library = shippedVersionsIn(language), template = shippedTemplate(quote.template) ?? defaultTemplate() } = request;
  if (request.internal === true && kind === 'final') return { ok: false, problem: { kind: 'internal-is-never-final' } };
  const priced = pricedForContract({ quote, costs }, request.issueDate);
  if (!priced.ok) return { ok: false, problem: { kind: 'terms', problems: priced.problems } };
  const { assembly, failures, missing } = composeContract(priced.value, { library, template, language }, request, sha256);
  const data = contractData(assembly.terms, assembly.results);
  const json = canonicalJson(data);
  const internal = request.internal === true ? internalFigures(priced.value.results) : null;
  return { ok: true, value: { assembly, data, json, fingerprint: sha256(json), internal, failures, missing } };
}

/** What was composed for this request, as a document, on whatever day it is issued. */
function assembledDocument({ kind, accept }: ContractRequest, composed: ComposedContract): ContractDocumentRead {
  const { assembly, data, json, fingerprint, internal, failures, missing } = composed;
  const assembled = assemble(assembly, fingerprint, { kind, internal });
  const tree = { ...assembled, failures: [...failures, ...assembled.failures] };
  if (kind === 'final' && tree.failures.length > 0) return { ok: false, problem: { kind: 'clauses', failures: tree.failures } };
  if (kind === 'final' && missing.length > 0 && accept?.includes('missing-terms') !== true)
    return { ok: false, problem: { kind: 'missing-terms', topics: missing } };
  return { ok: true, data, json, fingerprint, internal, tree };
}

/** A quote as its contract's data and document tree; from what was composed for the same request, where that is at hand. */
export function contractDocument(
  request: ContractRequest,
  composed: ComposedContractRead = composedContract(request),
): ContractDocumentRead {
  if (!composed.ok) return composed;
  const made = assembledDocument(request, composed.value);
  const problem = made.ok ? problemOfTheDay(request) : null;
  return problem === null ? made : { ok: false, problem };
}

/** The same on whatever day it is issued: an amendment changes what has begun, and what was valid when it was agreed. */
export function agreedDocument(request: ContractRequest): ContractDocumentRead {
  const composed = composedContract(request);
  return composed.ok ? assembledDocument(request, composed.value) : composed;
}
