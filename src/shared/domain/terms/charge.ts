import { z } from 'zod';
import { compare, exact } from '../exact.ts';
import { Count, Decimal, list, Month, Percent, PositiveDecimal, report, rising } from './leaf.ts';

const QuantityStep = z.strictObject({ fromMonth: Month, quantity: Decimal });

/** One quantity for the whole term, or steps (0 before the first). */
export const Quantity = z.union([
  Decimal,
  list(QuantityStep).superRefine((steps, context) => rising(steps, 'fromMonth', (step) => step.fromMonth, context)),
]);

const Tier = z.strictObject({
  /** Inclusive upper bound; null in the last tier. */
  upTo: Decimal.nullable(),
  unitPrice: Decimal,
  flatFee: Decimal.optional(),
});
export type Tier = z.output<typeof Tier>;

/** Tiers rise from above 0 and end open. */
const Tiers = list(Tier).superRefine((tiers, context) => {
  let below = '0';
  tiers.forEach((tier, index) => {
    const last = index === tiers.length - 1;
    if (tier.upTo === null) {
      if (!last) report(context, { code: 'open-tier-not-last' }, [index, 'upTo']);
      return;
    }
    if (compare(exact(tier.upTo), exact(below)) <= 0) report(context, { code: 'not-rising', above: below }, [index, 'upTo']);
    below = tier.upTo;
    if (last) report(context, { code: 'last-tier-open' }, [index, 'upTo']);
  });
});

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

/** How many months of forecast quantity a charge's number of decimals may have: 0 to 6. */
export const QuantityDecimals = Count.max(6);
