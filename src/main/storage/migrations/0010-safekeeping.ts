import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const hash = (column: string): string => `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`;

const statements = [
  // What each row said when it was written. `row_key` is a JSON list of the row's primary key.
  `CREATE TABLE row_checksums (
    of_table TEXT NOT NULL,
    row_key TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (of_table, row_key)
  ) STRICT, WITHOUT ROWID`,
  // One a transaction that changed rows, the newest ones. `sum` is over all checksums there were after it.
  `CREATE TABLE saves (
    save INTEGER PRIMARY KEY CHECK (save >= 1),
    at TEXT NOT NULL,
    sum TEXT NOT NULL ${hash('sum')},
    previous TEXT ${hash('previous')},
    hash TEXT NOT NULL ${hash('hash')},
    CHECK ((save = 1) = (previous IS NULL))
  ) STRICT`,
];

/** Checksums of rows, and the chain of saves over them. They are filled in once every migration is done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
