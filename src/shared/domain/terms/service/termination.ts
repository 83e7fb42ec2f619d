import { z } from 'zod';
import { PositiveCount } from '../leaf.ts';

/** How the agreement ends before its term. */
export const Termination = z.strictObject({
  cureDays: PositiveCount,
  /** Left out: not without cause. */
  convenience: z.strictObject({ by: z.enum(['customer', 'either']), noticeDays: PositiveCount }).optional(),
  /** What Customer paid in advance and has not used, where Customer ends the agreement for Provider's breach. */
  refund: z.enum(['unused_prepaid', 'none']),
});
export type Termination = z.output<typeof Termination>;
