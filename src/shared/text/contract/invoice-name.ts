import type { InvoiceKind } from '../../domain/terms/evaluation.ts';
import type { BillingWords } from './en/billing.ts';

/** What an invoice is for, given the name of its line or commitment. */
export function invoiceName(kind: InvoiceKind, name: string, words: BillingWords): string {
  const what = words.kinds[kind];
  return what === null ? name : `${name}, ${what}`;
}
