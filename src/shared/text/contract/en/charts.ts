import { listText } from '../../phrase.ts';
import type { BillBand } from '../bill-bands.ts';

const bands: Readonly<Record<BillBand, string>> = {
  fixed: 'Subscriptions and one-time',
  committed: 'Commitments',
  use: 'Use and overage',
  shortfall: 'Shortfall',
  credits: 'Credits',
};

/** The charts: monthly bill and drawdown. */
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
};
export type ChartWords = typeof chartWords;
