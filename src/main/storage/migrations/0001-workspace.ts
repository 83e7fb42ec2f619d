import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const amount = (column: string): string => `CHECK (${column} NOT GLOB '*[^0-9.-]*')`;
const flag = (column: string): string => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`;
const hash = (column: string): string => `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`;
const object = (column: string): string => `CHECK (json_valid(${column}) AND json_type(${column}) = 'object')`;

const statements = [
  `CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value))
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE customers (
    customer_id TEXT PRIMARY KEY NOT NULL,
    legal_name TEXT NOT NULL CHECK (legal_name <> ''),
    name_key TEXT NOT NULL UNIQUE,
    party TEXT NOT NULL ${object('party')},
    updated_at TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE cost_books (
    cost_book_id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    models INTEGER NOT NULL CHECK (models >= 0),
    costs TEXT NOT NULL ${object('costs')},
    sha256 TEXT NOT NULL UNIQUE ${hash('sha256')},
    ${flag('is_sample')},
    imported_at TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE quotes (
    row INTEGER PRIMARY KEY,
    quote_id TEXT NOT NULL UNIQUE,
    revision_id TEXT NOT NULL UNIQUE REFERENCES revisions (revision_id) DEFERRABLE INITIALLY DEFERRED,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    ${flag('is_issued')},
    ${flag('is_archived')},
    ${flag('is_sample')},
    customer_id TEXT REFERENCES customers (customer_id),
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    customer TEXT NOT NULL,
    customer_key TEXT NOT NULL,
    currency TEXT NOT NULL,
    committed_value TEXT ${amount('committed_value')},
    committed_key TEXT,
    expected_value TEXT ${amount('expected_value')},
    expected_key TEXT,
    problem_count INTEGER NOT NULL CHECK (problem_count >= 0),
    valid_until TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,
  // One index for each order of the list, so that a page of it never sorts the whole.
  'CREATE INDEX quotes_by_update ON quotes (is_archived, updated_at, row)',
  'CREATE INDEX quotes_by_number ON quotes (is_archived, number_key, row)',
  'CREATE INDEX quotes_by_title ON quotes (is_archived, title_key, row)',
  'CREATE INDEX quotes_by_customer ON quotes (is_archived, customer_key, row)',
  'CREATE INDEX quotes_by_committed ON quotes (is_archived, currency, committed_key, row)',
  'CREATE INDEX quotes_by_expected ON quotes (is_archived, currency, expected_key, row)',
  'CREATE INDEX quotes_of_customer ON quotes (customer_id)',
  'CREATE INDEX quotes_number ON quotes (number)',
  'CREATE INDEX quotes_of_sample ON quotes (is_sample) WHERE is_sample = 1',

  `CREATE TABLE revisions (
    revision_id TEXT PRIMARY KEY NOT NULL,
    quote_id TEXT NOT NULL REFERENCES quotes (quote_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    save_count INTEGER NOT NULL CHECK (save_count >= 0),
    draft TEXT NOT NULL ${object('draft')},
    cost_book_id TEXT REFERENCES cost_books (cost_book_id),
    currency TEXT NOT NULL,
    committed_value TEXT ${amount('committed_value')},
    expected_value TEXT ${amount('expected_value')},
    problem_count INTEGER NOT NULL CHECK (problem_count >= 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    issued_at TEXT,
    issue_date TEXT,
    fingerprint TEXT ${hash('fingerprint')},
    pdf_sha256 TEXT ${hash('pdf_sha256')},
    pdf_bytes INTEGER CHECK (pdf_bytes > 0),
    UNIQUE (quote_id, revision),
    CHECK ((issued_at IS NULL) = (issue_date IS NULL)),
    CHECK ((issued_at IS NULL) = (fingerprint IS NULL)),
    CHECK ((issued_at IS NULL) = (pdf_sha256 IS NULL)),
    CHECK ((issued_at IS NULL) = (pdf_bytes IS NULL)),
    CHECK (issued_at IS NULL OR problem_count = 0)
  ) STRICT`,
  'CREATE UNIQUE INDEX one_draft_a_quote ON revisions (quote_id) WHERE issued_at IS NULL',
  'CREATE INDEX revisions_of_cost_book ON revisions (cost_book_id)',
  `CREATE TRIGGER issued_revision_never_changes BEFORE UPDATE ON revisions WHEN OLD.issued_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'an issued revision never changes'); END`,
  `CREATE TRIGGER issued_revision_is_never_deleted BEFORE DELETE ON revisions WHEN OLD.issued_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'an issued revision is never deleted'); END`,

  `CREATE TABLE issued_pdfs (
    revision_id TEXT PRIMARY KEY NOT NULL REFERENCES revisions (revision_id),
    pdf BLOB NOT NULL
  ) STRICT`,
  `CREATE TRIGGER issued_pdf_never_changes BEFORE UPDATE ON issued_pdfs
    BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END`,
  `CREATE TRIGGER issued_pdf_is_never_deleted BEFORE DELETE ON issued_pdfs
    BEGIN SELECT RAISE(ABORT, 'an issued document is never deleted'); END`,

  `CREATE TRIGGER cost_book_never_changes BEFORE UPDATE ON cost_books
    BEGIN SELECT RAISE(ABORT, 'a cost book never changes'); END`,

  `CREATE TABLE scenarios (
    scenario_id TEXT PRIMARY KEY NOT NULL,
    draft TEXT NOT NULL ${object('draft')},
    ${flag('is_sample')},
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE audit (
    entry INTEGER PRIMARY KEY CHECK (entry >= 1),
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL ${object('detail')},
    previous TEXT ${hash('previous')},
    hash TEXT NOT NULL UNIQUE ${hash('hash')},
    CHECK ((entry = 1) = (previous IS NULL))
  ) STRICT`,
  'CREATE INDEX audit_of_subject ON audit (subject, entry)',
  `CREATE TRIGGER audit_entry_follows_the_last BEFORE INSERT ON audit
    WHEN NEW.entry IS NOT (SELECT coalesce(max(entry), 0) + 1 FROM audit)
      OR NEW.previous IS NOT (SELECT hash FROM audit ORDER BY entry DESC LIMIT 1)
    BEGIN SELECT RAISE(ABORT, 'an audit entry follows the last one'); END`,
  `CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'an audit entry never changes'); END`,
  `CREATE TRIGGER audit_entry_is_never_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'an audit entry is never deleted'); END`,

  // Keeps no text of its own: rows are those of quotes.
  `CREATE VIRTUAL TABLE quote_search USING fts5 (
    number, title, customer, lines,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
  )`,
];

/** The workspace of the first version. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
