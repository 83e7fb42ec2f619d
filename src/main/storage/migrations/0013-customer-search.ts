import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

/** Two spaces before each word: the beginning of a word is three letters long however few of it are typed. */
const spaced = (column: string): string => `'  ' || replace(${column}, ' ', '  ')`;
const wordsOf = (row: string): string =>
  `${spaced(`${row}.name_key`)} || ${spaced(`${row}.duplicate_key`)} || ${spaced(`lower(coalesce(${row}.tax_key, ''))`)}`;

const rowOf = (row: string): string => `(SELECT row FROM customer_rows WHERE customer_id = ${row}.customer_id)`;

const statements = [
  // What the index of words calls a customer: a rowid of `customers` lasts until the file is vacuumed.
  `CREATE TABLE customer_rows (
    row INTEGER PRIMARY KEY,
    customer_id TEXT NOT NULL UNIQUE
  ) STRICT`,
  // Three letters are an entry, so that a name is found by any part of it. Keeps no text of its own.
  `CREATE VIRTUAL TABLE customer_search USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1'
  )`,
  `CREATE TRIGGER words_of_new_customer AFTER INSERT ON customers BEGIN
    INSERT INTO customer_rows (customer_id) VALUES (NEW.customer_id);
    INSERT INTO customer_search (rowid, words) VALUES (${rowOf('NEW')}, ${wordsOf('NEW')});
  END`,
  `CREATE TRIGGER words_of_changed_customer AFTER UPDATE OF name_key, duplicate_key, tax_key ON customers BEGIN
    DELETE FROM customer_search WHERE rowid = ${rowOf('NEW')};
    INSERT INTO customer_search (rowid, words) VALUES (${rowOf('NEW')}, ${wordsOf('NEW')});
  END`,
  `CREATE TRIGGER words_of_deleted_customer AFTER DELETE ON customers BEGIN
    DELETE FROM customer_search WHERE rowid = ${rowOf('OLD')};
    DELETE FROM customer_rows WHERE customer_id = OLD.customer_id;
  END`,
  'INSERT INTO customer_rows (customer_id) SELECT customer_id FROM customers ORDER BY name_key',
  `INSERT INTO customer_search (rowid, words)
    SELECT customer_rows.row, ${wordsOf('customers')} FROM customer_rows JOIN customers USING (customer_id)`,
];

/** Customers are found by an index of the parts of their names and tax ids. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
