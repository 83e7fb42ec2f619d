/** What `annex` says of itself and its options. */
export const annexCommandWords = {
  annex:
    'write the calculation annex of a contract as PDF: every charge, month and invoice worked out, with the contract’s fingerprint; it takes the options that the contract was exported with',
  source: 'a quote file, or a contract that Quotewright exported as PDF',
  out: 'the file to write: .pdf',
} as const;

export const annexSentences = {
  pdfAlone: '--out: must end in .pdf',
  contractAlone: (option: string): string => `--${option}: is for the contract; leave it out`,
  ofContract: (option: string): string => `--${option}: a contract has its own; leave it out`,
} as const;
