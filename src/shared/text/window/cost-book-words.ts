import { countText } from '../phrase.ts';

/** The cost books of the workspace. */
export const costBookWords = {
  title: 'Model costs',
  intro: 'What models cost, by date. Quotes read a cost book for cost, margin and the price index.',
  books: 'Cost books',
  import: 'Import cost book…',
  export: 'Export JSON…',
  use: 'Use for new quotes',
  current: 'Current',
  sample: 'Sample',
  used: (quotes: number): string => (quotes === 0 ? 'No quotes' : countText(quotes, 'quote')),
  models: 'Models',
  slots: 'Slots',
  slotsHint:
    'A slot is a role that models fill in turn. Quotes and contracts name slots, so that a successor takes over by itself.',
  noSlots: 'This book has no slots.',
  model: 'Model',
  provider: 'Provider',
  from: 'From',
  input: 'Input',
  output: 'Output',
  cached: 'Cached input',
  perMillion: (currency: string): string => `${currency} per million tokens`,
  asInput: 'as input',
  slot: 'Slot',
  id: 'Id',
  retires: 'Retires',
  imported: (name: string, models: number): string => `${name}: ${countText(models, 'model')}.`,
  exported: (file: string): string => `Written: ${file}`,
  nowUsed: (name: string): string => `New quotes are priced with ${name}.`,
  search: 'Find a model',
  emptyTitle: 'No cost book yet',
  emptyBody:
    'Import a quotewright.costs/1 JSON file with the prices of the models that serve your lines. Quotes without models need none.',
  importedOn: (date: string): string => `Imported ${date}`,
};
