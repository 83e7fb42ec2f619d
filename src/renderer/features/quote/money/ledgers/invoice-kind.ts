import type { InvoiceResult } from '../../../../../shared/domain/statements/invoices.ts';
import type { Quote } from '../../../../../shared/domain/terms/quote.ts';
import type { WindowWords } from '../../../../../shared/text/window/words.ts';

/** What an invoice is: its kind, or which payment of its period, or the minimum of an interval. */
export function invoiceKind(
  { kind, ref, part }: InvoiceResult,
  { commitments }: Quote,
  words: WindowWords['evaluation'],
): string {
  if (part === null) return words.kinds[kind];
  if (part.kind === 'minimum') return words.minimum;
  const payments = commitments?.find(({ id }) => id === ref)?.payments ?? [];
  return words.payment(part.payment + 1, payments.length);
}
