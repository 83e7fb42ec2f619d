import { listText } from '../../phrase.ts';

/** The amounts of a commitment, and what the index does to prices, in a sentence. */
export const coverWords = {
  /** The amounts of a commitment as part of a sentence. */
  amounts: {
    overTheTerm: (amount: string): string => `${amount} over the term`,
    inEach: { month: 'in each contract month', quarter: 'in each contract quarter', year: 'in each contract year' },
    inPeriod: { month: 'in contract month', quarter: 'in contract quarter', year: 'in contract year' },
    andAfter: ' and each after it',
    list: (amounts: readonly string[]): string => listText(amounts),
  },
  moreThan: (percent: string): string => `more than ${percent}`,
  atLeast: (percent: string): string => `at least ${percent}`,
  /** `part` of the price follows the index; null where all of it does. */
  pricesFollow: (threshold: string, share: string, ofExcess: boolean, part: string | null): string =>
    `Prices follow model costs: where the index falls by ${threshold}, ${share} ${ofExcess ? 'of the excess' : 'of the change'} is passed on${part === null ? '' : ` to ${part} of the price`}.`,
  pricesRise: (threshold: string, share: string, ofExcess: boolean, part: string | null): string =>
    `Where the index rises by ${threshold}, ${share} ${ofExcess ? 'of the excess' : 'of the change'} is passed on${part === null ? '' : ` to ${part} of the price`}.`,
  pricesAreReviewed: (threshold: string): string =>
    `Where the model cost index rises by ${threshold}, the parties negotiate; no price changes automatically.`,
  pricesStay: 'Model costs are measured by an index; prices do not change by themselves.',
};
export type CoverWords = typeof coverWords;
