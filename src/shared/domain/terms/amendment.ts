import { z } from 'zod';
import { Evaluation } from './evaluation.ts';

/** A contract as it was and as it shall be, and what is invoiced for the difference, `quotewright.amendment/1`: pricing §12.16. */
export const Amendment = z.strictObject({
  schema: z.literal('quotewright.amendment/1'),
  /** The contract month from which it holds. */
  fromMonth: z.int(),
  /** Invoiced on the first day of that month where above 0, credited where below. */
  adjustment: z.string(),
  before: Evaluation,
  after: Evaluation,
});
export type Amendment = z.output<typeof Amendment>;
