import { useDeferredValue, useMemo } from 'react';
import { useReading } from '../draft/session.ts';
import type { ClausesInQuote, Material, Priced } from './clauses-in-quote.ts';
import { clausesInQuote } from './clauses-in-quote.ts';

/** The quote as it is priced now; null while it has no price. */
export function usePriced(): Priced | null {
  const quote = useReading((reading) => reading.quote);
  const evaluation = useReading((reading) => reading.evaluation);
  const costs = useReading((reading) => reading.costs);
  return useMemo(() => (quote === null || evaluation === null ? null : { quote, evaluation, costs }), [quote, evaluation, costs]);
}

/** The clauses, put together a moment after the typing that changed them; null while there is nothing to put together. */
export function useClausesInQuote(priced: Priced | null, material: Material | null): ClausesInQuote | null {
  const late = useDeferredValue(priced);
  return useMemo(() => (late === null || material === null ? null : clausesInQuote(late, material)), [late, material]);
}
