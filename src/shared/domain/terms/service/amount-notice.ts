import { z } from 'zod';
import { PositiveCount } from '../leaf.ts';

/** How long before the first instalment that it reaches an amount is agreed that takes the place of a true-up. */
export const AmountNotice = z.strictObject({ days: PositiveCount });
export type AmountNotice = z.output<typeof AmountNotice>;
