import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const hash = (column: string): string => `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`;

/** The clauses that a draft names, even if the rest of it is invalid. */
const usesOf = (row: string): string => `
  INSERT OR IGNORE INTO clause_uses (revision_id, clause_id, version)
    SELECT ${row}.revision_id, json_extract(choice.value, '$.id'), json_extract(choice.value, '$.version')
    FROM json_each(CASE WHEN json_type(${row}.draft, '$.clauses') = 'array' THEN json_extract(${row}.draft, '$.clauses') ELSE '[]' END) AS choice
    WHERE choice.type = 'object'
      AND json_type(choice.value, '$.id') = 'text'
      AND json_type(choice.value, '$.version') = 'integer';`;

const statements = [
  `CREATE TABLE clause_texts (
    row INTEGER PRIMARY KEY,
    clause_id TEXT NOT NULL CHECK (clause_id <> ''),
    language TEXT NOT NULL CHECK (language IN ('en', 'de')),
    version INTEGER NOT NULL CHECK (version >= 1),
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    position TEXT NOT NULL,
    granted_by TEXT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'approved', 'retired')),
    source TEXT NOT NULL,
    text_hash TEXT NOT NULL ${hash('text_hash')},
    review_due TEXT,
    author_id TEXT REFERENCES people (person_id),
    author_name TEXT NOT NULL,
    save_count INTEGER NOT NULL CHECK (save_count >= 1),
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    approved_by TEXT REFERENCES people (person_id),
    approved_name TEXT,
    approved_at TEXT,
    UNIQUE (clause_id, language, version),
    CHECK ((state IN ('approved', 'retired')) = (approved_at IS NOT NULL)),
    CHECK (is_sample = 1 OR approved_by IS NULL OR approved_by <> author_id)
  ) STRICT`,
  'CREATE INDEX clause_texts_by_type ON clause_texts (type, language)',
  'CREATE INDEX clause_texts_of_author ON clause_texts (author_id)',
  'CREATE INDEX clause_texts_of_approver ON clause_texts (approved_by)',
  // One draft, or text in review, of a clause in a language at a time.
  `CREATE UNIQUE INDEX clause_texts_under_way ON clause_texts (clause_id, language) WHERE state IN ('draft', 'in_review')`,
  `CREATE TRIGGER approved_text_is_frozen BEFORE UPDATE ON clause_texts
    WHEN OLD.state IN ('approved', 'retired') AND (
      NEW.state NOT IN ('approved', 'retired') OR NEW.source IS NOT OLD.source OR NEW.text_hash IS NOT OLD.text_hash
      OR NEW.clause_id IS NOT OLD.clause_id OR NEW.language IS NOT OLD.language OR NEW.version IS NOT OLD.version
      OR NEW.author_id IS NOT OLD.author_id OR NEW.approved_by IS NOT OLD.approved_by OR NEW.approved_at IS NOT OLD.approved_at)
    BEGIN SELECT RAISE(ABORT, 'an approved clause never changes'); END`,
  `CREATE TRIGGER approved_text_is_never_deleted BEFORE DELETE ON clause_texts
    WHEN OLD.state IN ('approved', 'retired')
    BEGIN SELECT RAISE(ABORT, 'an approved clause is never deleted'); END`,

  `CREATE TABLE clause_comments (
    row INTEGER PRIMARY KEY,
    clause_id TEXT NOT NULL,
    language TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('comment', 'submitted', 'returned', 'approved', 'retired')),
    text TEXT NOT NULL,
    person_id TEXT REFERENCES people (person_id),
    person_name TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX clause_comments_of_clause ON clause_comments (clause_id, language, row)',
  'CREATE INDEX clause_comments_of_person ON clause_comments (person_id)',
  `CREATE TRIGGER clause_comments_never_change BEFORE UPDATE ON clause_comments
    BEGIN SELECT RAISE(ABORT, 'a comment never changes'); END`,
  `CREATE TRIGGER clause_comments_are_never_deleted BEFORE DELETE ON clause_comments
    BEGIN SELECT RAISE(ABORT, 'a comment is never deleted'); END`,

  `CREATE VIRTUAL TABLE clause_search USING fts5 (
    title, body,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
  )`,

  `CREATE TABLE contract_templates (
    template_id TEXT PRIMARY KEY NOT NULL,
    template TEXT NOT NULL CHECK (json_valid(template) AND json_type(template) = 'object'),
    save_count INTEGER NOT NULL CHECK (save_count >= 1),
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    updated_at TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE clause_uses (
    revision_id TEXT NOT NULL REFERENCES revisions (revision_id) ON DELETE CASCADE,
    clause_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (clause_id, version, revision_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX clause_uses_of_revision ON clause_uses (revision_id)',
  `CREATE TRIGGER clause_uses_of_new_draft AFTER INSERT ON revisions BEGIN ${usesOf('NEW')} END`,
  `CREATE TRIGGER clause_uses_of_changed_draft AFTER UPDATE OF draft ON revisions BEGIN
    DELETE FROM clause_uses WHERE revision_id = NEW.revision_id; ${usesOf('NEW')} END`,
  usesOf('revisions').replace('FROM json_each', 'FROM revisions, json_each'),
];

/** The clause library, the templates that put its clauses in order, and which revisions use which. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
