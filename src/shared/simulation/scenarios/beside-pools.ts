import type { Results } from '../../domain/compute.ts';
import { invoicedBy, sumOf } from '../../domain/statements/sums.ts';

/** What of the commitments is paid and not used, and what is used above them: minor units, over the term. */
export function besidePools({ commitments, invoices }: Results): { readonly shortfall: bigint; readonly overage: bigint } {
  return {
    shortfall: sumOf(commitments.flatMap(({ periods }) => periods.map(({ shortfall }) => shortfall))),
    overage: invoicedBy(invoices, { kind: 'overage' }),
  };
}
