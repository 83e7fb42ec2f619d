import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { runStatements } from './run-statements.ts';

const hash = (column: string): string => `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`;

/** The cards that the lines of a draft come from, even if the rest of it is invalid. */
const usesOf = (row: string): string => `
  INSERT OR IGNORE INTO card_uses (revision_id, card_id, version)
    SELECT ${row}.revision_id, json_extract(line.value, '$.product.card'), json_extract(line.value, '$.product.version')
    FROM json_each(CASE WHEN json_type(${row}.draft, '$.lines') = 'array' THEN json_extract(${row}.draft, '$.lines') ELSE '[]' END) AS line
    WHERE line.type = 'object'
      AND json_type(line.value, '$.product.card') = 'text'
      AND json_type(line.value, '$.product.version') = 'integer';`;

const statements = [
  `CREATE TABLE rate_cards (
    row INTEGER PRIMARY KEY,
    card_id TEXT NOT NULL CHECK (card_id <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    from_date TEXT NOT NULL,
    products INTEGER NOT NULL CHECK (products >= 0),
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'published', 'retired')),
    card TEXT NOT NULL CHECK (json_valid(card) AND json_type(card) = 'object'),
    sha256 TEXT NOT NULL ${hash('sha256')},
    author_id TEXT REFERENCES people (person_id),
    author_name TEXT NOT NULL,
    save_count INTEGER NOT NULL CHECK (save_count >= 1),
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    published_by TEXT REFERENCES people (person_id),
    published_name TEXT,
    published_at TEXT,
    UNIQUE (card_id, version),
    CHECK ((state IN ('published', 'retired')) = (published_at IS NOT NULL)),
    CHECK (is_sample = 1 OR published_by IS NULL OR published_by <> author_id)
  ) STRICT`,
  "CREATE INDEX rate_cards_in_effect ON rate_cards (currency, from_date) WHERE state = 'published'",
  'CREATE INDEX rate_cards_of_author ON rate_cards (author_id)',
  'CREATE INDEX rate_cards_of_publisher ON rate_cards (published_by)',
  // One draft, or version in review, of a card at a time.
  `CREATE UNIQUE INDEX rate_cards_under_way ON rate_cards (card_id) WHERE state IN ('draft', 'in_review')`,
  `CREATE TRIGGER published_card_is_frozen BEFORE UPDATE ON rate_cards
    WHEN OLD.state IN ('published', 'retired') AND (
      NEW.state NOT IN ('published', 'retired') OR NEW.card IS NOT OLD.card OR NEW.sha256 IS NOT OLD.sha256
      OR NEW.card_id IS NOT OLD.card_id OR NEW.version IS NOT OLD.version OR NEW.from_date IS NOT OLD.from_date
      OR NEW.currency IS NOT OLD.currency OR NEW.author_id IS NOT OLD.author_id OR NEW.published_by IS NOT OLD.published_by
      OR NEW.published_at IS NOT OLD.published_at)
    BEGIN SELECT RAISE(ABORT, 'a published rate card never changes'); END`,
  `CREATE TRIGGER published_card_is_never_deleted BEFORE DELETE ON rate_cards
    WHEN OLD.state IN ('published', 'retired') AND OLD.is_sample = 0
    BEGIN SELECT RAISE(ABORT, 'a published rate card is never deleted'); END`,

  `CREATE TABLE card_uses (
    revision_id TEXT NOT NULL REFERENCES revisions (revision_id) ON DELETE CASCADE,
    card_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (card_id, version, revision_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX card_uses_of_revision ON card_uses (revision_id)',
  `CREATE TRIGGER card_uses_of_new_draft AFTER INSERT ON revisions BEGIN ${usesOf('NEW')} END`,
  `CREATE TRIGGER card_uses_of_changed_draft AFTER UPDATE OF draft ON revisions BEGIN
    DELETE FROM card_uses WHERE revision_id = NEW.revision_id; ${usesOf('NEW')} END`,
  usesOf('revisions').replace('FROM json_each', 'FROM revisions, json_each'),
];

/** Rate cards in versions, and which revisions were made with which. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    statements.map((statement) => sql.raw(statement)),
  );
}
