import { z } from 'zod';
import { Count, PositiveCount } from '../leaf.ts';

/** The end of a model or a feature that Customer uses. */
export const Deprecation = z.strictObject({
  noticeDays: PositiveCount,
  /** No end before so many months from the start of the term. */
  notBeforeMonths: PositiveCount.optional(),
  /** Old and new are offered side by side. */
  parallelDays: Count.optional(),
});
export type Deprecation = z.output<typeof Deprecation>;
