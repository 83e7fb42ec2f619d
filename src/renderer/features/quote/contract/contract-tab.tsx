import { ClausesSection } from '../clauses/clauses-section.tsx';

/** The contract's text. A locked quote can be read and compared there. */
export function ContractTab() {
  return <ClausesSection />;
}
