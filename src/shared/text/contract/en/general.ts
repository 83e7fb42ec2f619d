/** Words that several parts of a contract use. */
export const generalWords = {
  parties: { seller: 'Provider', customer: 'Customer' },
  number: 'Number',
  revision: 'Revision',
  revisionOf: (revision: number): string => `Revision ${revision}`,
  service: 'Service',
  amount: 'Amount',
  month: 'Month',
  term: 'Term',
  year: (year: number): string => `Year ${year}`,
  contractYear: (year: number): string => `Contract year ${year}`,
  effectiveFrom: 'In effect from',
  committed: 'Committed value',
  expected: 'Expected value',
  /** What a line counts where its terms name no unit. */
  unit: 'unit',
  netOfVat: 'All amounts are net of VAT and other taxes on sales, which are added where they are due.',
};
export type GeneralWords = typeof generalWords;
