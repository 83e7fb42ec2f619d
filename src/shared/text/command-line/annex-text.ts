/** What `annex` says of itself and its options. */
export const annexCommandWords = {
  annex:
    'write the calculation annex of a contract as PDF: every charge, month and invoice worked out, with the contract’s fingerprint',
  source: 'a quote file, or a contract that Quotewright exported as PDF',
  out: 'the file to write: .pdf',
  final: 'of a quote file: without the watermark of a draft',
} as const;

export const annexSentences = {
  pdfAlone: '--out: must end in .pdf',
  ofContract: (option: string): string => `--${option}: a contract has its own; leave it out`,
} as const;
