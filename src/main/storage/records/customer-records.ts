import { sql } from 'kysely';
import { searchQuery } from '../database/search-text.ts';
import { nameKey } from '../database/sort-keys.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

/** A customer as a quote names them; `party` is canonical JSON. */
export type NamedCustomer = { readonly legalName: string; readonly party: string };

/** The customer of that name with the quote's current data. Creates a missing one. */
export async function keepCustomer(
  transaction: WorkspaceTransaction,
  customer: NamedCustomer | null,
  { newId, now }: { readonly newId: () => string; readonly now: string },
): Promise<string | null> {
  if (customer === null) return null;
  const known = await transaction
    .selectFrom('customers')
    .select(['customer_id', 'party'])
    .where('name_key', '=', nameKey(customer.legalName))
    .executeTakeFirst();
  const row = { legal_name: customer.legalName, party: customer.party, updated_at: now };
  if (known === undefined) {
    const customer_id = newId();
    await transaction
      .insertInto('customers')
      .values({ customer_id, name_key: nameKey(customer.legalName), ...row })
      .execute();
    return customer_id;
  }
  if (known.party !== customer.party) {
    await transaction.updateTable('customers').set(row).where('customer_id', '=', known.customer_id).execute();
  }
  return known.customer_id;
}

/** A name on its way of being typed leaves customers behind that no quote has: they go. */
export async function dropUnusedCustomer(transaction: WorkspaceTransaction, customerId: string | null): Promise<void> {
  if (customerId === null) return;
  await transaction
    .deleteFrom('customers')
    .where('customer_id', '=', customerId)
    .where((customer) =>
      customer.not(customer.exists(customer.selectFrom('quotes').select('row').where('customer_id', '=', customerId))),
    )
    .execute();
}

/** By name, at most 200; `search` as the list of quotes takes it. */
export async function customerRows(db: WorkspaceDb, search: string) {
  const rows = await db
    .selectFrom('customers')
    .select((customers) => [
      'customer_id',
      'legal_name',
      'party',
      'updated_at',
      customers
        .selectFrom('quotes')
        .whereRef('quotes.customer_id', '=', 'customers.customer_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('quotes'),
    ])
    .$if(searchQuery(search) !== null, (query) =>
      query.where('customer_id', 'in', (inner) =>
        inner
          .selectFrom('quotes')
          .innerJoin('quote_search', 'quote_search.rowid', 'quotes.row')
          .where(sql<boolean>`quote_search MATCH ${`customer : (${searchQuery(search)})`}`)
          .where('quotes.customer_id', 'is not', null)
          .select('quotes.customer_id'),
      ),
    )
    .orderBy('name_key')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, quotes: row.quotes ?? 0 }));
}
