import { z } from 'zod';
import { Count, PositiveCount, PositiveDecimal } from '../leaf.ts';

/** Use far above what was planned is talked about before it is throttled. */
export const FairUse = z.strictObject({
  /** Use is above the ordinary where a month's is more than so many times the average of the months before. */
  multiple: PositiveDecimal,
  averageMonths: PositiveCount,
  consecutiveMonths: PositiveCount,
  noticeDays: Count,
  cureDays: Count,
});
export type FairUse = z.output<typeof FairUse>;
