/** How a line's charge comes about, in a few words. */
export const chargeNoteWords = {
  subscription: {
    month: 'Subscription, invoiced in advance each contract month.',
    quarter: 'Subscription, invoiced in advance each contract quarter.',
    year: 'Subscription, invoiced in advance each contract year.',
  },
  once: (month: number): string => `Charged once, invoiced on the first day of contract month ${month}.`,
  credits: (credits: string, unit: string): string => `Takes ${credits} credits per ${unit}.`,
  perUnit: (unit: string): string => `Usage, charged per ${unit}.`,
  graduated: {
    month: 'Usage; each tier prices the units that fall in it, counted by contract month.',
    quarter: 'Usage; each tier prices the units that fall in it, counted by contract quarter.',
    year: 'Usage; each tier prices the units that fall in it, counted by contract year.',
    term: 'Usage; each tier prices the units that fall in it, counted by term.',
  },
  volume: 'Usage; the tier that holds the month’s quantity prices all of it.',
  packages: (units: string): string => `Usage, in started packages of ${units}.`,
  packagesAfter: (units: string, free: string): string =>
    `Usage, in started packages of ${units} after ${free} free units a month.`,
  percentage: (percent: string): string => `Usage; ${percent} of the amount processed.`,
  inMonth: (month: number): string => `In contract month ${month} only.`,
  inMonths: (first: number, last: number): string => `In contract months ${first} to ${last} only.`,
  uplift: (percent: string): string => `The price rises by ${percent} with each contract year after the first.`,
};
export type ChargeNoteWords = typeof chargeNoteWords;
