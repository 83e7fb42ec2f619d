import { z } from 'zod';
import { query } from '../schemas/call.ts';
import { CustomerId } from '../schemas/ids.ts';
import { Instant } from '../schemas/leaves.ts';

/** A customer as they were last named in a quote, for reuse in another. */
const Customer = z.strictObject({
  customerId: CustomerId,
  legalName: z.string(),
  address: z.array(z.string()),
  contact: z.strictObject({ name: z.string(), title: z.string().optional(), email: z.string().optional() }),
  registrationNumber: z.string().optional(),
  taxId: z.string().optional(),
  billingAddress: z.array(z.string()).optional(),
  billingEmail: z.string().optional(),
  noticeAddress: z.array(z.string()).optional(),
  noticeEmail: z.string().optional(),
  quotes: z.int(),
  updatedAt: Instant,
});
export type Customer = z.output<typeof Customer>;

export const customerCalls = {
  /** By name; those whose name has words that begin with each of `search`, or all. At most 200. */
  'customers.list': query(['customers', 'quotes'], z.strictObject({ search: z.string().max(200).optional() }), z.array(Customer)),
};
