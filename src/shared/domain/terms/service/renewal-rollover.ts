import { z } from 'zod';
import { Percent, Share } from '../leaf.ts';

/** Unused commitment of the last period goes over into the renewal, on condition that the commitment is renewed. */
export const RenewalRollover = z.strictObject({
  /** Of the last period's amount, the most that goes over. */
  percent: Share,
  /** Of the last period's amount, the least that the renewed commitment comes to. */
  leastPercent: Percent,
});
export type RenewalRollover = z.output<typeof RenewalRollover>;
