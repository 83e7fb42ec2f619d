/** What `report` says of itself and its options. */
export const reportCommandWords = {
  report:
    'write what goes with a contract: its billing schedule, its evaluation, or the statement of a true-up, as .pdf, .csv or .json; or answers to procurement or pages of scenarios (what-if), as .pdf, .docx or .json; or the memo to the controller, which is ours alone, as .pdf, .docx or .json',
  kind: 'billing, evaluation, true-up, procurement, what-if or memo',
  source: 'a quote file, or a contract that Quotewright exported as PDF',
  out: 'the file to write: .pdf, .csv or .json; of answers, of scenarios and of a memo .pdf, .docx or .json',
  costs: 'the cost book to use now; where left out, a contract uses its own',
  actuals: 'delivered quantities, quotewright.actuals/1; a true-up needs them',
  commitment: 'of a true-up: the id of its commitment',
  afterMonth: 'of a true-up: the last contract month it counts; where left out, the latest one measured',
  final: 'of a quote file: without the watermark of a draft',
  internal: 'of an evaluation or of scenarios: with our costs and margin, marked on every page',
  asOf: 'the date that is printed, and from which the report speaks; of a contract, with the model prices known on it',
} as const;

export const reportCommandSentences = {
  unknownKind: (kind: string): string => `${kind}: must be billing, evaluation, true-up, procurement, what-if or memo`,
  unknownFormat: '--out: must end in .pdf, .csv or .json',
  noSuchMonth: '--after-month: must be a whole number of 1 or more',
  noContract: 'holds no contract that Quotewright exported: give that file, or the quote',
  notWhole: 'the contract inside was changed: it does not match its fingerprint; verify says what differs',
  internalNeedsQuote: '--internal: a contract does not hold our costs; give the quote file and the cost book',
  policyIsInternal: '--revenue-policy: is for an internal evaluation or a memo; add --internal',
  knownOnIsInternal:
    '--known-on: is for a memo, pages of scenarios or an internal evaluation; a contract has the prices known on its issue date, --as-of',
  trueUpAlone: (option: string): string => `--${option}: is for a true-up; leave it out`,
  pdfAlone: (option: string): string => `--${option}: is for a PDF; leave it out`,
  languageOfContract: '--language: a contract is in its own language; leave it out',
} as const;

/** What `report` says of the file it wrote. */
export function reportedText(file: string, pdf: { readonly fingerprint: string; readonly pages: number } | null): string {
  if (pdf === null) return `${file}: written`;
  return `${file}: ${pdf.pages === 1 ? '1 page' : `${pdf.pages} pages`}, fingerprint ${pdf.fingerprint}`;
}
