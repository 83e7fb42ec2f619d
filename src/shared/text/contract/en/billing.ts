import type { InvoiceKind } from '../../../domain/terms/evaluation.ts';

/** What an invoice is for, behind the name of its line or commitment; null where that name says it all. */
const kinds: Readonly<Record<InvoiceKind, string | null>> = {
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

/** What stands in the place of the kind where an invoice is one part of several. */
const parts = { minimum: 'minimum shortfall', payment: (number: number): string => `payment ${number}` };

/** A sum over all invoices of a kind. */
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

/** What is invoiced, and when. */
export const billingWords = {
  section: 'Invoices',
  for: 'For',
  fixedFor: 'Fixed amounts',
  invoicedOn: 'Invoiced',
  each: 'Each',
  fromTo: (first: string, last: string): string => `${first} – ${last}`,
  /** By the months between two invoices. */
  rhythm: {
    1: (first: string, last: string): string => `monthly, ${first} – ${last}`,
    3: (first: string, last: string): string => `quarterly, ${first} – ${last}`,
    12: (first: string, last: string): string => `yearly, ${first} – ${last}`,
  },
  contractQuarter: 'For contract quarter',
  months: 'Of',
  categories: { fixed: 'Fixed', commitment: 'Commitment', use: 'Use and overage' },
  invoiced: 'Invoiced',
  quarter: (number: number): string => `Quarter ${number}`,
  quartersEach: (first: number, last: number): string => `Quarters ${first} to ${last}, each`,
  quartersAre:
    'What is invoiced for each contract quarter at the forecast. Fixed amounts are due as shown; use that differs from the forecast is charged as used.',
  trueUpIs: 'Instalments of a commitment are as true-ups would revise them at the forecast.',
  measuredIs: 'Use that was delivered is charged as measured.',
  kinds,
  parts,
  groups,
};
export type BillingWords = typeof billingWords;
