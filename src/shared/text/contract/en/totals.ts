import { numberText } from '../../number-format.ts';
import { countText } from '../../phrase.ts';

/** The annex of the money: every total by its parts, and figures worked out. */
export const totalsWords = {
  section: 'How each total is computed',
  committed: 'Committed value',
  committedIs: 'What is due whatever is used.',
  committedIsBefore: 'What is due whatever is used; it is before true-ups, which may lower or raise it.',
  expected: 'Expected value, and each contract year',
  expectedIs: 'The sum of all invoices at the forecast, by the contract year charged for.',
  worked: 'Rounding, and figures worked out',
  workedIs:
    'One figure of each kind: its formula with its numbers, and what each of them is. Every other figure comes about in the same way.',
  /** Said where a quote has too many usage lines to work out one month of each. */
  workedOnce: 'Of the usage lines, the first of each price model is shown.',
  rounding: 'Rounding',
  roundingIs: (currency: string): string =>
    `Charges are exact until each is rounded once, to the minor unit of ${currency}, half away from zero: a month’s usage charge or overage, and each invoice of a subscription, one-time charge or pack. ` +
    'Totals are sums of amounts so rounded, so that every table adds up as printed. The data embedded in this file holds every input; anyone can compute it again.',
  part: 'Part',
  kind: 'Invoices',
  figure: 'Figure and formula',
  result: 'Result',
  instalments: (commitment: string): string => `${commitment}, instalments before any true-up`,
  packs: (credits: string): string => `${credits}, packs`,
  /** The same amount this often: "12 × 2,500.00". */
  times: (count: number, amount: string): string => `${numberText(String(count), 'en')}\u00A0×\u00A0${amount}`,
  /** A count of amounts too many to be added up in a line. */
  amounts: (count: number): string => `${numberText(String(count), 'en')} amounts`,
  invoiceOfMonth: (name: string, month: number): string => `${name} of month ${month}`,
  splitIs: 'Split by weights: each part is rounded down, and what is left goes to the largest remainders.',
  roundedToWhole: 'Rounded to a whole number.',
  roundedToDecimals: (decimals: number): string => `Rounded to ${countText(decimals, 'decimal')}.`,
  roundedTo: (step: string): string => `Rounded to the nearest ${step}.`,
  moreValues: (count: number): string => `and ${countText(count, 'value')} more, in the data embedded in this file`,
};
export type TotalsWords = typeof totalsWords;
