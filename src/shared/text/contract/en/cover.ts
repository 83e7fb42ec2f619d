import { countText, listText } from '../../phrase.ts';

/** The cover: who, when, how much, and what is special about the deal. */
export const coverWords = {
  kicker: 'Order',
  issued: 'Issued',
  validUntil: 'Valid until',
  currency: 'Currency',
  paymentTerms: 'Payment within',
  days: (count: number): string => countText(count, 'day'),
  endOf: (date: string): string => `${date}, end of day`,
  beforeTrueUps: 'before true-ups',
  overTheTerm: 'over the term',
  atTheForecast: 'at the forecast',
  months: (count: number): string => countText(count, 'month'),
  from: (date: string): string => `from ${date}`,
  end: 'End',
  furtherCommitments: (count: number): string => `${countText(count, 'further commitment')}, listed inside.`,
  replacements: 'Models may be replaced within agreed limits.',
  services: (services: number, months: number): string => `${countText(services, 'service')} over ${countText(months, 'month')}.`,
  commitment: (amounts: string, isTarget: boolean, isTruedUp: boolean): string =>
    `${isTarget ? 'Target' : 'Commitment'} of ${amounts}${isTruedUp ? ', adjusted to actual use by a true-up' : ''}.`,
  agreedLater: 'Other amounts are agreed for later.',
  /** The amounts of a commitment as part of a sentence. */
  amounts: {
    overTheTerm: (amount: string): string => `${amount} over the term`,
    inEach: { month: 'in each contract month', quarter: 'in each contract quarter', year: 'in each contract year' },
    inPeriod: { month: 'in contract month', quarter: 'in contract quarter', year: 'in contract year' },
    andAfter: ' and each after it',
    list: (amounts: readonly string[]): string => listText(amounts),
  },
  credits: (credits: string, name: string, packs: number): string => `${credits} ${name} in ${countText(packs, 'pack')}.`,
  moreThan: (percent: string): string => `more than ${percent}`,
  atLeast: (percent: string): string => `at least ${percent}`,
  /** `part` of the price follows the index; null where all of it does. */
  pricesFollow: (threshold: string, share: string, ofExcess: boolean, part: string | null): string =>
    `Prices follow model costs: where the index falls by ${threshold}, ${share} ${ofExcess ? 'of the excess' : 'of the change'} is passed on${part === null ? '' : ` to ${part} of the price`}.`,
  pricesRise: (threshold: string): string => `Where the index rises by ${threshold}, prices rise likewise.`,
  pricesAreReviewed: (threshold: string): string =>
    `Where the model cost index rises by ${threshold}, the parties negotiate; no price changes automatically.`,
  pricesStay: 'Model costs are measured by an index; prices do not change by themselves.',
};
export type CoverWords = typeof coverWords;
