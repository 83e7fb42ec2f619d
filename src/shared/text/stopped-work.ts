import type { StoppableWork, StoppedWork } from '../vocabulary/stopped-work.ts';

const works: Readonly<Record<StoppableWork, string>> = {
  'making-pdf': 'Making the PDF',
  'making-word': 'Making the Word file',
  evaluating: 'Evaluating the quote',
  'reading-pdf': 'Reading the PDF',
  'reading-word': 'Reading the Word file',
  'reading-prices': 'Reading the price list',
  'reading-file': 'Reading the file',
  'backing-up': 'Backing up the workspace',
  'importing-customers': 'Importing the customers',
};

const remedies: Readonly<Record<StoppableWork, string>> = {
  'making-pdf': 'Nothing was saved. Look for very long names or texts in the quote, shorten them, and try again.',
  'making-word': 'Nothing was saved. Look for very long names or texts in the quote, shorten them, and try again.',
  evaluating: 'Nothing was lost. Look for very many lines, tiers or months in the quote, and try again.',
  'reading-pdf': 'The file may be damaged, or made to keep programs busy. Ask for it again from whoever sent it.',
  'reading-word': 'The file may be damaged, or made to keep programs busy. Ask for it again from whoever sent it.',
  'reading-prices': 'The file may be damaged. Get it again from where it is published.',
  'reading-file': 'The file may be damaged, or made to keep programs busy. Ask for it again from whoever sent it.',
  'backing-up': 'The workspace is as it was. Try again.',
  'importing-customers': 'Nothing was changed. Divide the file into several, and import them one after the other.',
};

/** What was stopped, why, and what to do. */
export function stoppedSentence({ work, why }: StoppedWork): string {
  switch (why.code) {
    case 'too-long':
      return `${works[work]} took longer than ${why.seconds} seconds and was stopped. ${remedies[work]}`;
    case 'too-much-memory':
      return `${works[work]} took more than ${why.megabytes} MB of memory and was stopped. ${remedies[work]}`;
    case 'died':
      return `${works[work]} ended before it was done, as when memory runs out. ${remedies[work]}`;
    case 'cancelled':
      return `${works[work]} was cancelled.`;
  }
}
