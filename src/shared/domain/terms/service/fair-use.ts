import { z } from 'zod';
import { Count, PositiveCount, PositiveDecimal } from '../leaf.ts';

/** The parties talk about use far above plan before it is throttled. */
export const FairUse = z.strictObject({
  /** Use is extraordinary if a month has more than so many times the average of the months before. */
  multiple: PositiveDecimal,
  averageMonths: PositiveCount,
  consecutiveMonths: PositiveCount,
  noticeDays: Count,
  cureDays: Count,
});
export type FairUse = z.output<typeof FairUse>;
