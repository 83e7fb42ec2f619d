/** The contract beside its outline. */
export const contractTabWords = {
  outline: 'What is in this contract',
  text: 'Text of the contract',
  others: (count: number): string => `Not in this deal (${count})`,
  keyTerms: 'Key terms',
  follows: 'Clauses follow the template.',
  chosen: 'Clauses stay as chosen, even when the library changes.',
};
