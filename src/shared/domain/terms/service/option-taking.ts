import { z } from 'zod';
import { CalendarDate, PositiveCount } from '../leaf.ts';

/** How Customer takes a line that is offered. Left out: with effect from the start of any contract month, until the term ends. */
export const OptionTaking = z.strictObject({
  /** Notice before the contract month with which the line starts. */
  noticeDays: PositiveCount,
  /** The last day for the notice; any day of the term where left out. */
  until: CalendarDate.optional(),
});
export type OptionTaking = z.output<typeof OptionTaking>;
