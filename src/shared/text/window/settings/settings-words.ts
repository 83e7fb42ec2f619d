/** Settings. */
export const settingsWords = {
  title: 'Settings',
  seller: 'Seller profile',
  sellerHint: 'The seller of every new quote. Quotes that exist keep theirs.',
  defaults: 'New quotes',
  numberPattern: 'Numbering',
  numberHint: '{year} and {month} of the day, # for the digits that count up: Q-{year}-####',
  numberWrong: 'Needs one run of #, such as Q-{year}-####',
  currency: 'Currency',
  termMonths: 'Term',
  paymentTermsDays: 'Payment terms',
  validDays: 'Valid for',
  appearance: 'Appearance',
  workspace: 'Workspace',
  file: 'File',
  synced: (service: string): string =>
    `This file seems to lie in a folder that ${service} syncs. Two machines that write it at once would damage it: move it to a folder of this machine alone.`,
  plain:
    'The file is not encrypted by the app: whoever can read it can read your quotes. Use the disk encryption of your system.',
  backUp: 'Back up now',
  backedUp: (name: string): string => `Backed up: ${name}`,
  saved: 'Settings are saved as you type.',
  version: (version: string): string => `Quotewright ${version}`,
  wholeNumber: (least: number, most: number): string => `A whole number from ${least} to ${most}`,
};
