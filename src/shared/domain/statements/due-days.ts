import type { InvoiceKind } from '../terms/evaluation.ts';
import type { Quote } from '../terms/quote.ts';

/** In how many days after its date an invoice of a kind is due; undefined where the quote says nothing of it. */
export function dueDays({ paymentDays, paymentTermsDays }: Quote, kind: InvoiceKind): number | undefined {
  return paymentDays?.[kind] ?? paymentTermsDays;
}
