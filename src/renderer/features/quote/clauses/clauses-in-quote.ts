import type { AssemblyFailure } from '../../../../shared/clauses/assembly-failure.ts';
import type { Costs } from '../../../../shared/domain/terms/costs.ts';
import type { Evaluation } from '../../../../shared/domain/terms/evaluation.ts';
import type { Quote } from '../../../../shared/domain/terms/quote.ts';
import type { AssembledSection } from '../../../../shared/document/clauses/assembled-clauses.ts';
import { assembleClauses } from '../../../../shared/document/clauses/assembled-clauses.ts';
import { assemblyOf } from '../../../../shared/document/assembly.ts';
import { chooseClauses } from '../../../../shared/document/clauses/choose-clauses.ts';
import type { LibraryClause } from '../../../../shared/document/clauses/contract-clause.ts';
import { contractData, signersOf } from '../../../../shared/document/contract-data.ts';
import type { ContractTemplate } from '../../../../shared/document/contract-template.ts';
import { templateIn } from '../../../../shared/document/contract-template.ts';
import { layoutOf } from '../../../../shared/document/layout.ts';
import type { Language } from '../../../../shared/text/language.ts';

export type Material = {
  readonly library: readonly LibraryClause[];
  readonly template: ContractTemplate;
  readonly language: Language;
};
export type Priced = { readonly quote: Quote; readonly evaluation: Evaluation; readonly costs: Costs | undefined };
export type ClausesInQuote = { readonly sections: readonly AssembledSection[]; readonly failures: readonly AssemblyFailure[] };

/** What is only shown is sealed by nobody: the hash of a quote's own wording is reckoned where the document is made. */
const unsealed = (): string => '0'.repeat(64);

/** The contract's clauses with the values of a quote. */
export function clausesInQuote({ quote, evaluation, costs }: Priced, { library, template, language }: Material): ClausesInQuote {
  const chosen = chooseClauses(quote, template, library, language, unsealed);
  const data = contractData(quote, costs, evaluation, {
    language,
    revision: 1,
    issueDate: quote.startDate,
    signers: signersOf(quote),
    template: templateIn(template, language),
    clauses: chosen.clauses,
  });
  const assembly = assemblyOf(data);
  const { sections, failures } = assembleClauses(assembly, layoutOf(assembly));
  return { sections, failures: [...chosen.failures, ...failures] };
}
