import { z } from 'zod';
import { Count, PositiveCount, Text } from '../leaf.ts';

/** What happens to what Customer puts in. */
export const DataProtection = z.strictObject({
  training: z.enum(['never', 'with_consent']),
  retentionDays: Count,
  region: Text.optional(),
  incidentNoticeHours: PositiveCount,
  subprocessorNoticeDays: PositiveCount.optional(),
});
export type DataProtection = z.output<typeof DataProtection>;
