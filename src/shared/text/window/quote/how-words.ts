/** How an amount came about. */
export const howWords = {
  title: 'How this came about',
  back: 'Back to the previous figure',
  formula: 'Formula',
  inputs: 'Made of',
  rounding: 'Rounding',
  goToTerm: (name: string): string => `Go to ${name}`,
  gone: 'This figure is no longer in the evaluation.',
};
