import { z } from 'zod';
import { Percent, PositiveCount, Text } from '../leaf.ts';

/** Provider measures and reports quality. A poor result leads to a plan, not to a payment. */
export const QualityReporting = z.strictObject({
  /** What is measured, as a name or a sentence. */
  measure: Text,
  every: z.enum(['month', 'quarter', 'year']),
  /** A result below this, of the baseline, calls for a plan. */
  actionBelowPercent: Percent.optional(),
  planDays: PositiveCount.optional(),
});
export type QualityReporting = z.output<typeof QualityReporting>;
