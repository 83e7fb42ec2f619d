import { z } from 'zod';
import { Count, Decimal, list, Month, Percent, PositiveDecimal } from './leaf.ts';

const QuantityStep = z.strictObject({ fromMonth: Month, quantity: Decimal });

/** One quantity for the whole term, or steps (0 before the first). */
const Quantity = z.union([Decimal, list(QuantityStep)]);

const Tier = z.strictObject({
  /** Inclusive upper bound; null in the last tier. */
  upTo: Decimal.nullable(),
  unitPrice: Decimal,
  flatFee: Decimal.optional(),
});
export type Tier = z.output<typeof Tier>;

/** Tiers rise from above 0 and end open. */
const Tiers = list(Tier);

const Recurring = z.strictObject({
  type: z.literal('recurring'),
  unitPrice: Decimal,
  every: z.enum(['month', 'quarter', 'year']),
  quantity: Quantity,
});

const OneTime = z.strictObject({ type: z.literal('one_time'), price: Decimal, month: Month.optional() });

const PerUnit = z.strictObject({ type: z.literal('usage'), model: z.literal('per_unit'), unitPrice: Decimal });

const Graduated = z.strictObject({
  type: z.literal('usage'),
  model: z.literal('graduated'),
  tiers: Tiers,
  tierPeriod: z.enum(['month', 'quarter', 'year', 'term']).optional(),
});

const Volume = z.strictObject({ type: z.literal('usage'), model: z.literal('volume'), tiers: Tiers });

const Package = z.strictObject({
  type: z.literal('usage'),
  model: z.literal('package'),
  packageSize: PositiveDecimal,
  packagePrice: Decimal,
  freeUnits: Decimal.optional(),
});

const Percentage = z.strictObject({ type: z.literal('usage'), model: z.literal('percentage'), percent: Percent });

const UsageCharge = z.discriminatedUnion('model', [PerUnit, Graduated, Volume, Package, Percentage]);

const CreditsCharge = z.strictObject({ type: z.literal('credits'), creditsPerUnit: Decimal });

/** What a line charges: pricing §3, the table of charges. */
export const Charge = z.discriminatedUnion('type', [Recurring, OneTime, UsageCharge, CreditsCharge]);
export type Charge = z.output<typeof Charge>;
export type RecurringCharge = z.output<typeof Recurring>;
export type UsageCharge = z.output<typeof UsageCharge>;

/** Decimals that quantities are rounded to. */
export const QuantityDecimals = Count.max(6);
