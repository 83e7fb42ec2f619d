import { z } from 'zod';
import { PositiveCount } from '../leaf.ts';

/** How long an invoice or a measured quantity can be contested, and how soon the answer is due. */
export const Disputes = z.strictObject({
  windowDays: PositiveCount,
  answerDays: PositiveCount,
  recordsMonths: PositiveCount.optional(),
});
export type Disputes = z.output<typeof Disputes>;
