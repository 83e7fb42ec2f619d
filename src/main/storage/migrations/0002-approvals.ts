import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const flag = (column: string): string => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`;
const hash = (column: string): string => `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`;
const object = (column: string): string => `CHECK (json_valid(${column}) AND json_type(${column}) = 'object')`;
const list = (column: string): string => `CHECK (json_valid(${column}) AND json_type(${column}) = 'array')`;

/** A record to which rows are added, and from which nothing is taken. */
const appendOnly = (table: string, what: string): readonly string[] => [
  `CREATE TRIGGER ${table}_never_change BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${what} never changes'); END`,
  `CREATE TRIGGER ${table}_are_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${what} is never deleted'); END`,
];

const statements = [
  `CREATE TABLE people (
    person_id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    name_key TEXT NOT NULL UNIQUE,
    roles TEXT NOT NULL ${list('roles')},
    ${flag('is_sample')},
    ${flag('is_retired')},
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE policies (
    policy_id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL UNIQUE CHECK (version >= 1),
    policy TEXT NOT NULL ${object('policy')},
    sha256 TEXT NOT NULL ${hash('sha256')},
    ${flag('is_sample')},
    saved_by TEXT REFERENCES people (person_id),
    saved_name TEXT,
    saved_at TEXT NOT NULL,
    CHECK ((saved_by IS NULL) = (saved_name IS NULL))
  ) STRICT`,
  'CREATE INDEX policies_by_hash ON policies (sha256)',
  'CREATE INDEX policies_of_person ON policies (saved_by)',
  ...appendOnly('policies', 'a version of the guardrails'),

  // The record outlives a draft that is thrown away, so that revision and cost book are names here, not references.
  `CREATE TABLE approval_requests (
    request_id TEXT PRIMARY KEY NOT NULL,
    quote_id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    fingerprint TEXT NOT NULL ${hash('fingerprint')},
    policy_id TEXT REFERENCES policies (policy_id),
    cost_book_id TEXT,
    needs TEXT NOT NULL ${list('needs')},
    note TEXT NOT NULL,
    requested_by TEXT NOT NULL REFERENCES people (person_id),
    requested_name TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    UNIQUE (revision_id, fingerprint)
  ) STRICT`,
  'CREATE INDEX approval_requests_of_person ON approval_requests (requested_by)',
  'CREATE INDEX approval_requests_of_policy ON approval_requests (policy_id)',
  ...appendOnly('approval_requests', 'a request for approval'),

  `CREATE TABLE approval_decisions (
    row INTEGER PRIMARY KEY,
    decision_id TEXT NOT NULL UNIQUE,
    request_id TEXT NOT NULL REFERENCES approval_requests (request_id),
    role TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'declined')),
    reason TEXT NOT NULL CHECK (outcome = 'approved' OR trim(reason) <> ''),
    covers TEXT NOT NULL ${list('covers')},
    decided_by TEXT NOT NULL REFERENCES people (person_id),
    decided_name TEXT NOT NULL,
    decided_at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX approval_decisions_of_request ON approval_decisions (request_id, row)',
  'CREATE INDEX approval_decisions_of_person ON approval_decisions (decided_by)',
  ...appendOnly('approval_decisions', 'a decision'),
  `CREATE TRIGGER who_asks_does_not_decide BEFORE INSERT ON approval_decisions
    WHEN NEW.decided_by = (SELECT requested_by FROM approval_requests WHERE request_id = NEW.request_id)
    BEGIN SELECT RAISE(ABORT, 'who asks for an approval does not decide on it'); END`,

  `CREATE TABLE issue_approvals (
    revision_id TEXT PRIMARY KEY NOT NULL REFERENCES revisions (revision_id),
    fingerprint TEXT NOT NULL ${hash('fingerprint')},
    policy_id TEXT REFERENCES policies (policy_id)
  ) STRICT`,
  'CREATE INDEX issue_approvals_of_policy ON issue_approvals (policy_id)',
  ...appendOnly('issue_approvals', 'what a revision was issued under'),
];

/** Guardrails, the people of the workspace, and what they asked for and decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
