import type { InvoicePart } from '../../domain/statements/invoices.ts';
import type { InvoiceKind } from '../../domain/terms/evaluation.ts';
import type { BillingWords } from './en/billing.ts';

/** What an invoice is for, given the name of its line or commitment; `part`: of which it is one part, where that is known. */
export function invoiceName(kind: InvoiceKind, name: string, words: BillingWords, part: InvoicePart | null = null): string {
  const what = part === null ? words.kinds[kind] : partName(part, words);
  return what === null ? name : `${name}, ${what}`;
}

function partName(part: InvoicePart, { parts }: BillingWords): string {
  return part.kind === 'minimum' ? parts.minimum : parts.payment(part.payment + 1);
}
