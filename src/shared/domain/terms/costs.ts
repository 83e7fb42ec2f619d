import { z } from 'zod';
import { CalendarDate, Currency, Decimal, list, schemaName, Text } from './leaf.ts';
import { ModelId } from './line.ts';

const PriceEntry = z.strictObject({
  from: CalendarDate,
  inputPerMillion: Decimal,
  outputPerMillion: Decimal,
  /** Left out: cached input costs what input costs. */
  cachedInputPerMillion: Decimal.optional(),
});
export type PriceEntry = z.output<typeof PriceEntry>;

const Model = z.strictObject({
  id: ModelId,
  provider: Text.optional(),
  name: Text.optional(),
  releasedOn: CalendarDate.nullable().optional(),
  retiresOn: CalendarDate.nullable().optional(),
  prices: list(PriceEntry),
});
export type Model = z.output<typeof Model>;

const Assignment = z.strictObject({ from: CalendarDate, model: ModelId });

const Slot = z.strictObject({
  id: ModelId,
  name: Text.optional(),
  assignments: list(Assignment),
});
export type Slot = z.output<typeof Slot>;

/** Dated model prices, and the slots that models fill in turn, `quotewright.costs/1`: pricing §4. */
export const Costs = z.strictObject({
  schema: schemaName('quotewright.costs/1'),
  currency: Currency,
  models: list(Model),
  slots: list(Slot).optional(),
});
export type Costs = z.output<typeof Costs>;
