import { issueDayOf } from './data/issue-day.ts';
import type { AssemblyFailure } from '../clauses/assembly-failure.ts';
import type { Results } from '../domain/compute.ts';
import { compute } from '../domain/compute.ts';
import { bookOfContract } from '../domain/costs/known-on.ts';
import type { Read } from '../domain/document/problem.ts';
import type { Costs } from '../domain/terms/costs.ts';
import type { Quote } from '../domain/terms/quote.ts';
import type { ContractTopic } from '../vocabulary/contract-topic.ts';
import type { Language } from '../text/language.ts';
import type { Assembly } from './assembly/assembly.ts';
import { assemblyOf } from './assembly/assembly.ts';
import { missingTerms } from './plan/missing-terms.ts';
import { unsaidTerms } from './plan/unsaid-terms.ts';
import type { Hash } from './plan/choose-clauses.ts';
import { chooseClauses } from './plan/choose-clauses.ts';
import type { LibraryClause } from './data/contract-clause.ts';
import type { Signer } from './data/contract-data.ts';
import { contractTerms, signersOf } from './data/contract-data.ts';
import type { ContractTemplate } from './data/contract-template.ts';
import { templateIn } from './data/contract-template.ts';
import { customerResults } from './data/customer-results.ts';

/** A quote with its money: what the engine makes of it under no scenario, with this cost book. A contract's is `pricedForContract`. */
export type PricedQuote = { readonly quote: Quote; readonly costs: Costs | undefined; readonly results: Results };

type Unpriced = {
  readonly quote: Quote;
  readonly costs?: Costs | undefined;
  /** With the whole book, where they are at hand: a book that doesn't say when it became known gives the same. */
  readonly results?: Results | undefined;
};

/** A quote with the money of a contract that is issued on a day: by the cost book that such a contract is evaluated with (pricing §12.18). */
export function pricedForContract(
  { quote, costs: whole, results: computed }: Unpriced,
  issueDate = issueDayOf(quote),
): Read<PricedQuote> {
  const costs = whole === undefined ? undefined : bookOfContract(whole, issueDate);
  if (computed !== undefined && costs === whole) return { ok: true, value: { quote, costs, results: computed } };
  const results = compute({ quote, costs });
  return results.ok ? { ok: true, value: { quote, costs, results: results.value } } : results;
}

/** What the words of a contract are chosen from. */
export type ContractMaterial = {
  readonly library: readonly LibraryClause[];
  readonly template: ContractTemplate;
  readonly language: Language;
};

export type ContractIssue = {
  /** From 1; 1 where left out. */
  readonly revision?: number | undefined;
  /** `YYYY-MM-DD`; by `issueDayOf` where left out. */
  readonly issueDate?: string | undefined;
  /** As many for each party as the template asks for where left out, the contacts first. */
  readonly signers?: readonly Signer[] | undefined;
};

/** A contract before its layout, with the open points from the choice of its clauses, and the topics that they leave out. */
export type ComposedContract = {
  readonly assembly: Assembly;
  readonly failures: readonly AssemblyFailure[];
  readonly missing: readonly ContractTopic[];
};

/** Every contract comes from its quote by this function: it chooses the clauses, takes the customer-safe terms and adds the money. */
export function composeContract(
  { quote, costs, results }: PricedQuote,
  { library, template, language }: ContractMaterial,
  { revision = 1, issueDate = issueDayOf(quote), signers = signersOf(quote, template.signers) }: ContractIssue,
  sha256: Hash,
): ComposedContract {
  const { clauses, failures } = chooseClauses(quote, template, library, language, sha256);
  const issue = { language, revision, issueDate, signers, template: templateIn(template, language), clauses };
  const terms = contractTerms(quote, costs, issue);
  return {
    assembly: assemblyOf(terms, customerResults(results, terms)),
    failures: [...unsaidTerms(quote, clauses), ...failures],
    missing: missingTerms(quote, clauses),
  };
}
