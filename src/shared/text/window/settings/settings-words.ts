/** Settings. */
export const settingsWords = {
  title: 'Settings',
  seller: 'Seller profile',
  sellerHint: 'The seller of every new quote. Existing quotes keep their own.',
  defaults: 'New quotes',
  numberPattern: 'Numbering',
  numberHint: '{year} and {month} of the day, # for the digits that count up: Q-{year}-####',
  numberWrong: 'Needs one run of #, such as Q-{year}-####',
  currency: 'Currency',
  termMonths: 'Term',
  paymentTermsDays: 'Payment terms',
  validDays: 'Valid for',
  revenue: 'Revenue view',
  revenueHint:
    'Policy belongs to the company and its auditor. It changes when revenue is recognized in the window and in the memo to the controller. It changes no invoice, no contract, and no sum over the term.',
  breakage: 'Unused commitment',
  breakages: { at_expiry: 'At expiry', proportional: 'In proportion to use' },
  breakageHints: {
    at_expiry: 'What is forfeited is recognized in the last month in which it could be used.',
    proportional: 'What will be forfeited is recognized with use. It is an estimate: a change restates past months.',
  },
  recurring: 'Recurring fees',
  recurrings: { as_invoiced: 'As invoiced', level: 'Level over the term' },
  recurringHints: {
    as_invoiced: 'An invoice is spread over the months that it covers.',
    level: 'All invoices of a line are spread over the term by the quantity in force, ramps and free months included.',
  },
  appearance: 'Appearance',
  language: 'Language of the window',
  languages: { system: 'Same as the system', en: 'English', de: 'Deutsch' },
  languageHint: 'For the window, its numbers and dates. You choose the language of a contract in its quote.',
  workspace: 'Workspace',
  file: 'File',
  synced: (service: string): string =>
    `${service} seems to sync the folder of this file. Two machines that write it at once would damage it. Move it to a folder that is not synced.`,
  plain:
    'The app does not encrypt the file. Anyone who can read the file can read your quotes. Use your system’s disk encryption.',
  backUp: 'Back up now',
  backedUp: (name: string): string => `Backed up: ${name}`,
  saved: 'Settings are saved as you type.',
  version: (version: string): string => `Quotewright ${version}`,
  wholeNumber: (least: number, most: number): string => `A whole number from ${least} to ${most}`,
};
