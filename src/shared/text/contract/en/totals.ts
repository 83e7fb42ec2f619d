import { numberText } from '../../number-format.ts';

/** Every total by its parts, and how amounts are rounded. */
export const totalsWords = {
  section: 'How each total is computed',
  committed: 'Committed value',
  committedIs: 'Fixed charges and commitments as agreed, subject to a right to end the agreement early.',
  committedIsBefore:
    'Fixed charges and instalments as agreed, before true-ups, which may lower or raise them, and subject to a right to end the agreement early.',
  expected: 'Expected value, and each contract year',
  expectedIs: 'The sum of all invoices at the forecast, by the contract year charged for.',
  rounding: 'Rounding',
  roundingIs: (currency: string): string =>
    `Charges are exact until each is rounded once, to the minor unit of ${currency}, half away from zero: a month’s usage charge or overage, and each invoice of a subscription, one-time charge or pack. ` +
    'Totals are sums of amounts so rounded, so that every table adds up as printed. The data embedded in this file holds every input; anyone can compute it again.',
  part: 'Part',
  kind: 'Invoices',
  instalments: (commitment: string): string => `${commitment}, instalments before any true-up`,
  packs: (credits: string): string => `${credits}, packs`,
  /** The same amount this often: "12 × 2,500.00". */
  times: (count: number, amount: string): string => `${numberText(String(count), 'en')}\u00A0×\u00A0${amount}`,
  /** A count of amounts too many to be added up in a line. */
  amounts: (count: number): string => `${numberText(String(count), 'en')} amounts`,
};
export type TotalsWords = typeof totalsWords;
