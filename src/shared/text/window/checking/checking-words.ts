import { countText } from '../../phrase.ts';

/** The check of a contract PDF, around what it says. */
export const checkingWords = {
  check: 'Check a contract PDF…',
  checkReturned: 'Check a returned PDF…',
  title: 'Check of a contract PDF',
  checking: 'The amounts are computed again from the terms inside, and every page is drawn again to be compared.',
  file: 'File',
  fingerprint: 'Fingerprint',
  heldAgainst: 'Held against',
  heldAgainstText: (contract: string, date: string): string => `${contract}, as it was kept when it was issued on ${date}`,
  heldAgainstNothing: 'Nothing but its own data: no issued revision that it says it is, is in this workspace.',
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
