import { z } from 'zod';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { CustomerId } from '../../../shared/calls/schemas/ids.ts';
import { customerRows } from '../../storage/records/customer-records.ts';
import { done } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

/** A party of a draft. Missing and malformed fields are empty. */
const TypedParty = z.object({
  address: z.array(z.string()).catch([]),
  contact: z
    .object({
      name: z.string().catch(''),
      title: z.string().optional().catch(undefined),
      email: z.string().optional().catch(undefined),
    })
    .catch({ name: '' }),
});

export function customerHandlers({ db }: Session): Pick<Handlers, 'customers.list'> {
  return {
    'customers.list': async ({ search = '' }) => {
      const rows = await customerRows(db, search);
      return done(
        rows.map((row) => {
          const { address, contact } = TypedParty.parse(JSON.parse(row.party));
          return {
            customerId: CustomerId.parse(row.customer_id),
            legalName: row.legal_name,
            address,
            contact,
            quotes: row.quotes,
            updatedAt: row.updated_at,
          };
        }),
      );
    },
  };
}
