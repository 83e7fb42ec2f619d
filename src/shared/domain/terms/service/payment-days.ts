import { z } from 'zod';
import { Count } from '../leaf.ts';

/** When invoices of a kind are due, in days after their date; `paymentTermsDays` for those left out. */
export const PaymentDays = z.strictObject({
  recurring: Count.optional(),
  one_time: Count.optional(),
  usage: Count.optional(),
  instalment: Count.optional(),
  drawdown: Count.optional(),
  overage: Count.optional(),
  shortfall: Count.optional(),
  credit_pack: Count.optional(),
  credit_overage: Count.optional(),
});
export type PaymentDays = z.output<typeof PaymentDays>;
