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
  changes: 'What was changed',
  password: 'Password of the file',
  open: 'Check with this password',
  wrongPassword: 'This password does not open the file.',
  another: 'Check another…',
  openQuote: 'Open the quote',
};
