import { z } from 'zod';
import { Charge, QuantityDecimals } from './charge.ts';
import { Change, CostMultiplier, Count, Decimal, list, Month, Percent, PositiveCount, Share, Text } from './leaf.ts';

/** Ids that the documents of a deal use for their own: `credits` is what credit invoices refer to. */
const LineId = Text.check((context) => {
  if (context.value === 'credits') context.issues.push({ code: 'custom', params: { code: 'reserved-id' }, input: context.value });
}).brand<'LineId'>();
export type LineId = z.output<typeof LineId>;

/** A model's id, or a slot's where the text allows one. */
export const ModelId = Text.brand<'ModelId'>();
export type ModelId = z.output<typeof ModelId>;

const DiscountPhase = z.strictObject({ fromMonth: Month, percent: Share });

/** One percent for the whole term, or phases (0 before the first). */
export const Discount = z.union([Share, list(DiscountPhase)]);
export type Discount = z.output<typeof Discount>;

/** Quantities by month: delivered, before acceptance. */
export const Forecast = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('flat'), quantity: Decimal }),
  z.strictObject({ type: z.literal('growth'), start: Decimal, monthlyPercent: Change }),
  z.strictObject({ type: z.literal('monthly'), quantities: list(Decimal) }),
]);
export type Forecast = z.output<typeof Forecast>;

/** What counts as a charged unit: only accepted ones are rated. */
const Outcome = z.strictObject({
  acceptancePercent: Share,
  definition: Text.optional(),
  attribution: Text.optional(),
  disputeWindowDays: Count.optional(),
});

const RoutingEntry = z.strictObject({
  model: ModelId,
  sharePercent: Share,
  inputTokens: Decimal,
  outputTokens: Decimal,
  cachedInputTokens: Decimal.optional(),
  cacheWriteTokens: Decimal.optional(),
  /** What the model's cost is multiplied by: batch, region, priority (pricing §12.14). */
  costMultiplier: CostMultiplier.optional(),
});
export type RoutingEntry = z.output<typeof RoutingEntry>;

/** Which models serve a unit, and with how many tokens each; shares sum to 100. */
const Routing = list(RoutingEntry);

/** The product of a rate card that a line was picked from. The line's terms are its own copy. */
export const FromCard = z.strictObject({ card: Text, version: PositiveCount, id: Text });
export type FromCard = z.output<typeof FromCard>;

export const Line = z.strictObject({
  id: LineId,
  name: Text,
  unit: Text.optional(),
  /** What counts as one unit, as the contract prints it. */
  unitDefinition: Text.optional(),
  product: FromCard.optional(),
  charge: Charge,
  discountPercent: Discount.optional(),
  annualUpliftPercent: Percent.optional(),
  forecast: Forecast.optional(),
  quantityDecimals: QuantityDecimals.optional(),
  outcome: Outcome.optional(),
  servedBy: Routing.optional(),
  otherCostPerUnit: Decimal.optional(),
  /** The months in which it is in force, both included; the term's where left out: pricing §12.1. */
  fromMonth: Month.optional(),
  toMonth: Month.optional(),
  /** Offered and not taken: pricing §12.2. */
  optional: z.boolean().optional(),
});
export type Line = z.output<typeof Line>;
