import type { PriceFault } from './price-text.ts';

export const meters = ['input', 'output', 'cachedInput', 'cacheWrite'] as const;
/** What a cost book has prices for. */
export type Meter = (typeof meters)[number];

/** For a million tokens; null where the list says nothing. */
export type MeterPrices = { readonly [M in Meter]: string | null };

export type PriceTrace = { readonly meter: Meter; readonly published: string };

/** A price that the cost book can hold: without one for input and output there is none. */
export type ListedPrice = MeterPrices & {
  /** The first day on which it holds; null where the list doesn't say. */
  readonly from: string | null;
  readonly input: string;
  readonly output: string;
  /** Meters whose published price has the traces of arithmetic in binary fractions, and how it is published. */
  readonly traces?: readonly PriceTrace[];
};

/** Prices above so many tokens of context. A cost book has none of them. */
export type ContextBand = MeterPrices & { readonly above: string };

/** A price of something that a cost book has no prices for: batches, regions, images, searches. */
export type UnusedMeter = { readonly meter: string; readonly value: string };

export type ListedModel = {
  /** `maker/model`; of a model that someone else sells, `seller/…`. */
  readonly id: string;
  readonly provider: string;
  readonly name: string | null;
  readonly releasedOn: string | null;
  readonly retiresOn: string | null;
  /** The name stands for whichever model its maker points it to. */
  readonly isAlias: boolean;
  /** The seller is not the maker: it is no list price. */
  readonly isResold: boolean;
  /** The earliest first; one or more. */
  readonly prices: readonly ListedPrice[];
  readonly bands: readonly ContextBand[];
  readonly unused: readonly UnusedMeter[];
};

/** Why an entry of a list is left out. `incomplete`: it has a price for input or for output alone. */
export type EntryFault =
  | { readonly code: PriceFault; readonly meter: string; readonly value: string }
  | { readonly code: 'incomplete'; readonly meter: string }
  | { readonly code: 'id-twice' }
  | { readonly code: 'reversed-dates'; readonly from: string; readonly to: string }
  | { readonly code: 'no-such-date'; readonly value: string };

export type RefusedEntry = { readonly id: string; readonly fault: EntryFault };

/** An entry without a price for tokens. */
export type OtherEntry = { readonly id: string; readonly unused: readonly UnusedMeter[] };

export type Listed = {
  readonly models: readonly ListedModel[];
  readonly refused: readonly RefusedEntry[];
  readonly others: readonly OtherEntry[];
};

/** Why a whole list can't be read. */
export type ListFault =
  | { readonly code: 'no-known-format' }
  | { readonly code: 'other-shape'; readonly expected: string }
  | { readonly code: 'id-twice'; readonly id: string }
  | { readonly code: 'nothing-priced' }
  | { readonly code: 'no-such-currency'; readonly value: string }
  | { readonly code: 'several-currencies'; readonly currencies: readonly string[] }
  | { readonly code: 'no-column'; readonly column: string }
  | { readonly code: 'row'; readonly row: number; readonly fault: EntryFault };

export type ListRead = { readonly ok: true; readonly value: Listed } | { readonly ok: false; readonly fault: ListFault };
