import type { ImportProblem } from '../../price-lists/review/import-list.ts';
import type { ListFormat } from '../../price-lists/price-list-format.ts';
import type { EntryFault, ListFault } from '../../price-lists/source/listed-model.ts';

/** Formats by the names of who publishes them. */
export const formatNames: { readonly [F in ListFormat]: string } = {
  litellm: 'LiteLLM, model_prices_and_context_window.json',
  'llm-prices': 'llm-prices, historical-v1.json',
  'genai-prices': 'genai-prices, data.json',
  'models-dev': 'models.dev, api.json',
  openrouter: 'OpenRouter, /api/v1/models',
  csv: 'a table, CSV',
  quotewright: 'a cost book, quotewright.costs/1',
};

/** Why an entry of a list is left out. */
export function entrySentence(fault: EntryFault): string {
  switch (fault.code) {
    case 'not-a-number':
      return `the price for ${fault.meter} is no number: ${fault.value}`;
    case 'negative':
      return `the price for ${fault.meter} is negative: ${fault.value}`;
    case 'too-fine':
      return `the price for ${fault.meter} has more than 12 decimals for a million tokens, and prices are not rounded: ${fault.value}`;
    case 'too-large':
      return `the price for ${fault.meter} has more than 15 digits before the point: ${fault.value}`;
    case 'incomplete':
      return `there is no price for ${fault.meter}`;
    case 'id-twice':
      return 'the list gives it twice, with different prices';
    case 'reversed-dates':
      return `it ends on ${fault.to} and starts on ${fault.from}`;
    case 'no-such-date':
      return `there is no such day: ${fault.value}`;
  }
}

/** Why a whole list can't be read. */
export function listFaultSentence(fault: ListFault): string {
  switch (fault.code) {
    case 'no-known-format':
      return 'is no price list of a known format; name the format';
    case 'other-shape':
      return `has another shape than its format: ${fault.expected} is expected`;
    case 'id-twice':
      return `gives ${fault.id} twice for the same day; remove one`;
    case 'nothing-priced':
      return 'has no model with a price';
    case 'no-such-currency':
      return `names no currency: “${fault.value}”`;
    case 'several-currencies':
      return `has several currencies, ${fault.currencies.join(', ')}: a cost book has one`;
    case 'no-column':
      return `has no column “${fault.column}”`;
    case 'row':
      return `row ${fault.row}: ${entrySentence(fault.fault)}`;
  }
}

export function importProblemSentence(problem: ImportProblem): string {
  switch (problem.code) {
    case 'needs-rate':
      return `The list is in ${problem.list}, the book in ${problem.book}: give the rate`;
    case 'other-rate':
      return `The book is derived by the rate ${problem.rate}: one rate holds for its whole history`;
    case 'same-currency':
      return `The list is in ${problem.currency} already: leave the rate out`;
    case 'confirms-nothing':
      return `Nothing of ${problem.id} is held: there is nothing to confirm`;
  }
}
