import { nameKey } from '../database/sort-keys.ts';
import type { WorkspaceDb } from '../database/schema.ts';

export type KnownCustomer = {
  readonly legalName: string;
  /** Canonical JSON of what their last quote said of them. */
  readonly party: string;
  /** Their last quote: null where none is left. */
  readonly last: { readonly number: string; readonly currency: string } | null;
};

/** The customer of that name, whatever its case and spaces; undefined for a new one. */
export async function customerNamed(db: WorkspaceDb, name: string): Promise<KnownCustomer | undefined> {
  const row = await db
    .selectFrom('customers')
    .select(['customer_id', 'legal_name', 'party'])
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const last = await db
    .selectFrom('quotes')
    .select(['number', 'currency'])
    .where('customer_id', '=', row.customer_id)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { legalName: row.legal_name, party: row.party, last: last ?? null };
}
