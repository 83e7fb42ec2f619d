import type { Meter, MeterPrices } from '../source/listed-model.ts';

/**
 * Why an imported price is held until somebody confirms it: the kinds of wrong entries that published lists have had. Each is a
 * suspicion: some are real moves.
 */
export type Hold =
  /** A price of nothing: a free offer, or a field that is missing. */
  | { readonly code: 'zero'; readonly meter: Meter }
  | { readonly code: 'output-below-input' }
  /** Cached input costs as much as input or more: often a digit too far. */
  | { readonly code: 'cached-not-below-input' }
  /** Against the price before, or against the usual share of input. */
  | { readonly code: 'factor-ten'; readonly meter: Meter }
  /** A sixteenth, a thousandth or a millionth of the price before, or so many times it: characters for tokens, thousands for millions. */
  | { readonly code: 'unit-slip'; readonly meter: Meter; readonly factor: string }
  /** Input moved, and the price of cached input stayed. */
  | { readonly code: 'cached-stayed' }
  /** The book has a price for it, the list has none: it would be charged as input. */
  | { readonly code: 'meter-gone'; readonly meter: Meter }
  /** Prices above a context that miss a meter which the price below has. */
  | { readonly code: 'band-incomplete'; readonly above: string; readonly meter: Meter }
  /** The price above a context where the price below should be. */
  | { readonly code: 'band-as-price'; readonly above: string }
  /** Every meter is 1.1 times the price before: a region's surcharge. */
  | { readonly code: 'surcharge-in-price' }
  /** Who sells it asks for another price than its maker. */
  | { readonly code: 'resold'; readonly maker: string; readonly price: MeterPrices }
  /** The price that is announced for a later day. */
  | { readonly code: 'intro-missed'; readonly from: string }
  /** The list gives an earlier day another price than the book, or no earlier price where the book has one. */
  | { readonly code: 'history-overwritten'; readonly from: string }
  /** Two prices in a row with other input and the same cached input. */
  | { readonly code: 'history-half-right'; readonly from: string }
  /** The name stands for another model from now on. */
  | { readonly code: 'alias-moved' }
  /** A new model at exactly the price of another one of its maker. */
  | { readonly code: 'price-of-sibling'; readonly sibling: string }
  /** Published with the traces of arithmetic in binary fractions: what is meant is a guess. */
  | { readonly code: 'float-trace'; readonly meter: Meter; readonly published: string; readonly read: string }
  | { readonly code: 'beyond-limit'; readonly meter: Meter; readonly percent: string };

export type HoldCode = Hold['code'];

export const holdCodes = [
  'zero',
  'output-below-input',
  'cached-not-below-input',
  'factor-ten',
  'unit-slip',
  'cached-stayed',
  'meter-gone',
  'band-incomplete',
  'band-as-price',
  'surcharge-in-price',
  'resold',
  'intro-missed',
  'history-overwritten',
  'history-half-right',
  'alias-moved',
  'price-of-sibling',
  'float-trace',
  'beyond-limit',
] as const satisfies readonly HoldCode[];
