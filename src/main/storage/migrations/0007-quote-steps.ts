import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const hash = (column: string): string => `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`;

const statements = [
  `CREATE TABLE quote_steps (
    quote_id TEXT NOT NULL REFERENCES quotes (quote_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    step INTEGER NOT NULL CHECK (step >= 1),
    revision_id TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes) AND json_type(changes) = 'array'),
    names TEXT NOT NULL CHECK (json_valid(names) AND json_type(names) = 'array'),
    before_sha256 TEXT NOT NULL ${hash('before_sha256')},
    after_sha256 TEXT NOT NULL ${hash('after_sha256')},
    person_id TEXT REFERENCES people (person_id),
    person_name TEXT NOT NULL,
    began_at TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (quote_id, step)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX quote_steps_of_person ON quote_steps (person_id)',
];

/** What was changed in drafts, step by step. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
