import type { AssemblyFailure } from '../../../../shared/clauses/assembly-failure.ts';
import type { AssembledSection } from '../../../../shared/document/clauses/assembled-clauses.ts';
import { assembleClauses } from '../../../../shared/document/clauses/assembled-clauses.ts';
import type { ContractMaterial, PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { composeContract } from '../../../../shared/document/compose-contract.ts';
import type { ContractTopic } from '../../../../shared/vocabulary/contract-topic.ts';
import { layoutOf } from '../../../../shared/document/parts/layout.ts';

export type ClausesInQuote = {
  readonly sections: readonly AssembledSection[];
  readonly failures: readonly AssemblyFailure[];
  readonly missing: readonly ContractTopic[];
};

/** Replaces the hash of a quote's own wording: text that is only shown needs no hash. */
const unsealed = (): string => '0'.repeat(64);

/** The contract's clauses with the values of a quote. */
export function clausesInQuote(priced: PricedQuote, material: ContractMaterial): ClausesInQuote {
  const composed = composeContract(priced, material, {}, unsealed);
  const { sections, failures } = assembleClauses(composed.assembly, layoutOf(composed.assembly));
  return { sections, failures: [...composed.failures, ...failures], missing: composed.missing };
}
