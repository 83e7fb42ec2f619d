import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const statements = [
  // A revision that was issued before annexes were files of their own has none.
  `CREATE TABLE issued_annexes (
    revision_id TEXT PRIMARY KEY NOT NULL REFERENCES revisions (revision_id),
    pdf BLOB NOT NULL
  ) STRICT`,
  `CREATE TRIGGER issued_annex_never_changes BEFORE UPDATE ON issued_annexes
    BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END`,
  `CREATE TRIGGER issued_annex_is_never_deleted BEFORE DELETE ON issued_annexes
    BEGIN SELECT RAISE(ABORT, 'an issued document is never deleted'); END`,
];

/** The calculation annex that is kept with an issued revision. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
