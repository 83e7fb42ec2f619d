/** Our costs and margin. Only internal copies show them. */
export const internalWords = {
  section: 'Internal: costs and margin',
  margin: 'Gross margin',
  contractYear: 'Contract year',
  recognized: 'Recognized',
  cost: 'Cost',
  line: 'Line',
  costOverTheTerm: 'Cost over the term',
  revenue: 'Revenue under our policy',
  policyIs: (breakage: string, recurring: string): string =>
    `${breakage} ${recurring} Policy belongs to the company and its auditor. The view allocates nothing between obligations; its sums are those of the pages before.`,
  breakage: {
    at_expiry: 'Unused commitment is recognized at expiry.',
    proportional: 'Unused commitment is recognized in proportion to use: an estimate, which a change of use or amounts restates.',
  },
  recurring: {
    as_invoiced: 'Recurring fees are recognized as invoiced.',
    level: 'Recurring fees are level over the term.',
  },
};
export type InternalWords = typeof internalWords;
