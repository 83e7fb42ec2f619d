import type { AssemblyFailure } from '../../../../shared/clauses/assembly-failure.ts';
import type { ContractSection } from '../../../../shared/document/assemble.ts';
import { contractBody } from '../../../../shared/document/assemble.ts';
import type { AssembledSection } from '../../../../shared/document/clauses/assembled-clauses.ts';
import type { ContractMaterial, PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { composeContract } from '../../../../shared/document/compose-contract.ts';
import type { Block } from '../../../../shared/document/tree/tree.ts';
import type { ContractTopic } from '../../../../shared/vocabulary/contract-topic.ts';

/** The contract as it will be printed, and what it leaves open. */
export type ContractInQuote = {
  readonly keyTerms: readonly Block[];
  readonly sections: readonly ContractSection[];
  readonly failures: readonly AssemblyFailure[];
  readonly missing: readonly ContractTopic[];
};

/** Replaces the hash of a quote's own wording: text that is only shown needs no hash. */
const unsealed = (): string => '0'.repeat(64);

/** The text of the contract with the values of a quote. */
export function contractInQuote(priced: PricedQuote, material: ContractMaterial): ContractInQuote {
  const composed = composeContract(priced, material, {}, unsealed);
  const { keyTerms, sections, failures } = contractBody(composed.assembly);
  return { keyTerms, sections, failures: [...composed.failures, ...failures], missing: composed.missing };
}

/** The sections of clauses, apart from those of the order. */
export function termsOf({ sections }: Pick<ContractInQuote, 'sections'>): readonly AssembledSection[] {
  return sections.flatMap((section) => (section.kind === 'terms' ? [section] : []));
}
