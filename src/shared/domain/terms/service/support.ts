import { z } from 'zod';
import { list, PositiveCount } from '../leaf.ts';

export const severities = ['critical', 'high', 'normal'] as const;

const SupportResponse = z.strictObject({ severity: z.enum(severities), withinHours: PositiveCount });

/** When help is there, and how soon it answers. */
export const Support = z.strictObject({
  hours: z.enum(['business_hours', 'extended_hours', 'around_the_clock']),
  /** One a severity, the gravest first. */
  responses: list(SupportResponse).optional(),
});
export type Support = z.output<typeof Support>;
