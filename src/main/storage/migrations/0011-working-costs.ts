import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const never = (name: string, table: string, what: 'UPDATE' | 'DELETE', sentence: string): string =>
  `CREATE TRIGGER ${name} BEFORE ${what} ON ${table} BEGIN SELECT RAISE(ABORT, '${sentence}'); END`;

const statements = [
  `CREATE TABLE working_cost_books (
    working_id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    base_id TEXT REFERENCES cost_books (cost_book_id),
    costs TEXT NOT NULL CHECK (json_valid(costs) AND json_type(costs) = 'object'),
    save_count INTEGER NOT NULL CHECK (save_count >= 0),
    author_id TEXT REFERENCES people (person_id),
    author_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX working_cost_books_of_base ON working_cost_books (base_id)',
  'CREATE INDEX working_cost_books_of_author ON working_cost_books (author_id)',

  `CREATE TABLE cost_book_approvals (
    cost_book_id TEXT PRIMARY KEY NOT NULL REFERENCES cost_books (cost_book_id),
    base_id TEXT,
    author_id TEXT NOT NULL REFERENCES people (person_id),
    author_name TEXT NOT NULL,
    approved_by TEXT NOT NULL REFERENCES people (person_id) CHECK (approved_by <> author_id),
    approved_name TEXT NOT NULL,
    note TEXT NOT NULL,
    approved_at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX cost_book_approvals_of_author ON cost_book_approvals (author_id)',
  'CREATE INDEX cost_book_approvals_of_approver ON cost_book_approvals (approved_by)',
  never('cost_book_approval_never_changes', 'cost_book_approvals', 'UPDATE', 'an approval never changes'),
  never('cost_book_approval_is_never_deleted', 'cost_book_approvals', 'DELETE', 'an approval is never deleted'),

  // A book never changes; one that something was decided with is never taken away either.
  `CREATE TRIGGER used_cost_book_is_never_deleted BEFORE DELETE ON cost_books
    WHEN EXISTS (SELECT 1 FROM revisions WHERE revisions.cost_book_id = OLD.cost_book_id AND revisions.issued_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM approval_requests AS request JOIN approval_decisions AS decision USING (request_id)
        JOIN revisions USING (revision_id)
        WHERE request.cost_book_id = OLD.cost_book_id AND decision.outcome = 'approved')
    BEGIN SELECT RAISE(ABORT, 'the cost book of an approved or issued quote is never deleted'); END`,
];

/** Cost books that are worked on, and books that a second person approved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
