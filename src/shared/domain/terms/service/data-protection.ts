import { z } from 'zod';
import { Count, PositiveCount, Text } from '../leaf.ts';

/** The treatment of Customer's data. */
export const DataProtection = z.strictObject({
  training: z.enum(['never', 'with_consent']),
  retentionDays: Count,
  region: Text.optional(),
  incidentNoticeHours: PositiveCount,
  subprocessorNoticeDays: PositiveCount.optional(),
});
export type DataProtection = z.output<typeof DataProtection>;
