import { z } from 'zod';
import { Count, Percent, PositiveCount } from '../leaf.ts';

/** List prices that stay as they are, whatever the price list does. */
export const PriceHold = z.strictObject({ months: PositiveCount });
export type PriceHold = z.output<typeof PriceHold>;

/** What follows the term. */
export const Renewal = z.strictObject({
  type: z.enum(['automatic', 'by_agreement']),
  months: PositiveCount,
  /** Notice against an automatic renewal, or for an offer. */
  noticeDays: Count,
  /** The most by which a renewal may raise prices, of those in force at the end of the term. */
  capPercent: Percent.optional(),
});
export type Renewal = z.output<typeof Renewal>;
