/** Our costs and margin. Only internal copies show them. */
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
