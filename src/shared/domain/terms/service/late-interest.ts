import { z } from 'zod';
import { Percent, Text } from '../leaf.ts';

/** What an amount that is paid late bears a year, above a base rate or as a whole. Left out: what the law provides. */
export const LateInterest = z.strictObject({
  type: z.enum(['above_base', 'fixed']),
  /** Percentage points above the base rate, or the whole rate. */
  percent: Percent,
  /** As the contract names it: "the base rate of the European Central Bank". Required above a base rate. */
  baseRate: Text.optional(),
});
export type LateInterest = z.output<typeof LateInterest>;
