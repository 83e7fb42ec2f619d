import { listText } from './phrase.ts';

/** What a column of the monthly bill is made of, the lowest first. */
export const billBands = ['fixed', 'committed', 'use', 'shortfall', 'credits'] as const;
export type BillBand = (typeof billBands)[number];

const bands: Readonly<Record<BillBand, string>> = {
  fixed: 'Subscriptions and one-time',
  committed: 'Commitments',
  use: 'Use and overage',
  shortfall: 'Shortfall',
  credits: 'Credits',
};

export function bandName(band: BillBand): string {
  return bands[band];
}

export const chartWords = {
  section: 'Monthly bill and drawdown',
  bill: 'Monthly bill',
  month: 'Month',
} as const;

export function drawdownHeading(commitment: string): string {
  return `Drawdown of the ${commitment}`;
}

export function yearLabel(year: number): string {
  return `Year ${year}`;
}

/** What a period ends with, beside its line. */
export function unusedLabel(amount: string): string {
  return `${amount} unused`;
}

export function billCaption(highest: string, month: number): string {
  return `What is invoiced for each contract month, at the forecast. The highest bill is ${highest}, for month ${month}.`;
}

/** More months than this are not named one by one. */
const mostMonths = 6;

/** Which months go beyond the balance. */
export function drawdownCaption(overageMonths: readonly number[]): string {
  const what = 'Balance at the forecast, what rolled over included.';
  if (overageMonths.length === 0) return `${what} No month goes beyond it.`;
  if (overageMonths.length > mostMonths) return `${what} Use beyond it is overage, in ${overageMonths.length} months.`;
  const months = listText(overageMonths.map(String));
  return `${what} Use beyond it is overage: month${overageMonths.length === 1 ? '' : 's'} ${months}.`;
}
