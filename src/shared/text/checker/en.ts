import type { Compared } from '../../calls/contracts/verification.ts';
import { countText } from '../phrase.ts';
import { besideSentences, changeLines, documentName, notComparableSentences } from '../verification-sentences.ts';

function nameOf({ document, number, revision }: Compared): string {
  const of = document === 'contract' ? '' : `the ${documentName(document)}`;
  return number === null || revision === null ? `${of}the contract` : `${of}${number}, revision ${revision}`;
}

/** The checker that goes with a contract. */
export const checkerWords = {
  title: 'Check a contract',
  product: 'Quotewright checker',
  lead: 'Drop the PDF of a contract here and read whether it is as it was issued. Every amount is calculated again from the terms inside the file, and every page is drawn again and compared.',
  offline: 'Nothing leaves this page: it asks no server, and works without a network.',
  edition: (edition: string): string => `This checker knows edition ${edition} of the pages.`,
  language: 'Language',
  file: {
    name: 'The file to check',
    hint: 'A contract, its calculation annex, an amendment or a report of it, as PDF',
    choose: 'Drop it here, or choose a file',
  },
  issued: {
    name: 'The issued file',
    hint: 'If you have it: the one that was sent to be signed',
    choose: 'Drop it here, or choose a file',
  },
  bytes: (bytes: number): string =>
    bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`,
  remove: 'Remove',
  removeNamed: (name: string): string => `Remove ${name}`,
  dropOne: 'Drop one file at a time.',
  tooLarge: 'This file is larger than 100 MB: it is no contract.',
  notRead: 'This file could not be read. Was it moved or deleted meanwhile?',
  checking: 'Checking',
  checkingFor: (seconds: number): string => `Checking, ${countText(seconds, 'second')} so far`,
  cancel: 'Cancel',
  cancelled: 'The check was cancelled.',
  again: 'Check again',
  tooLong:
    'The check took too long and was stopped. A contract is checked in seconds: this file is something else, or was made to stop its reader.',
  stopped: 'The check stopped unexpectedly. Try it again; if it happens again, the file can’t be checked here.',
  password: 'Password of the file',
  open: 'Check with this password',
  wrongPassword: 'This password does not open the file.',
  details: 'Details',
  heldAgainst: 'Held against',
  againstIssued: (file: string): string => `the issued file, ${file}`,
  againstData: 'its own data alone',
  fingerprint: 'Fingerprint',
  parties: 'Between',
  partiesText: (seller: string, customer: string): string => `${seller} and ${customer}`,
  issueDate: 'Issued on',
  pagesOf: 'Pages drawn by',
  editionText: (edition: string): string => `edition ${edition}`,
  changes: 'What was changed',
  figures: 'The figures, calculated again',
  figuresAre: 'Calculated on this page from the terms inside the file. Amounts are net of VAT.',
  figuresOfIssued:
    'Calculated on this page from the terms inside the issued file, for this one has none. Amounts are net of VAT.',
  figuresDiffer: 'Figures that are not what the terms come to are marked.',
  noFigures: 'The terms inside the file can’t be evaluated, so its figures can’t be calculated again.',
  figure: 'Figure',
  inFile: 'In the file',
  fromTerms: 'From its terms',
  differs: 'differs',
  committed: 'Committed value',
  expected: 'Expected value, at the forecast',
  year: (year: number): string => `Invoices for contract year ${year}`,
  invoices: (count: number): string => `Every invoice (${count})`,
  invoiceDate: 'Date',
  invoiceFor: 'For',
  nothing: 'nothing',
  adjustment: (day: string): string => `Adjustment on ${day}, for what was invoiced before`,
  before: 'The contract as it was',
  after: (day: string, month: number): string => `The contract as it shall be, in force from ${day}, contract month ${month}`,
  verdicts: {
    issued: (of: Compared): string => `This is ${nameOf(of)} as issued, byte for byte.`,
    signed: (of: Compared): string => `This is ${nameOf(of)} as issued, signed or filled in, and nothing else.`,
    rewritten: (of: Compared): string => `This is ${nameOf(of)} as issued, written by another program.`,
    whole: (of: Compared): string => `This is ${nameOf(of)}, whole in itself.`,
    draft: (of: Compared): string => `This is a draft of ${nameOf(of)}.`,
    report: (of: Compared): string => `This is ${nameOf(of)}, which belongs to the issued contract.`,
    'another-contract': (): string => 'This is another contract than the issued one.',
    'other-edition': (): string => 'This was drawn by another edition of Quotewright.',
    changed: (of: Compared): string =>
      of.document === 'contract'
        ? 'This contract was changed after it was issued.'
        : of.document === 'amendment'
          ? 'This amendment was changed after it was made.'
          : of.document === 'annex'
            ? 'This calculation annex was changed after it was made.'
            : 'This report was changed after it was made.',
    'not-comparable': 'This file can’t be compared.',
    'not-ours': 'This is not a contract of Quotewright.',
    unreadable: 'This file can’t be read as a PDF.',
    'issued-unreadable': 'The issued file can’t be read as a PDF.',
    password: 'This file is encrypted, and opens with a password only.',
    'issued-password': 'The issued file is encrypted. Give one that opens without a password.',
  },
  says: {
    same: 'All that is seen and done is the same as in the issued file.',
    follows: 'Every amount follows from the terms inside, and every page is what they give.',
    followsByWords: 'Every amount follows from the terms inside, and every page has the words that they give.',
    byItself: 'It was held against no issued file. Give that in the second place to compare the two.',
    neverIssued: 'It was never issued in this form.',
    isAnother: (of: Compared): string => `It is ${nameOf(of)}, whole in itself.`,
    otherEdition: (edition: string | null, own: string): string =>
      `Its pages are of edition ${edition ?? 'unknown'}, and this checker knows edition ${own}.`,
    otherEditionData:
      'Its data is whole, and every amount follows from its terms. Compare the pages with the issued file, or use the checker that came with the contract.',
    otherEditionUnread: 'This checker can’t read its data. Use the checker that came with the contract.',
    notOurs: 'It holds no data of a contract, and nothing on its pages says that it is one.',
  },
  beside: besideSentences,
  changeLines,
  notComparable: notComparableSentences,
};
export type CheckerWords = typeof checkerWords;
