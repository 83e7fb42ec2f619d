import type { InvoiceKind } from '../../../domain/terms/evaluation.ts';
import { countText } from '../../phrase.ts';

type Named = 'recurring' | 'instalment';
const named: Readonly<Record<Named, string>> = { recurring: 'subscriptions', instalment: 'instalments' };

const use: Readonly<Partial<Record<InvoiceKind, string>>> = {
  usage: 'Use outside commitments',
  overage: 'Use beyond commitments',
  credit_overage: 'Use beyond credits',
};

/** Page 1: the deal for a reader with two minutes. */
export const keyTermsWords = {
  order: (number: string): string => `Order ${number}`,
  issuedOn: (date: string): string => `issued ${date}`,
  openUntil: (date: string): string => `open for signature until the end of ${date}`,
  in: (currency: string): string => `in ${currency}`,
  payableWithin: (days: number): string => `payable within ${countText(days, 'day')}`,
  paid: 'What you pay',
  changes: 'What can change',
  howFar: 'How far',
  where: 'Section',
  duration: 'How long',
  atStart: 'At the start',
  firstInvoice: 'First invoice',
  onFor: (date: string, items: string): string => `${date}: ${items}`,
  items: (count: number): string => countText(count, 'item'),
  afterwards: 'Then',
  rhythm: {
    1: (of: Named, amount: string): string => `${named[of]} monthly, at first ${amount}`,
    3: (of: Named, amount: string): string => `${named[of]} quarterly, at first ${amount}`,
    12: (of: Named, amount: string): string => `${named[of]} yearly, at first ${amount}`,
  },
  useAfter: 'use after it was made',
  committedIs: {
    fixed: 'fixed charges as agreed',
    commitments: 'fixed charges and commitments as agreed',
    credits: 'fixed charges and credits as agreed',
    both: 'fixed charges, commitments and credits as agreed',
  },
  committedBefore: 'fixed charges and instalments as agreed, before true-ups',
  trueUps: 'True-ups',
  commitmentTerms: 'Terms of commitments',
  asForecast: 'at the forecast',
  use,
  atForecast: 'at the forecast',
  atForecastAndPrices: (date: string): string => `at the forecast, with model prices up to ${date}`,
  byYear: 'By contract year',
  ofYear: (year: number, amount: string): string => `year\u00A0${year}\u00A0${amount}`,
  ofYears: (first: number, last: number, amount: string): string => `years\u00A0${first} to ${last}\u00A0${amount}`,
  committedRange: 'Committed, by use',
  /** `most` is null where true-ups add without a limit. */
  between: (least: string, most: string | null): string =>
    most === null
      ? `true-ups can make the committed value as little as ${least}, and more without a limit`
      : `true-ups can make the committed value as little as ${least} and as much as ${most}`,
  payment: 'Payment',
  within: (days: number): string => `within ${countText(days, 'day')} after the date of each invoice`,
  netOfVat: 'as each invoice says',
  instalments: 'Instalments',
  upTo: (percent: string | null): string => (percent === null ? 'up without a limit' : `+${percent}`),
  downTo: (percent: string | null): string => (percent === null ? 'down to the floor' : `\u2212${percent}`),
  seeThere: 'see there',
  trueUp: (band: string, floor: string | null, commitments: number): string =>
    `follow use at each true-up${commitments > 1 ? `, in ${commitments} commitments` : ` where it leaves a band of ${band}`}${
      floor === null || commitments > 1 ? '' : `, never below ${floor} of the amount at signature`
    }`,
  usagePrices: 'Usage prices',
  downToFloor: (floor: string | null): string => (floor === null ? 'down without a limit' : `down to ${floor}`),
  notUp: 'up only by agreement',
  upToCap: (cap: string | null): string => (cap === null ? 'up without a limit' : `up to ${cap}`),
  lines: (count: number): string => countText(count, 'subscription or price', 'subscriptions and prices'),
  eachYear: 'rises with each contract year after the first',
  plus: (percent: string): string => `+${percent}`,
  useBeyond: 'Use beyond commitments',
  overageIs: 'is charged beside the commitment',
  asUsed: 'as used',
  agreedAmounts: 'Commitments',
  agreedLater: 'have other amounts from a later month, as agreed here',
  options: 'Options',
  optionsMay: (count: number): string => `${countText(count, 'service')} can be taken at the prices of this order`,
  byChoice: 'by Customer’s choice',
  models: 'Models',
  replaced: (floor: string | null, isPriceNeutral: boolean): string =>
    `may be replaced${floor === null ? '' : `, with at least ${floor} of the quality`}${isPriceNeutral ? ' and at the same price' : ''}`,
  noticeOf: (days: number): string => `${countText(days, 'day')}’ notice`,
  endOfModels: 'End of models',
  endsWith: 'a model or feature may be ended',
  renewalPrices: 'Prices on renewal',
  onRenewal: 'may rise',
  further: 'Further',
  place: (cited: string): string => `§\u00A0${cited}`,
  fromTo: (first: string, last: string, months: number): string => `${first} to ${last}, ${countText(months, 'month')}`,
  renewal: 'Renewal',
  noRenewal: 'none; the agreement ends with the term',
  renewsUnless: (months: number, last: string): string =>
    `automatically for ${countText(months, 'month')} at a time, unless a party gives notice by ${last}`,
  renewsByAgreement: (months: number, last: string): string =>
    `by agreement, for ${countText(months, 'month')}; Provider makes an offer by ${last}`,
  waysOut: 'Ways out',
  onNotice: {
    customer: (days: number): string => `on ${countText(days, 'day')}’ notice by Customer`,
    either: (days: number): string => `on ${countText(days, 'day')}’ notice by either party`,
  },
  forBreach: (days: number): string => `for a breach that is not cured within ${countText(days, 'day')}`,
  afterTalks: 'where the parties negotiate a price increase without agreement, for the services concerned',
  asSection: (place: string): string => `as ${place} provides`,
  noWayOut: 'as the law, and any agreement above this order, provides',
};
export type KeyTermsWords = typeof keyTermsWords;
