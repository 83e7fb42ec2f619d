import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const hash = (column: string): string => `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`;

/** Set in the same transaction, no earlier than the day up to which the revision had to be kept. */
const isPurged = `EXISTS (SELECT 1 FROM retained_revisions AS kept WHERE kept.revision_id = OLD.revision_id
  AND kept.purged_at IS NOT NULL AND substr(kept.purged_at, 1, 10) >= kept.keep_until)`;

const guarded = (name: string, table: string, when: string, sentence: string): readonly string[] => [
  `DROP TRIGGER ${name}`,
  `CREATE TRIGGER ${name} BEFORE DELETE ON ${table} WHEN ${when}
    BEGIN SELECT RAISE(ABORT, '${sentence}'); END`,
];

const statements = [
  'ALTER TABLE quotes ADD COLUMN is_retained INTEGER NOT NULL DEFAULT 0 CHECK (is_retained IN (0, 1))',

  // What was issued to a customer whose data were deleted: kept until the day, then known by its hashes alone.
  `CREATE TABLE retained_revisions (
    revision_id TEXT PRIMARY KEY NOT NULL,
    quote_id TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    reason TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    requested_name TEXT NOT NULL,
    keep_until TEXT NOT NULL,
    draft_sha256 TEXT NOT NULL ${hash('draft_sha256')},
    fingerprint TEXT NOT NULL ${hash('fingerprint')},
    pdf_sha256 TEXT NOT NULL ${hash('pdf_sha256')},
    annex_sha256 TEXT ${hash('annex_sha256')},
    purged_at TEXT,
    CHECK (purged_at IS NULL OR reason = '')
  ) STRICT`,
  'CREATE INDEX retained_revisions_by_day ON retained_revisions (keep_until) WHERE purged_at IS NULL',
  'CREATE INDEX retained_revisions_of_quote ON retained_revisions (quote_id)',
  `CREATE TRIGGER retained_hash_never_changes BEFORE UPDATE ON retained_revisions
    WHEN OLD.purged_at IS NOT NULL OR NEW.draft_sha256 IS NOT OLD.draft_sha256 OR NEW.fingerprint IS NOT OLD.fingerprint
      OR NEW.pdf_sha256 IS NOT OLD.pdf_sha256 OR NEW.annex_sha256 IS NOT OLD.annex_sha256 OR NEW.keep_until < OLD.keep_until
    BEGIN SELECT RAISE(ABORT, 'what is left of an issued revision never changes'); END`,
  `CREATE TRIGGER retained_hash_is_never_deleted BEFORE DELETE ON retained_revisions
    BEGIN SELECT RAISE(ABORT, 'what is left of an issued revision is never deleted'); END`,

  ...guarded(
    'issued_revision_is_never_deleted',
    'revisions',
    `OLD.issued_at IS NOT NULL AND NOT ${isPurged}`,
    'an issued revision is never deleted',
  ),
  ...guarded('issued_pdf_is_never_deleted', 'issued_pdfs', `NOT ${isPurged}`, 'an issued document is never deleted'),
  ...guarded('issued_annex_is_never_deleted', 'issued_annexes', `NOT ${isPurged}`, 'an issued document is never deleted'),
  ...guarded(
    'issue_approvals_are_never_deleted',
    'issue_approvals',
    `NOT ${isPurged}`,
    'what a revision was issued under is never deleted',
  ),
];

/** What is left of a customer who asked to be deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
