// What a check of a contract PDF says, in the terminal and in the window.
import type { DocumentKind, Finding, IssuedStanding, Verification } from '../calls/contracts/verification.ts';
import { ownFigureSentences } from './own-figure-text.ts';
import { listText } from './phrase.ts';

const documents: Readonly<Record<DocumentKind, string>> = {
  contract: '',
  billing: 'billing schedule of ',
  evaluation: 'evaluation of ',
  'true-up': 'true-up statement of ',
};

/** The words before the number of the contract that a file belongs to. A contract itself has none. */
export function documentName(document: DocumentKind): string {
  return documents[document];
}

type Ok = Extract<Verification, { readonly answer: 'ok' }>;
type PageTexts = NonNullable<Extract<Verification, { readonly answer: 'no-data' }>['pages']>[number];

/** What changed in a file since its export: the end of a line that begins with the file, or a sentence without its full stop. */
export const findingTexts: Readonly<Record<Finding, string>> = {
  'pages-changed': 'the pages were changed; the data inside is what the fingerprint says',
  'other-edition':
    'another edition of Quotewright drew its pages, so this one can’t compare them with its data: compare them with the issued file; the data inside is whole, and every amount follows from its terms',
  'data-changed': 'the data inside was changed; it does not match the fingerprint on the pages',
  'other-data': 'the data inside belongs to another contract or revision than the pages',
  'files-added': 'it contains files that were not exported with it',
  'not-the-issued': 'it is not the contract of the issued file',
};

const standings: Readonly<Record<IssuedStanding, string>> = {
  same: 'It is the issued file, byte for byte.',
  'begins-with-it': 'It begins with the issued file, byte for byte; what follows was added to it.',
  'written-anew': 'It is the issued contract; another program wrote the file again.',
  'draft-of-it': 'It is a draft of the issued contract, not the issued contract itself.',
  'belongs-to-it': 'It belongs to the issued contract.',
};

/** For a file in which everything follows from its data: who signed, and how it relates to the exported or issued file. */
export function okSentences({
  kind,
  signed,
  updated,
  ownFigures,
  toIssued,
}: Pick<Ok, 'kind' | 'signed' | 'updated' | 'ownFigures' | 'toIssued'>): string[] {
  const sentences: string[] = [];
  if (kind === 'draft' && toIssued !== 'draft-of-it') sentences.push('It is a draft and was never issued in this form.');
  if (signed.length > 0) {
    sentences.push(`Signed: ${listText(signed)}. Your PDF reader can tell whether a signature is valid.`);
  }
  if (updated && toIssued === null) {
    sentences.push('The file is not as it was exported (signed, filled in or saved again); what was exported is unchanged.');
  }
  if (toIssued !== null) sentences.push(standings[toIssued]);
  sentences.push(...ownFigureSentences(ownFigures));
  return sentences;
}

/** For a file without data, or one that is not a PDF: the ends of lines that begin with the file. */
export const goneTexts = {
  noData: 'holds no contract data: it was not exported by Quotewright, or a service that rewrote the file dropped it',
  samePages: 'its pages have exactly the words of the issued file',
  unreadable: (why: string): string => `can’t be read as a PDF: ${why}`,
} as const;

/** The words of one page that differ from the issued file's, a line each. */
export function pageTextLines({ page, missing, added }: PageTexts): readonly string[] {
  return [
    ...missing.map((line) => `page ${page}: lacks “${line}”, which the issued file has`),
    ...added.map((line) => `page ${page}: has “${line}”, which the issued file lacks`),
  ];
}

/** Where a difference is, for people who do not read document paths: `evaluation.totals.committedValue` is "Totals, committed value". */
export function differencePlace(path: string): string {
  const steps = path.replace(/^(?:evaluation|quote)\./, '').split('.');
  const words = steps.map((step) =>
    step
      .replace(/\[(\d+)\]/g, (_, index: string) => ` ${Number(index) + 1}`)
      .replace(/([a-z])([A-Z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`),
  );
  const place = words.join(', ');
  return place.slice(0, 1).toUpperCase() + place.slice(1);
}
