import { countText } from '../../phrase.ts';

/** The check of a contract PDF, around what it says. */
export const checkingWords = {
  check: 'Check a contract PDF…',
  checkReturned: 'Check a returned PDF…',
  title: 'Check of a contract PDF',
  checking: 'The amounts are calculated again from the terms inside, and every page is drawn again and compared.',
  file: 'File',
  fingerprint: 'Fingerprint',
  heldAgainst: 'Held against',
  heldAgainstText: (contract: string, date: string): string => `${contract}, as stored when it was issued on ${date}`,
  heldAgainstNothing: 'Only its own data. This workspace has no issued revision that matches it.',
  differences: 'What differs',
  where: 'Where',
  printed: 'The file has',
  computed: 'Its terms give',
  pages: 'Words that differ',
  page: 'Page',
  issuedHas: 'The issued document has',
  fileHas: 'This file has',
  nothing: 'nothing',
  more: (count: number): string => `and ${countText(count, 'place')} more`,
  another: 'Check another…',
  openQuote: 'Open the quote',
};
