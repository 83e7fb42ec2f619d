import { z } from 'zod';
import { Decimal, Month, PositiveCount, Text } from './leaf.ts';

const Pack = z.strictObject({
  /** Bought at the start of this contract month. */
  month: Month,
  credits: Decimal,
  pricePerCredit: Decimal,
  /** Usable in so many months, the month of purchase included; to the term's end where left out. */
  expiresAfterMonths: PositiveCount.optional(),
});
export type Pack = z.output<typeof Pack>;

/** Without packs, credits are only paid as they burn: pricing §11. */
export const Credits = z.strictObject({ name: Text, packs: z.array(Pack), overagePricePerCredit: Decimal });
export type Credits = z.output<typeof Credits>;
