import { z } from 'zod';
import { PositiveCount } from '../leaf.ts';

/** What a negotiation is that a rise of the index calls for: how long, and what follows where it ends without agreement. */
export const PriceNegotiation = z.strictObject({
  days: PositiveCount,
  /** Prices are kept, Customer may leave the services concerned, or an expert decides. */
  withoutAgreement: z.enum(['keep', 'leave', 'expert']),
});
export type PriceNegotiation = z.output<typeof PriceNegotiation>;
