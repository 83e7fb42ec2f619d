/** Our costs and margin, in an internal copy alone. */
export const internalWords = {
  section: 'Internal: costs and margin',
  margin: 'Gross margin',
  contractYear: 'Contract year',
  recognized: 'Recognized',
  cost: 'Cost',
  line: 'Line',
  costOverTheTerm: 'Cost over the term',
};
export type InternalWords = typeof internalWords;
