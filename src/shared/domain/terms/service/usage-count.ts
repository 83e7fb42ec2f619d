import { z } from 'zod';
import { PositiveCount } from '../leaf.ts';

/** Up to which day the use of a month is counted for it, and how long the count can be objected to. */
export const UsageCount = z.strictObject({
  /** After the end of the contract month. */
  closesAfterDays: PositiveCount,
  objectionDays: PositiveCount,
});
export type UsageCount = z.output<typeof UsageCount>;
