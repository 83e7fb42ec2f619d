import { countText } from '../../phrase.ts';

/** Within the name of the file of an annex. */
export const annexFileName = 'calculation annex';

/** What goes with a contract: billing schedule, evaluation and true-up statements. */
export const reportWords = {
  export: 'Export…',
  /** An action of the palette. */
  exportOf: (kind: string): string => `Export: ${kind}`,
  statement: 'Statement…',
  title: 'Export what goes with the contract',
  kind: 'What',
  kinds: {
    annex: 'Calculation annex',
    billing: 'Billing schedule',
    evaluation: 'Evaluation',
    'true-up': 'True-up statement',
    procurement: 'Answers to procurement',
    'what-if': 'Scenarios and replay',
    memo: 'Memo to the controller',
  },
  kindHints: {
    annex: 'Every charge, month and invoice of the contract worked out, with its fingerprint.',
    billing: 'Every invoice with its date, its purpose and its basis.',
    evaluation: 'Totals, charges, commitments, credits and index; revenue by month only with our costs.',
    'true-up': 'One true-up from actual use: the use, the drawdown, the result, and the last day to object.',
    procurement: 'What buyers usually ask, each with yes, partly or no, the section of the contract, the figure and an example.',
    'what-if': 'The scenarios of this quote beside the forecast. The customer’s copy has no cost and no margin.',
    memo: 'Ours alone: what is fixed, revenue under the policy and its alternatives, balances, judgements to make.',
  },
  replay: 'Replay',
  noReplay: 'No replay',
  noTrueUps: 'This quote has no true-up.',
  use: 'Use',
  atForecast: 'As forecast.',
  measured: (months: number): string => `Measured for ${countText(months, 'month')}, forecast from there on.`,
  readUse: 'Read actual use…',
  forgetUse: 'Use the forecast',
  useHint: 'A file of delivered quantities, quotewright.actuals/1. The app does not store it.',
  trueUp: 'True-up',
  trueUpOf: (commitment: string, date: string): string => `${commitment}, use until ${date}`,
  notMeasured: (name: string): string => `${name} – use not known`,
  needsUse: 'A true-up statement needs actual use. Read the actual use first.',
  prices: 'Model prices',
  pricesOf: { contract: 'From the contract', current: 'From the current cost book' },
  format: 'File',
  formats: { pdf: 'PDF, to read', docx: 'Word, to write in', csv: 'CSV, for a spreadsheet', json: 'JSON, for other programs' },
  internal: 'With our costs and margin',
  internalHint: 'Marked on every page. Not for the customer.',
  language: 'Language',
  save: 'Save…',
  fileNames: { billing: 'billing schedule', evaluation: 'evaluation', 'true-up': 'true-up statement' },
};
