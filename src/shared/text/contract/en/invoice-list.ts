import { countText } from '../../phrase.ts';

/** Every invoice of the term in one list. */
export const invoiceListWords = {
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
  grouped: (group: string, count: number): string => `${group}, ${countText(count, 'invoice')}`,
};
export type InvoiceListWords = typeof invoiceListWords;
