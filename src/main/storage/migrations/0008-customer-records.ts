import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { duplicateKey, taxKey } from '../database/duplicate-keys.ts';
import { runStatements } from './run-statements.ts';

const object = (column: string): string => `CHECK (json_valid(${column}) AND json_type(${column}) = 'object')`;

const statements = [
  // 1 where a person keeps the record; 0 where it only follows from the quotes that name the customer.
  'ALTER TABLE customers ADD COLUMN is_record INTEGER NOT NULL DEFAULT 0 CHECK (is_record IN (0, 1))',
  'ALTER TABLE customers ADD COLUMN save_count INTEGER NOT NULL DEFAULT 0 CHECK (save_count >= 0)',
  `ALTER TABLE customers ADD COLUMN duplicate_key TEXT NOT NULL DEFAULT ''`,
  'ALTER TABLE customers ADD COLUMN tax_key TEXT',
  `ALTER TABLE customers ADD COLUMN notes TEXT NOT NULL DEFAULT ''`,
  'CREATE INDEX customers_by_duplicate ON customers (duplicate_key)',
  'CREATE INDEX customers_by_tax ON customers (tax_key) WHERE tax_key IS NOT NULL',

  `CREATE TABLE customer_contacts (
    contact_id TEXT PRIMARY KEY NOT NULL,
    customer_id TEXT NOT NULL REFERENCES customers (customer_id) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    contact TEXT NOT NULL ${object('contact')}
  ) STRICT`,
  'CREATE INDEX customer_contacts_of_customer ON customer_contacts (customer_id, place)',

  // Names that lead to a customer besides their own: those of duplicates that were merged.
  `CREATE TABLE customer_names (
    name_key TEXT PRIMARY KEY NOT NULL,
    customer_id TEXT NOT NULL REFERENCES customers (customer_id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX customer_names_of_customer ON customer_names (customer_id)',
];

/** Customers as records with contacts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
  const { rows } = await sql<{ customer_id: string; legal_name: string; party: string }>`
    SELECT customer_id, legal_name, party FROM customers`.execute(db);
  for (const { customer_id, legal_name, party } of rows) {
    await sql`UPDATE customers SET duplicate_key = ${duplicateKey(legal_name)}, tax_key = ${taxKey(party)}
      WHERE customer_id = ${customer_id}`.execute(db);
  }
}
