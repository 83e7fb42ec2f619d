import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { textKey } from '../database/sort-keys.ts';
import { runStatements } from './run-statements.ts';

const statements = [
  `ALTER TABLE quotes ADD COLUMN outcome TEXT CHECK (outcome IN ('signed', 'lost', 'superseded'))`,
  'ALTER TABLE quotes ADD COLUMN owner_id TEXT REFERENCES people (person_id)',
  `ALTER TABLE quotes ADD COLUMN notes TEXT NOT NULL DEFAULT ''`,
  'ALTER TABLE revisions ADD COLUMN set_aside_at TEXT',

  // Another revision may be begun while a draft is there: that draft is set aside, and stays.
  'DROP INDEX one_draft_a_quote',
  'CREATE UNIQUE INDEX one_draft_a_quote ON revisions (quote_id) WHERE issued_at IS NULL AND set_aside_at IS NULL',

  `CREATE TABLE quote_states (
    row INTEGER PRIMARY KEY,
    quote_id TEXT NOT NULL REFERENCES quotes (quote_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    revision_id TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    state TEXT NOT NULL CHECK (state IN
      ('created', 'revised', 'issued', 'signed', 'lost', 'superseded', 'reopened', 'archived', 'restored')),
    reason TEXT NOT NULL CHECK (state <> 'lost' OR trim(reason) <> ''),
    person_id TEXT REFERENCES people (person_id),
    person_name TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX quote_states_of_quote ON quote_states (quote_id, row)',
  'CREATE INDEX quote_states_of_revision ON quote_states (revision_id, row)',
  'CREATE INDEX quote_states_of_person ON quote_states (person_id)',
  // What was recorded of states before there was this table: who did it was not.
  `INSERT INTO quote_states (quote_id, revision_id, revision, state, reason, person_id, person_name, at)
    SELECT quote_id, revision_id, revision, CASE revision WHEN 1 THEN 'created' ELSE 'revised' END, '', NULL, '', created_at
    FROM revisions ORDER BY created_at`,
  `INSERT INTO quote_states (quote_id, revision_id, revision, state, reason, person_id, person_name, at)
    SELECT quote_id, revision_id, revision, 'issued', '', NULL, '', issued_at
    FROM revisions WHERE issued_at IS NOT NULL ORDER BY issued_at`,

  'CREATE INDEX quotes_by_expiry ON quotes (is_archived, valid_until, row)',
  // All that the list is filtered by, so that a filter is counted from here and reads no row.
  `CREATE INDEX quotes_by_filter ON quotes
    (is_archived, is_issued, outcome, owner_id, currency, valid_until, committed_key, expected_key, row)`,
  'CREATE INDEX quotes_of_owner ON quotes (owner_id)',

  `CREATE TABLE quote_products (
    name_key TEXT NOT NULL,
    row INTEGER NOT NULL REFERENCES quotes (row) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (name_key, row)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX quote_products_of_quote ON quote_products (row)',

  'DROP TABLE quote_search',
  `CREATE VIRTUAL TABLE quote_search USING fts5 (
    number, title, customer, lines, clauses, notes,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
  )`,
];

/** The texts that the objects of a list in a draft have at a member, one a line; nothing where the draft has no such list. */
const textsOf = (list: string, member: string): string => `coalesce((
  SELECT group_concat(json_extract(item.value, '$.${member}'), char(10))
  FROM json_each(CASE WHEN json_type(revisions.draft, '$.${list}') = 'array' THEN json_extract(revisions.draft, '$.${list}') ELSE '[]' END) AS item
  WHERE item.type = 'object' AND json_type(item.value, '$.${member}') = 'text'), '')`;

const texts = `SELECT quotes.row, quotes.number, quotes.title, quotes.customer,
    ${textsOf('lines', 'name')} AS lines, ${textsOf('clauses', 'text')} AS clauses
  FROM quotes JOIN revisions ON revisions.revision_id = quotes.revision_id`;

/** Everything that happens to a quote, who owns it, what is noted on it, and the words and products it is found by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
  await sql
    .raw(
      `INSERT INTO quote_search (rowid, number, title, customer, lines, clauses, notes) SELECT row, number, title, customer, lines, clauses, '' FROM (${texts})`,
    )
    .execute(db);
  const { rows } = await sql<{ row: number; lines: string }>`SELECT row, lines FROM (${sql.raw(texts)})`.execute(db);
  for (const { row, lines } of rows) {
    for (const name of lines.split('\n').filter((line) => line.trim() !== '')) {
      await sql`INSERT OR IGNORE INTO quote_products (name_key, row, name) VALUES (${textKey(name)}, ${row}, ${name})`.execute(
        db,
      );
    }
  }
}
