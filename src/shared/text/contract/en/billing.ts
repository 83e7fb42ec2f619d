import type { InvoiceKind } from '../../../domain/terms/evaluation.ts';
import { countText } from '../../phrase.ts';

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

/** The billing schedule. */
export const billingWords = {
  section: 'Billing schedule',
  invoiceDate: 'Invoice date',
  for: 'For',
  basis: 'Basis',
  bases: { fixed: 'fixed', forecast: 'forecast', trueUp: 'true-up', measured: 'measured' },
  fixedIs: 'Amounts marked “fixed” are due as shown.',
  trueUpIs: 'Amounts marked “true-up” are instalments that a true-up may revise; shown is what the forecast would make them.',
  measuredIs: 'Amounts marked “measured” rest on the use that was delivered.',
  groupedAre: 'Invoices of one day and kind stand in one row; the data embedded in this file lists each.',
  forecastIs: 'Amounts marked “forecast” follow actual use. “Month” is the contract month charged for.',
  kinds,
  parts,
  groups,
  grouped: (group: string, count: number): string => `${group}, ${countText(count, 'invoice')}`,
};
export type BillingWords = typeof billingWords;
