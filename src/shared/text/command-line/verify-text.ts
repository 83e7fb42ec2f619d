/** What a verified file is, before its contract's number; of a contract nothing needs to be said. */
const documentText = {
  contract: '',
  billing: 'billing schedule of ',
  evaluation: 'evaluation of ',
  'true-up': 'true-up statement of ',
} as const;

/** What `verify` says of a PDF in which everything follows from its data. */
export function verifiedText(of: {
  readonly document: keyof typeof documentText;
  readonly number: string;
  readonly revision: number;
  readonly fingerprint: string;
  readonly updated: boolean;
  readonly signed: readonly string[];
  readonly toIssued: 'same' | 'begins-with-it' | 'written-anew' | null;
}): string {
  const sentences = [`ok: ${documentText[of.document]}${of.number} revision ${of.revision}, fingerprint ${of.fingerprint}.`];
  if (of.signed.length > 0) {
    sentences.push(`Signed: ${of.signed.join(', ')}. Whether a signature is valid is your PDF reader’s to say.`);
  }
  if (of.updated && of.toIssued === null) {
    sentences.push('The file is not as it was exported (signed, filled in or saved again); what was exported is unchanged.');
  }
  if (of.toIssued !== null) sentences.push(toIssuedText[of.toIssued]);
  return sentences.join(' ');
}

const toIssuedText = {
  same: 'It is the issued file, byte for byte.',
  'begins-with-it': 'It begins with the issued file, byte for byte; what follows was added to it.',
  'written-anew': 'It is the issued contract; another program wrote the file again.',
} as const;

/** What was done to a file that is not as it was exported, before the differences one by one. */
export const findingText = {
  'pages-changed': 'the pages were changed; the data inside is what the fingerprint says',
  'data-changed': 'the data inside was changed; it is not what the fingerprint on the pages was taken of',
  'other-data': 'the data inside is of another contract or revision than the pages',
  'files-added': 'there are files inside that were not exported with it',
  'not-the-issued': 'it is not the contract of the issued file',
} as const;

/** One difference: where, what the file says, and what follows from its terms. */
export function differenceText(path: string, printed: string, computed: string): string {
  return `${path}: the file has ${printed}, its terms give ${computed}`;
}

/** The words of one page that are not the issued file's. */
export function pageTextLines(page: number, missing: readonly string[], added: readonly string[]): readonly string[] {
  return [
    ...missing.map((line) => `page ${page}: lacks “${line}”, which the issued file has`),
    ...added.map((line) => `page ${page}: has “${line}”, which the issued file lacks`),
  ];
}

export const verifySentences = {
  noData: 'holds no contract data: it was not exported by Quotewright, or a service that rewrote the file dropped it',
  holdAgainst: 'to compare its pages with those of the issued file, give that with --issued',
  samePages: 'its pages have the words of the issued file, no more and no less',
  unreadable: (why: string): string => `can’t be read as a PDF: ${why}`,
  issued: 'the issued file: also says whether this is what was issued, and compares the pages where the data is gone',
} as const;
