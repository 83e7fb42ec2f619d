import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { record, verifyChain } from '../../../src/main/storage/records/audit.ts';
import { issueDraft } from '../../../src/main/storage/records/issue-records.ts';
import { quoteRecord } from '../../../src/main/storage/records/quote-records.ts';
import type { Workspace } from '../../../src/main/storage/workspace/workspace.ts';
import { opened } from '../opened.ts';
import { addQuotes } from './quote-rows.ts';

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
const pdf = new TextEncoder().encode('%PDF-1.7');
const annex = new TextEncoder().encode('%PDF-1.7 annex');

/** A workspace with one issued quote, recorded in the audit trail among others. */
async function issued(): Promise<{ workspace: Workspace; quoteId: string }> {
  const workspace = await opened();
  const [quoteId = ''] = await addQuotes(workspace, [{}]);
  await workspace.db.transaction().execute(async (transaction) => {
    const quote = await quoteRecord(transaction, quoteId);
    if (quote === undefined) throw new Error('No quote');
    const at = '2026-11-22T09:00:00.000Z';
    const hashes = { fingerprint: 'f'.repeat(64), pdfSha256: sha256(pdf) };
    await issueDraft(transaction, quote, { issuedAt: at, issueDate: '2026-11-22', pdf, annex, ...hashes });
    await record(transaction, { at, action: 'quote-created', subject: quoteId, detail: {} });
    const detail = { revisionId: quote.revision_id, draftSha256: sha256('{}'), annexSha256: sha256(annex), ...hashes };
    await record(transaction, { at, action: 'quote-issued', subject: quoteId, detail });
    await record(transaction, { at, action: 'quote-archived', subject: quoteId, detail: { n: 1 } });
  });
  return { workspace, quoteId };
}

/** What a statement is refused with, and the statement. */
async function refusalOf(workspace: Workspace, statement: string): Promise<string> {
  try {
    await workspace.db.transaction().execute((transaction) => sql.raw(statement).execute(transaction));
    return `Not refused: ${statement}`;
  } catch (error) {
    return `${String(error)}: ${statement}`;
  }
}

async function inserted(workspace: Workspace, statement: string): Promise<void> {
  await workspace.db.transaction().execute((transaction) => sql.raw(statement).execute(transaction));
}

/** Changes the file as someone with another program would, past every trigger. */
async function tamper(workspace: Workspace, statement: string): Promise<void> {
  const other = new Database(workspace.file);
  const triggers = other.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const trigger of triggers) other.exec(`DROP TRIGGER ${String(trigger)}`);
  other.pragma('foreign_keys = OFF');
  other.exec(statement);
  other.close();
}

describe('an issued revision', () => {
  it('refuses every change and removal, whatever statement brings it', async () => {
    const { workspace, quoteId } = await issued();
    const attempts = [
      `UPDATE revisions SET draft = '{"a":1}'`,
      `UPDATE revisions SET save_count = save_count + 1`,
      `UPDATE revisions SET issued_at = NULL, issue_date = NULL, fingerprint = NULL, pdf_sha256 = NULL, pdf_bytes = NULL`,
      `DELETE FROM revisions`,
      `DELETE FROM quotes WHERE quote_id = '${quoteId}'`,
      `INSERT OR REPLACE INTO revisions SELECT * FROM revisions`,
      `UPDATE OR REPLACE revisions SET revision = 2`,
      `UPDATE issued_pdfs SET pdf = x'00'`,
      `DELETE FROM issued_pdfs`,
      `INSERT OR REPLACE INTO issued_pdfs SELECT revision_id, x'00' FROM issued_pdfs`,
      `UPDATE issued_annexes SET pdf = x'00'`,
      `DELETE FROM issued_annexes`,
      `INSERT OR REPLACE INTO issued_annexes SELECT revision_id, x'00' FROM issued_annexes`,
    ];
    for (const attempt of attempts) {
      expect(await refusalOf(workspace, attempt)).toMatch(/(revision|document) (never changes|is never deleted)/);
    }
    expect(await verifyChain(workspace.db)).toMatchObject({ intact: true, entries: 3 });
  });
});

describe('the audit trail', () => {
  it('takes no entry but the next, and gives none up', async () => {
    const { workspace } = await issued();
    const attempts = [
      `UPDATE audit SET action = 'nothing'`,
      `DELETE FROM audit WHERE entry = 3`,
      `INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE entry = 2`,
      `INSERT INTO audit SELECT 5, at, action, subject, detail, hash, '${'a'.repeat(64)}' FROM audit WHERE entry = 3`,
      `INSERT INTO audit SELECT 4, at, action, subject, detail, previous, '${'a'.repeat(64)}' FROM audit WHERE entry = 3`,
    ];
    for (const attempt of attempts) {
      expect(await refusalOf(workspace, attempt)).toMatch(/an audit entry/);
    }
  });

  it.each([
    ['a changed action', `UPDATE audit SET action = 'quote-lost' WHERE entry = 1`, 1, 'changed'],
    ['a changed detail', `UPDATE audit SET detail = '{"n":2}' WHERE entry = 3`, 3, 'changed'],
    ['a moved time', `UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE entry = 2`, 2, 'changed'],
    ['a removed entry', `DELETE FROM audit WHERE entry = 2`, 2, 'missing'],
    ['an entry chained anew', `UPDATE audit SET previous = '${'a'.repeat(64)}' WHERE entry = 3`, 3, 'unchained'],
    ['changed terms of an issued revision', `UPDATE revisions SET draft = '{"price":"1"}'`, 2, 'revision-changed'],
    ['a changed document', `UPDATE issued_pdfs SET pdf = x'255044'`, 2, 'revision-changed'],
    ['a removed document', `DELETE FROM issued_pdfs`, 2, 'revision-changed'],
    ['a changed annex', `UPDATE issued_annexes SET pdf = x'255044'`, 2, 'revision-changed'],
    ['a removed annex', `DELETE FROM issued_annexes`, 2, 'revision-changed'],
  ])('shows %s', async (_, statement, entry, reason) => {
    const { workspace } = await issued();
    await tamper(workspace, statement);
    expect(await verifyChain(workspace.db)).toEqual({ intact: false, entry, reason });
  });
});

describe('the tables', () => {
  it('take no value of another kind, and no amount that is not a decimal', async () => {
    const { workspace } = await issued();
    await addQuotes(workspace, [{}]);
    for (const attempt of [
      `UPDATE quotes SET committed_value = '1e5'`,
      `UPDATE quotes SET is_archived = 2`,
      `UPDATE quotes SET problem_count = 'none'`,
      `UPDATE revisions SET draft = '[1]' WHERE issued_at IS NULL`,
      `UPDATE revisions SET draft = '{' WHERE issued_at IS NULL`,
      `UPDATE revisions SET cost_book_id = 'nowhere' WHERE issued_at IS NULL`,
    ]) {
      expect(await refusalOf(workspace, attempt)).toMatch(/constraint|cannot store|malformed/i);
    }
  });

  it('keep the cost book of an issued quote', async () => {
    const { workspace, quoteId } = await issued();
    const book = `INSERT INTO cost_books (cost_book_id, name, currency, models, costs, sha256, is_sample, imported_at)
      VALUES ('b', 'Book', 'USD', 1, '{}', '${'b'.repeat(64)}', 0, '2026-11-20T09:00:00.000Z')`;
    await inserted(workspace, book);
    await inserted(
      workspace,
      `INSERT INTO revisions (revision_id, quote_id, revision, save_count, draft, cost_book_id, currency, problem_count,
        created_at, updated_at, issued_at, issue_date, fingerprint, pdf_sha256, pdf_bytes)
      SELECT 'again', '${quoteId}', 99, 0, draft, 'b', currency, 0, created_at, updated_at, issued_at, issue_date, fingerprint,
        pdf_sha256, pdf_bytes FROM revisions WHERE issued_at IS NOT NULL LIMIT 1`,
    );
    expect(await refusalOf(workspace, `DELETE FROM cost_books WHERE cost_book_id = 'b'`)).toMatch(
      /the cost book of an approved or issued quote is never deleted/,
    );
    expect(await refusalOf(workspace, `UPDATE cost_books SET costs = '{"a":1}'`)).toMatch(/a cost book never changes/);
  });

  it('let the author of a cost book approve it neither', async () => {
    const { workspace } = await issued();
    await inserted(
      workspace,
      `INSERT INTO people (person_id, name, name_key, roles, is_sample, is_retired, created_at, updated_at)
      VALUES ('p', 'P', 'p', '[]', 0, 0, 'x', 'x')`,
    );
    await inserted(
      workspace,
      `INSERT INTO cost_books (cost_book_id, name, currency, models, costs, sha256, is_sample, imported_at)
      VALUES ('b', 'Book', 'USD', 1, '{}', '${'b'.repeat(64)}', 0, 'x')`,
    );
    const approval = `INSERT INTO cost_book_approvals (cost_book_id, author_id, author_name, approved_by, approved_name, note, approved_at)
      VALUES ('b', 'p', 'P', 'p', 'P', '', 'x')`;
    expect(await refusalOf(workspace, approval)).toMatch(/constraint/i);
  });
});
