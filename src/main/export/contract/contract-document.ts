import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { evaluate } from '../../../shared/domain/evaluate.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import type { AssemblyFailure } from '../../../shared/clauses/assembly-failure.ts';
import { assemble } from '../../../shared/document/assemble.ts';
import { chooseClauses } from '../../../shared/document/clauses/choose-clauses.ts';
import type { LibraryClause } from '../../../shared/document/clauses/contract-clause.ts';
import type { ContractData, Signer } from '../../../shared/document/contract-data.ts';
import { contractData, signersOf } from '../../../shared/document/contract-data.ts';
import type { ContractTemplate } from '../../../shared/document/contract-template.ts';
import { templateIn } from '../../../shared/document/contract-template.ts';
import type { InternalFigures } from '../../../shared/document/internal-part.ts';
import { internalFigures } from '../../../shared/document/internal-part.ts';
import type { DocumentTree } from '../../../shared/document/tree.ts';
import type { Language } from '../../../shared/text/language.ts';
import { defaultTemplate, sha256, shippedClausesIn } from '../shipped/shipped-library.ts';

/** What a contract is made of, whatever file it becomes. */
export type ContractRequest = {
  /** Read by `readQuote`; `costs` by `readCosts`. */
  readonly quote: Quote;
  readonly costs?: Costs | undefined;
  readonly kind: 'draft' | 'final';
  /** Shows our costs and margin, is marked on every page, and is never final. */
  readonly internal?: boolean | undefined;
  /** `YYYY-MM-DD`; the quote's start date where left out. */
  readonly issueDate?: string | undefined;
  /** From 1; 1 where left out. */
  readonly revision?: number | undefined;
  /** English where left out. */
  readonly language?: Language | undefined;
  /** As many for each party as the template asks for where left out, the contacts first. */
  readonly signers?: readonly Signer[] | undefined;
  /** The clauses to choose from, by id and version; those that come with the app where left out. */
  readonly library?: readonly LibraryClause[] | undefined;
  /** The app's default one where left out. */
  readonly template?: ContractTemplate | undefined;
};

export type DocumentProblem =
  | { readonly kind: 'terms'; readonly problems: readonly Problem[] }
  /** What a final contract's clauses leave unresolved; a draft shows […] in its place. */
  | { readonly kind: 'clauses'; readonly failures: readonly AssemblyFailure[] }
  | { readonly kind: 'internal-is-never-final' };

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

/** A quote as its contract's data and document tree. Reads no clock and no network: the same request gives the same document. */
export function contractDocument(request: ContractRequest): ContractDocumentRead {
  const { quote, costs, kind, language = 'en', revision = 1 } = request;
  const { issueDate = quote.startDate, library = shippedClausesIn(language), template = defaultTemplate() } = request;
  const { signers = signersOf(quote, template.signers) } = request;
  if (request.internal === true && kind === 'final') return { ok: false, problem: { kind: 'internal-is-never-final' } };
  const evaluated = evaluate(quote, costs);
  if (!evaluated.ok) return { ok: false, problem: { kind: 'terms', problems: evaluated.problems } };
  const chosen = chooseClauses(quote, template, library, language, sha256);
  const data = contractData(quote, costs, evaluated.value, {
    language,
    revision,
    issueDate,
    signers,
    template: templateIn(template, language),
    clauses: chosen.clauses,
  });
  const json = canonicalJson(data);
  const fingerprint = sha256(json);
  const internal = request.internal === true ? internalFigures(evaluated.value) : null;
  const assembled = assemble(data, fingerprint, { kind, internal });
  const tree = { ...assembled, failures: [...chosen.failures, ...assembled.failures] };
  if (kind === 'final' && tree.failures.length > 0) return { ok: false, problem: { kind: 'clauses', failures: tree.failures } };
  return { ok: true, data, json, fingerprint, internal, tree };
}
