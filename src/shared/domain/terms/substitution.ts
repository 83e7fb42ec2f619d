import { z } from 'zod';
import { Count, Floor, Text } from './leaf.ts';

/** What a replaced model is held against; `noticeDays` and `priceNeutral` are words, not money (pricing §9). */
export const Substitution = z.strictObject({
  qualityFloorPercent: Floor.optional(),
  noticeDays: Count.optional(),
  /** If left out, any model is approved. If empty, none is. */
  approvedModels: z.array(Text).optional(),
  priceNeutral: z.boolean().optional(),
});
export type Substitution = z.output<typeof Substitution>;
