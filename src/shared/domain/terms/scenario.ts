import { z } from 'zod';
import { TokenFactors } from './costs.ts';
import { CalendarDate, Change, Decimal, list, Month, Percent, schemaName, Share, Text, TokenPercent } from './leaf.ts';
import { ModelId } from './line.ts';

/** A new price: a change of all four, or the prices themselves. */
const ModelPrice = z.strictObject({
  type: z.literal('model_price'),
  on: CalendarDate,
  model: ModelId,
  changePercent: Change.optional(),
  inputPerMillion: Decimal.optional(),
  outputPerMillion: Decimal.optional(),
  cachedInputPerMillion: Decimal.optional(),
  cacheWritePerMillion: Decimal.optional(),
});

/** A model that the book lacks, with one price from a day on, and the slot that it fills from then: pricing §12.17. */
const NewModel = z.strictObject({
  type: z.literal('new_model'),
  on: CalendarDate,
  model: ModelId,
  name: Text,
  provider: Text,
  inputPerMillion: Decimal,
  outputPerMillion: Decimal,
  cachedInputPerMillion: Decimal.optional(),
  cacheWritePerMillion: Decimal.optional(),
  slot: ModelId.optional(),
  tokenFactor: TokenFactors.optional(),
});

const SlotAssignment = z.strictObject({
  type: z.literal('slot_assignment'),
  on: CalendarDate,
  slot: ModelId,
  model: ModelId,
  tokenFactor: TokenFactors.optional(),
});

const Substitute = z.strictObject({
  type: z.literal('substitute'),
  fromMonth: Month,
  from: ModelId,
  to: ModelId,
  /** Of each entry's share, how much moves; 100 where left out. */
  sharePercent: Share.optional(),
  /** Measured for the new model, of the old one's. */
  qualityPercent: Percent.optional(),
  /** Tokens of the new model, of the old one's: pricing §12.13. */
  tokenFactorPercent: TokenPercent.optional(),
});

const UsageShock = z.strictObject({ type: z.literal('usage'), fromMonth: Month, lines: list(Text).optional(), factor: Decimal });

export const ScenarioEvent = z.discriminatedUnion('type', [ModelPrice, NewModel, SlotAssignment, Substitute, UsageShock]);
export type ScenarioEvent = z.output<typeof ScenarioEvent>;

/** Named events over time, `quotewright.scenario/1`: pricing §9. */
export const Scenario = z.strictObject({
  schema: schemaName('quotewright.scenario/1'),
  name: Text.optional(),
  events: list(ScenarioEvent),
});
export type Scenario = z.output<typeof Scenario>;
