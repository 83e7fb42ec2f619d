import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const statements = [
  `CREATE TABLE shipped_answers (
    clause_id TEXT NOT NULL CHECK (clause_id <> ''),
    language TEXT NOT NULL CHECK (language IN ('en', 'de')),
    version INTEGER NOT NULL CHECK (version >= 1),
    answer TEXT NOT NULL CHECK (answer IN ('taken', 'kept')),
    person_id TEXT REFERENCES people (person_id),
    person_name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (clause_id, language, version)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX shipped_answers_of_person ON shipped_answers (person_id)',
];

/** What legal answered to a newer text that came with the app: it is offered once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
