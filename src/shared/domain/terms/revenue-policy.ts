import { z } from 'zod';
import { schemaName } from './leaf.ts';

/** How revenue is recognized, `quotewright.revenue-policy/1`: pricing §12.15. It is ours, and never in a quote. */
export const RevenuePolicy = z.strictObject({
  schema: schemaName('quotewright.revenue-policy/1'),
  breakage: z.enum(['at_expiry', 'proportional']).optional(),
  recurring: z.enum(['as_invoiced', 'level']).optional(),
});
export type RevenuePolicy = z.output<typeof RevenuePolicy>;
