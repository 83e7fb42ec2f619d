/** What a column of the monthly bill is made of, the lowest first. */
export const billBands = [
  'fixed',
  'committed',
  'payment',
  'carried',
  'use',
  'minimum',
  'shortfall',
  'credited',
  'credits',
] as const;
export type BillBand = (typeof billBands)[number];
