import { z } from 'zod';
import { Percent, PositiveCount } from '../leaf.ts';

/** How Provider may change the number of credits that a unit takes. Left out: not without agreement. */
export const BurnTableChange = z.strictObject({
  noticeDays: PositiveCount,
  /** Packs bought before keep the table that they were bought under, or all follow the new one. */
  packs: z.enum(['bought_after', 'all']),
  /** The most by which the number for a unit may rise, of the one in this order. */
  maxIncreasePercent: Percent.optional(),
});
export type BurnTableChange = z.output<typeof BurnTableChange>;
