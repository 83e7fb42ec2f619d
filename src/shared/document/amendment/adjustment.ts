import { compute } from '../../domain/compute.ts';
import type { Results } from '../../domain/compute.ts';
import { amountText } from '../../domain/figure-text.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { addMonths } from '../../domain/values/date.ts';
import type { ContractData } from '../data/contract-data.ts';
import { indexCosts } from '../data/index-prices.ts';
import type { AmendmentData } from './amendment-data.ts';

function resultsOf({ quote, prices }: ContractData): Results | null {
  const computed = compute({ quote, costs: prices === null ? undefined : indexCosts(prices) });
  return computed.ok ? computed.value : null;
}

/** The adjustment of an amendment's own contracts, as it is printed (pricing §12.16). Null where the engine refuses one of them. */
export function adjustmentOf({ before, after, fromMonth }: AmendmentData): string | null {
  const [was, now] = [resultsOf(before), resultsOf(after)];
  if (was === null || now === null) return null;
  const day = addMonths(after.quote.startDate, fromMonth - 1);
  const invoiced = ({ invoices }: Results): bigint =>
    sumOf(invoices.filter(({ date }) => date < day).map(({ amount }) => amount));
  return amountText(invoiced(now) - invoiced(was), now.minor);
}
