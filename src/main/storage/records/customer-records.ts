import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { duplicateKey, taxKey } from '../database/duplicate-keys.ts';
import { customerQuery } from '../database/search-text.ts';
import { nameKey } from '../database/sort-keys.ts';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

const mostListed = 200;

export type CustomerRow = Selectable<Tables['customers']>;

/** A customer as a quote names them; `party` is canonical JSON. */
export type NamedCustomer = { readonly legalName: string; readonly party: string };

/** The customer of that name, or whose duplicate had it. */
export async function customerOfName(db: WorkspaceDb, name: string): Promise<CustomerRow | undefined> {
  const key = nameKey(name);
  const own = await db.selectFrom('customers').selectAll().where('name_key', '=', key).executeTakeFirst();
  if (own !== undefined) return own;
  return db
    .selectFrom('customers')
    .innerJoin('customer_names', 'customer_names.customer_id', 'customers.customer_id')
    .selectAll('customers')
    .where('customer_names.name_key', '=', key)
    .executeTakeFirst();
}

const keysOf = (legalName: string, party: string) => ({
  name_key: nameKey(legalName),
  duplicate_key: duplicateKey(legalName),
  tax_key: taxKey(party),
});

/** The customer of that name. A missing one is made; one that only follows from quotes takes the quote's data, a record none. */
export async function keepCustomer(
  transaction: WorkspaceTransaction,
  customer: NamedCustomer | null,
  { newId, now }: { readonly newId: () => string; readonly now: string },
): Promise<string | null> {
  if (customer === null) return null;
  const { legalName, party } = customer;
  const known = await customerOfName(transaction, legalName);
  if (known === undefined) {
    const customer_id = newId();
    await transaction
      .insertInto('customers')
      .values({ customer_id, legal_name: legalName, party, ...keysOf(legalName, party), updated_at: now })
      .execute();
    return customer_id;
  }
  if (known.is_record === 0 && known.name_key === nameKey(legalName) && known.party !== party) {
    await transaction
      .updateTable('customers')
      .set({ legal_name: legalName, party, ...keysOf(legalName, party), updated_at: now })
      .where('customer_id', '=', known.customer_id)
      .execute();
  }
  return known.customer_id;
}

/** A name on its way of being typed leaves customers behind that no quote has: they go. */
export async function dropUnusedCustomer(transaction: WorkspaceTransaction, customerId: string | null): Promise<void> {
  if (customerId === null) return;
  await transaction
    .deleteFrom('customers')
    .where('customer_id', '=', customerId)
    .where('is_record', '=', 0)
    .where((customer) =>
      customer.not(customer.exists(customer.selectFrom('quotes').select('row').where('customer_id', '=', customerId))),
    )
    .execute();
}

/** By name, at most 200: those in whose name or tax id every word of `search` stands. */
export function customersQuery(db: WorkspaceDb, search: string) {
  const match = customerQuery(search);
  const customers = db
    .selectFrom('customers')
    .selectAll('customers')
    .select((row) =>
      row
        .selectFrom('quotes')
        .whereRef('quotes.customer_id', '=', 'customers.customer_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('quotes'),
    )
    .orderBy('name_key')
    .limit(mostListed);
  if (match === null) return customers;
  // Joined in this order: words are looked up first, and each customer that has them after. The rest is read of those that are listed.
  return customers.where(
    sql<boolean>`customers.customer_id IN (
      SELECT found.customer_id FROM customer_search
        CROSS JOIN customer_rows ON customer_rows.row = customer_search.rowid
        CROSS JOIN customers AS found ON found.customer_id = customer_rows.customer_id
        WHERE customer_search MATCH ${match} ORDER BY found.name_key LIMIT ${mostListed})`,
  );
}

export async function customerRows(db: WorkspaceDb, search: string) {
  const rows = await customersQuery(db, search).execute();
  return rows.map((row) => ({ ...row, quotes: row.quotes ?? 0 }));
}

export function customerRecord(db: WorkspaceDb, customerId: string): Promise<CustomerRow | undefined> {
  return db.selectFrom('customers').selectAll().where('customer_id', '=', customerId).executeTakeFirst();
}

/** `party` is canonical JSON. */
export type CustomerWrite = {
  readonly legalName: string;
  readonly party: string;
  readonly notes: string;
  readonly saveCount: number;
  readonly now: string;
};

/** Writes a record; a new one where there is none of that id. */
export async function writeCustomer(
  transaction: WorkspaceTransaction,
  customerId: string,
  { legalName, party, notes, saveCount, now }: CustomerWrite,
): Promise<void> {
  const columns = {
    legal_name: legalName,
    party,
    ...keysOf(legalName, party),
    notes,
    is_record: 1,
    save_count: saveCount,
    updated_at: now,
  };
  await transaction
    .insertInto('customers')
    .values({ customer_id: customerId, ...columns })
    .onConflict((conflict) => conflict.column('customer_id').doUpdateSet(columns))
    .execute();
}

/** `contact` is canonical JSON. */
export type ContactWrite = { readonly contactId: string; readonly contact: string };

/** Writes the contacts of a customer in place of those that were there, in order. */
export async function writeContacts(
  transaction: WorkspaceTransaction,
  customerId: string,
  contacts: readonly ContactWrite[],
): Promise<void> {
  await transaction.deleteFrom('customer_contacts').where('customer_id', '=', customerId).execute();
  if (contacts.length === 0) return;
  await transaction
    .insertInto('customer_contacts')
    .values(contacts.map(({ contactId, contact }, place) => ({ contact_id: contactId, customer_id: customerId, place, contact })))
    .execute();
}

export function contactsOf(db: WorkspaceDb, customerId: string): Promise<Selectable<Tables['customer_contacts']>[]> {
  return db.selectFrom('customer_contacts').selectAll().where('customer_id', '=', customerId).orderBy('place').execute();
}

/** The other customers that seem to be this one: by their name without its legal form, or by their tax id. */
export function customersLike(
  db: WorkspaceDb,
  { customer_id, duplicate_key, tax_key }: Pick<CustomerRow, 'customer_id' | 'duplicate_key' | 'tax_key'>,
): Promise<CustomerRow[]> {
  return db
    .selectFrom('customers')
    .selectAll()
    .where('customer_id', '!=', customer_id)
    .where((row) =>
      row.or([row('duplicate_key', '=', duplicate_key), ...(tax_key === null ? [] : [row('tax_key', '=', tax_key)])]),
    )
    .orderBy('name_key')
    .limit(20)
    .execute();
}

/** Customers that share a name without its legal form, or a tax id, with another; those that do, one after the other. */
export async function likeCustomers(db: WorkspaceDb, by: 'duplicate_key' | 'tax_key', most: number): Promise<CustomerRow[]> {
  const shared = await db
    .selectFrom('customers')
    .select(by)
    .where(by, 'is not', null)
    .groupBy(by)
    .having(({ fn }) => fn.countAll(), '>', 1)
    .limit(most)
    .execute();
  const keys = shared.map((row) => row[by]).filter((key) => key !== null);
  if (keys.length === 0) return [];
  return db.selectFrom('customers').selectAll().where(by, 'in', keys).orderBy(by).orderBy('name_key').execute();
}

/** Gives what one customer has to another, whose the name becomes too, and takes the first out. */
export async function mergeCustomers(transaction: WorkspaceTransaction, into: CustomerRow, from: CustomerRow): Promise<void> {
  const to = { customer_id: into.customer_id };
  const there = await contactsOf(transaction, into.customer_id);
  await transaction
    .updateTable('customer_contacts')
    .set((contact) => ({ ...to, place: contact('place', '+', there.length) }))
    .where('customer_id', '=', from.customer_id)
    .execute();
  await transaction.updateTable('quotes').set(to).where('customer_id', '=', from.customer_id).execute();
  await transaction.updateTable('customer_names').set(to).where('customer_id', '=', from.customer_id).execute();
  await transaction.deleteFrom('customers').where('customer_id', '=', from.customer_id).execute();
  await transaction
    .insertInto('customer_names')
    .values({ name_key: from.name_key, ...to })
    .onConflict((conflict) => conflict.column('name_key').doUpdateSet(to))
    .execute();
}

/** Takes a customer out: contacts and names that led to it go too, and quotes name none. */
export async function deleteCustomer(transaction: WorkspaceTransaction, customerId: string): Promise<void> {
  await transaction.updateTable('quotes').set({ customer_id: null }).where('customer_id', '=', customerId).execute();
  await transaction.deleteFrom('customers').where('customer_id', '=', customerId).execute();
}
