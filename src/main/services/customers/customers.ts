import { z } from 'zod';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { CustomerId } from '../../../shared/calls/schemas/ids.ts';
import { customerRows } from '../../storage/records/customer-records.ts';
import { done } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

const text = z.string().optional().catch(undefined);
const lines = z.array(z.string()).min(1).optional().catch(undefined);

/** A party of a draft. Missing and malformed fields are empty. */
const TypedParty = z.object({
  address: z.array(z.string()).catch([]),
  contact: z
    .object({
      name: z.string().catch(''),
      title: text,
      email: text,
    })
    .catch({ name: '' }),
  registrationNumber: text,
  taxId: text,
  billingAddress: lines,
  billingEmail: text,
  noticeAddress: lines,
  noticeEmail: text,
});

export function customerHandlers({ db }: Session): Pick<Handlers, 'customers.list'> {
  return {
    'customers.list': async ({ search = '' }) => {
      const rows = await customerRows(db, search);
      return done(
        rows.map((row) => ({
          ...TypedParty.parse(JSON.parse(row.party)),
          customerId: CustomerId.parse(row.customer_id),
          legalName: row.legal_name,
          quotes: row.quotes,
          updatedAt: row.updated_at,
        })),
      );
    },
  };
}
