import { z } from 'zod';
import { Decimal, list, PositiveCount, Share } from '../leaf.ts';

const ServiceCredit = z.strictObject({
  /** The credit is due where availability was below this. */
  belowPercent: Share,
  /** Of the charges of the month. */
  creditPercent: Share,
});
export type ServiceCredit = z.output<typeof ServiceCredit>;

/** What is promised of the service's availability. The credits are claims, not charges: no figure of a quote depends on them. */
export const ServiceLevels = z.strictObject({
  /** Of the minutes of a month, planned maintenance left out. */
  availabilityPercent: Share,
  maintenanceHoursPerMonth: Decimal.optional(),
  maintenanceNoticeHours: PositiveCount.optional(),
  /** Each below the one before, and none above the promise. */
  credits: list(ServiceCredit).optional(),
  /** The most that one month's credits come to, of its charges. */
  creditCapPercent: Share.optional(),
  claimDays: PositiveCount.optional(),
  /** Customer may end the service after so many months below the promise within a contract year. */
  chronicMonths: PositiveCount.max(12).optional(),
});
export type ServiceLevels = z.output<typeof ServiceLevels>;
