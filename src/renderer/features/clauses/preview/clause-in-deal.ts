import type { AssemblyFailure } from '../../../../shared/clauses/assembly-failure.ts';
import type { Costs } from '../../../../shared/domain/terms/costs.ts';
import type { Evaluation } from '../../../../shared/domain/terms/evaluation.ts';
import type { Quote } from '../../../../shared/domain/terms/quote.ts';
import type { Assembly } from '../../../../shared/document/assembly.ts';
import { assemblyOf } from '../../../../shared/document/assembly.ts';
import { assembleClauses } from '../../../../shared/document/clauses/assembled-clauses.ts';
import { chooseClauses, contractClause } from '../../../../shared/document/clauses/choose-clauses.ts';
import type { ContractClause, LibraryClause } from '../../../../shared/document/clauses/contract-clause.ts';
import { contractData, signersOf } from '../../../../shared/document/contract-data.ts';
import type { ContractTemplate } from '../../../../shared/document/contract-template.ts';
import { templateIn } from '../../../../shared/document/contract-template.ts';
import { layoutOf } from '../../../../shared/document/layout.ts';
import type { Block } from '../../../../shared/document/tree.ts';
import type { Language } from '../../../../shared/text/language.ts';
import type { WrittenClause } from '../clause-draft.ts';

export type Deal = { readonly quote: Quote; readonly evaluation: Evaluation; readonly costs: Costs | undefined };

/** A contract with the place of one type left open: all that does not change while a clause is typed. */
export type DealAround = { readonly assembly: Assembly; readonly others: readonly ContractClause[] };

/** What is only shown is sealed by nobody. */
const unsealed = '0'.repeat(64);

export function dealAround(
  { quote, evaluation, costs }: Deal,
  type: string,
  library: readonly LibraryClause[],
  template: ContractTemplate,
  language: Language,
): DealAround {
  const { clauses } = chooseClauses(quote, template, library, language, () => unsealed);
  const data = contractData(quote, costs, evaluation, {
    language,
    revision: 1,
    issueDate: quote.startDate,
    signers: signersOf(quote),
    template: templateIn(template, language),
    clauses: [],
  });
  const others = clauses.filter((clause) => clause.type !== type);
  return { assembly: assemblyOf(data), others };
}

export type ClauseInDeal = {
  /** None where the deal has no terms for the clause. */
  readonly blocks: readonly Block[];
  readonly failures: readonly AssemblyFailure[];
};

/** A clause as the contract would print it, in the place of its type; of the rest of the contract only the numbers are made. */
export function clauseInDeal({ assembly, others }: DealAround, { head, body }: WrittenClause): ClauseInDeal {
  const own = contractClause({ head, body, textHash: unsealed });
  const filled: Assembly = { ...assembly, data: { ...assembly.data, clauses: [...others, own] } };
  const { plan, targets } = layoutOf(filled);
  const sections = plan.sections.map((section) => ({
    ...section,
    clauses: section.clauses.filter(({ clause, content }) => clause.type === head.type && content !== null),
  }));
  const made = assembleClauses(filled, { plan: { ...plan, sections }, targets });
  return {
    blocks: made.sections.flatMap(({ clauses }) => clauses.flatMap(({ blocks }) => blocks)),
    failures: made.failures.filter(({ clause }) => clause === head.id),
  };
}
