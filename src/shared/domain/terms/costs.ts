import { z } from 'zod';
import { CalendarDate, Currency, Decimal, list, PositiveDecimal, schemaName, Text, TokenFactor } from './leaf.ts';
import { ModelId } from './line.ts';

const PriceEntry = z.strictObject({
  from: CalendarDate,
  inputPerMillion: Decimal,
  outputPerMillion: Decimal,
  /** Left out: cached input costs what input costs. */
  cachedInputPerMillion: Decimal.optional(),
  /** Left out: what is written to the cache costs what input costs. */
  cacheWritePerMillion: Decimal.optional(),
  /** The day it became known; left out: the day it starts (pricing §12.18). */
  knownOn: CalendarDate.optional(),
  /** Where it is published. */
  source: Text.optional(),
  /** Why it holds though it looked wrong when it was imported. */
  confirmed: Text.optional(),
});
export type PriceEntry = z.output<typeof PriceEntry>;

const Model = z.strictObject({
  id: ModelId,
  provider: Text.optional(),
  name: Text.optional(),
  /** The name stands for whichever model its maker points it to: no index of a contract may read it. */
  isAlias: z.literal(true).optional(),
  releasedOn: CalendarDate.nullable().optional(),
  retiresOn: CalendarDate.nullable().optional(),
  prices: list(PriceEntry),
});
export type Model = z.output<typeof Model>;

/** Tokens that the same work takes, against the model before; 1 where left out: pricing §12.13. */
export const TokenFactors = z.strictObject({
  input: TokenFactor.optional(),
  output: TokenFactor.optional(),
  cachedInput: TokenFactor.optional(),
  cacheWrite: TokenFactor.optional(),
});
export type TokenFactors = z.output<typeof TokenFactors>;

const Assignment = z.strictObject({
  from: CalendarDate,
  model: ModelId,
  tokenFactor: TokenFactors.optional(),
  knownOn: CalendarDate.optional(),
  /** Who measured the token factors, and on what. */
  evidence: Text.optional(),
});
export type Assignment = z.output<typeof Assignment>;

const Slot = z.strictObject({
  id: ModelId,
  name: Text.optional(),
  assignments: list(Assignment),
});
export type Slot = z.output<typeof Slot>;

/** A price list that went into a book. */
const Source = z.strictObject({
  format: Text,
  /** The file's name. */
  file: Text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The day of the list, where it is said. */
  on: CalendarDate.optional(),
});
export type Source = z.output<typeof Source>;

/** The book in another currency that every price of this one was multiplied from, by one rate for the whole history. */
const DerivedFrom = z.strictObject({
  currency: Currency,
  /** Of one unit of that currency in the book's. */
  rate: PositiveDecimal,
  on: CalendarDate.optional(),
  source: Text.optional(),
});
export type DerivedFrom = z.output<typeof DerivedFrom>;

/** Dated model prices, and the slots that models fill in turn, `quotewright.costs/1`: pricing §4. */
export const Costs = z.strictObject({
  schema: schemaName('quotewright.costs/1'),
  currency: Currency,
  models: list(Model),
  slots: list(Slot).optional(),
  sources: list(Source).optional(),
  derivedFrom: DerivedFrom.optional(),
});
export type Costs = z.output<typeof Costs>;
