import { useDeferredValue, useMemo } from 'react';
import { useReading } from '../draft/edit-session.ts';
import type { ContractMaterial, PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { pricedForContract } from '../../../../shared/document/compose-contract.ts';
import { today } from '../../../ui/clock.ts';
import type { ClausesInQuote } from './clauses-in-quote.ts';
import { clausesInQuote } from './clauses-in-quote.ts';

/** The quote as a contract of today prices it; null while it has no price. */
export function usePriced(): PricedQuote | null {
  const quote = useReading((reading) => reading.quote);
  const results = useReading((reading) => reading.results);
  const costs = useReading((reading) => reading.costs);
  return useMemo(() => {
    if (quote === null || results === null) return null;
    const priced = pricedForContract({ quote, results, costs }, today());
    return priced.ok ? priced.value : null;
  }, [quote, results, costs]);
}

/** The clauses, put together a moment after the typing that changed them; null while there is nothing to put together. */
export function useClausesInQuote(priced: PricedQuote | null, material: ContractMaterial | null): ClausesInQuote | null {
  const late = useDeferredValue(priced);
  return useMemo(() => (late === null || material === null ? null : clausesInQuote(late, material)), [late, material]);
}
