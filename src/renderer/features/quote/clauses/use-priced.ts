import { useMemo } from 'react';
import { useReading } from '../draft/edit-session.ts';
import type { PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { pricedForContract } from '../../../../shared/document/compose-contract.ts';
import { today } from '../../../ui/clock.ts';

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
