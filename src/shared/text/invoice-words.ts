import type { InvoiceKind } from '../domain/terms/evaluation.ts';

/** Null where the line's own name says it all. */
const names: Readonly<Record<InvoiceKind, string | null>> = {
  recurring: null,
  one_time: null,
  usage: 'usage',
  instalment: 'instalment',
  drawdown: 'drawn on the commitment',
  overage: 'overage',
  shortfall: 'shortfall',
  credit_pack: 'pack',
  credit_overage: 'overage',
};

/** What an invoice is for, given the name of its line or commitment. */
export function invoiceName(kind: InvoiceKind, name: string): string {
  const what = names[kind];
  return what === null ? name : `${name}, ${what}`;
}

const groups: Readonly<Record<InvoiceKind, string>> = {
  recurring: 'Subscriptions',
  one_time: 'One-time charges',
  usage: 'Usage outside commitments',
  instalment: 'Instalments of commitments',
  drawdown: 'Drawn on commitments in arrears',
  overage: 'Overage of commitments',
  shortfall: 'Shortfall of commitments in arrears',
  credit_pack: 'Credit packs',
  credit_overage: 'Overage of credits',
};

/** The name of a sum over all invoices of a kind. */
export function invoiceGroupName(kind: InvoiceKind): string {
  return groups[kind];
}
