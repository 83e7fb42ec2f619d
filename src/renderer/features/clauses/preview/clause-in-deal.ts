import type { AssemblyFailure } from '../../../../shared/clauses/assembly-failure.ts';
import type { Assembly } from '../../../../shared/document/assembly/assembly.ts';
import { assembleClauses } from '../../../../shared/document/clauses/assembled-clauses.ts';
import { contractClause } from '../../../../shared/document/plan/choose-clauses.ts';
import type { ContractClause } from '../../../../shared/document/data/contract-clause.ts';
import type { ContractMaterial, PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { composeContract } from '../../../../shared/document/compose-contract.ts';
import { layoutOf } from '../../../../shared/document/parts/layout.ts';
import type { Block } from '../../../../shared/document/tree/tree.ts';
import type { WrittenClause } from '../clause-draft.ts';

/** A contract with one type's place left open: the part that stays the same while someone types the clause. */
export type DealAround = { readonly assembly: Assembly; readonly others: readonly ContractClause[] };

/** A preview is never sealed. */
const unsealed = '0'.repeat(64);

export function dealAround(priced: PricedQuote, type: string, material: ContractMaterial): DealAround {
  const { assembly } = composeContract(priced, material, {}, () => unsealed);
  return { assembly, others: assembly.terms.clauses.filter((clause) => clause.type !== type) };
}

export type ClauseInDeal = {
  /** Empty where the deal has no terms for the clause. */
  readonly blocks: readonly Block[];
  readonly failures: readonly AssemblyFailure[];
};

/** A clause as the contract would print it, in its type's place. The rest of the contract is only numbered. */
export function clauseInDeal({ assembly, others }: DealAround, { head, body }: WrittenClause): ClauseInDeal {
  const own = contractClause({ head, body, textHash: unsealed });
  const filled: Assembly = { ...assembly, terms: { ...assembly.terms, clauses: [...others, own] } };
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
