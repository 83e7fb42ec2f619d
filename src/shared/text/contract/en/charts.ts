import { listText } from '../../phrase.ts';
import type { BillBand } from '../bill-bands.ts';

const bands: Readonly<Record<BillBand, string>> = {
  fixed: 'Subscriptions and one-time',
  committed: 'Commitments',
  payment: 'Payments',
  carried: 'Carried forward',
  use: 'Use and overage',
  minimum: 'Minimums',
  shortfall: 'Shortfall',
  credited: 'Shortfall, credited',
  credits: 'Credits',
};

/** What the terms of a deal add to a drawdown. */
const marks = { payments: 'Payment', minimums: 'Minimum', carried: 'Carried in', credit: 'Credit' };

/** "month 1", "months 1, 7 and 13". */
const monthList = (months: readonly string[]): string => `month${months.length === 1 ? '' : 's'} ${listText(months)}`;

type Beyond = (level: string, isIncluded: boolean) => string;

const below = (level: string, isIncluded: boolean): string => (isIncluded ? `${level} or below` : `Below ${level}`);
const above = (level: string, isIncluded: boolean): string => (isIncluded ? `${level} or above` : `Above ${level}`);

/** What follows where the index gets there, beside the threshold. */
const beyond: Readonly<Record<'fall' | 'rise' | 'talks', Beyond>> = {
  fall: (level, isIncluded) => `${below(level, isIncluded)}: prices fall`,
  rise: (level, isIncluded) => `${above(level, isIncluded)}: prices rise`,
  talks: (level, isIncluded) => `${above(level, isIncluded)}: negotiation`,
};

/** The charts: monthly bill, drawdown and price path. */
export const chartWords = {
  section: 'Monthly bill and drawdown',
  bill: 'Monthly bill',
  bands,
  billCaption: (highest: string, month: number): string =>
    `What is invoiced for each contract month, at the forecast. The highest bill is ${highest}, for month ${month}.`,
  drawdown: (commitment: string): string => `Drawdown of the ${commitment}`,
  /** What a period ends with, beside its line. */
  unused: (amount: string): string => `${amount} unused`,
  balance: 'Balance at the forecast, what rolled over included.',
  noOverage: 'No month goes beyond it.',
  overageInSome: (months: number): string => `Use beyond it is overage, in ${months} months.`,
  overageIn: (months: readonly string[]): string =>
    `Use beyond it is overage: month${months.length === 1 ? '' : 's'} ${listText(months)}.`,
  marks,
  paymentsIn: (months: readonly string[]): string => `Payments fall in ${monthList(months)}.`,
  paymentsInSome: (months: number): string => `Payments fall in ${months} months.`,
  minimumsIn: (months: readonly string[]): string => `A minimum is invoiced for ${monthList(months)}.`,
  minimumsInSome: (months: number): string => `A minimum is invoiced for ${months} months.`,
  carriedIn: (months: readonly string[]): string =>
    `From ${monthList(months)} the balance opens lower, by earlier excess that counts forward.`,
  carriedInSome: (months: number): string =>
    `In ${months} months the balance opens lower, by earlier excess that counts forward.`,
  creditFrom: (month: string): string => `The thin line is credit for earlier shortfall, from month ${month} on.`,
  price: (percent: string): string => `Price ${percent}`,
  index: (percent: string): string => `Index ${percent}`,
  floor: (percent: string): string => `Floor ${percent}`,
  cap: (percent: string): string => `Cap ${percent}`,
  beyond,
  priceAndIndex: 'Index and price as percentages of the baseline.',
  priceStays: (percent: string): string => `The price stays at ${percent} throughout the term.`,
  priceMoves: (months: readonly string[]): string =>
    `The price moves in month${months.length === 1 ? '' : 's'} ${listText(months)}.`,
  priceMovesOften: (times: number, first: number, last: number): string =>
    `The price moves ${times} times, first in month ${first} and last in month ${last}.`,
  priceFromTo: (highest: string, lowest: string): string => `The highest price is ${highest}, the lowest ${lowest}.`,
  priceOnRenewal: (percent: string): string => `A renewal begins at ${percent}.`,
};
export type ChartWords = typeof chartWords;
