import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { backupsOf } from '../../../src/main/storage/workspace/backups.ts';
import { issuedAnnex, issuedPdf } from '../../../src/main/storage/records/issue-records.ts';
import type { WorkspaceMigration } from '../../../src/main/storage/migrations/migrations.ts';
import { migrations } from '../../../src/main/storage/migrations/migrations.ts';
import { applicationId } from '../../../src/main/storage/migrations/migrate.ts';
import { opened, opening, workspacePath } from '../opened.ts';
import type { Workspace } from '../../../src/main/storage/workspace/workspace.ts';
import { customerRows } from '../../../src/main/storage/records/customer-records.ts';
import { listedWith } from '../records/listed-with.ts';
import { addQuotes } from '../records/quote-rows.ts';

const adding: WorkspaceMigration = {
  name: '9998-notes',
  up: async (db) => void (await sql`CREATE TABLE notes (text TEXT NOT NULL) STRICT`.execute(db)),
};
const throwing: WorkspaceMigration = {
  name: '9999-throws',
  up: async (db) => {
    await sql`CREATE TABLE half (text TEXT) STRICT`.execute(db);
    await sql`UPDATE quotes SET title = 'half-way'`.execute(db);
    throw new Error('the third statement failed');
  },
};

/** A workspace of the shipped schema with a quote in it, closed. */
async function withOneQuote(): Promise<string> {
  const file = workspacePath();
  const workspace = await opened(file);
  await addQuotes(workspace, [{ title: 'Before' }]);
  await workspace.close();
  return file;
}

/** A draft as the first version of the app stored it. */
async function addEarlyQuote({ db }: Workspace, draft: object = {}): Promise<string> {
  const at = '2026-11-20T09:00:00.000Z';
  const money = [null, null, 0];
  await db.transaction().execute(async (transaction) => {
    await sql`INSERT INTO quotes (quote_id, revision_id, revision, is_issued, is_archived, is_sample, customer_id, number, number_key,
        title, title_key, customer, customer_key, currency, committed_value, expected_value, problem_count, created_at, updated_at)
      VALUES ('early', 'early-1', 1, 0, 0, 0, NULL, 'Q-1', 'q-1', 'Before', 'before', 'Müller GmbH', 'muller gmbh', 'USD',
        ${sql.join(money)}, ${at}, ${at})`.execute(transaction);
    await sql`INSERT INTO revisions (revision_id, quote_id, revision, save_count, draft, currency, committed_value, expected_value,
        problem_count, created_at, updated_at)
      VALUES ('early-1', 'early', 1, 3, ${JSON.stringify(draft)}, 'USD', ${sql.join(money)}, ${at}, ${at})`.execute(transaction);
  });
  return 'early';
}

describe('an upgrade', () => {
  it('0001 makes a workspace: marked, numbered, empty', async () => {
    const file = workspacePath();
    const workspace = await opened(file, { migrations: migrations.slice(0, 1) });
    expect(workspace.isNew).toBe(true);
    await workspace.close();
    const raw = new Database(file, { readonly: true });
    expect(raw.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(raw.pragma('user_version', { simple: true })).toBe(1);
    expect(raw.prepare('SELECT count(*) FROM quotes').pluck().get()).toBe(0);
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    raw.close();
    expect(backupsOf(file)).toEqual([]);
  });

  it('0002 adds guardrails, people and approvals, and keeps what there was', async () => {
    const file = workspacePath();
    const before = await opened(file, { migrations: migrations.slice(0, 1) });
    const quoteId = await addEarlyQuote(before);
    await before.close();
    const { db, isNew } = await opened(file, { migrations: migrations.slice(0, 2) });
    expect(isNew).toBe(false);
    expect(await db.selectFrom('quotes').select(['quote_id', 'title']).execute()).toEqual([
      { quote_id: quoteId, title: 'Before' },
    ]);
    for (const table of ['people', 'policies', 'approval_requests', 'approval_decisions', 'issue_approvals'] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  it('0004 adds the annexes of issued revisions, and makes none up for what was issued before', async () => {
    const file = workspacePath();
    const before = await opened(file, { migrations: migrations.slice(0, 3) });
    const quoteId = await addEarlyQuote(before);
    const pdf = new TextEncoder().encode('%PDF');
    const hash = 'f'.repeat(64);
    await before.db
      .updateTable('revisions')
      .set({ issued_at: '2026-11-22T09:00:00.000Z', issue_date: '2026-11-22', fingerprint: hash, pdf_sha256: hash, pdf_bytes: 4 })
      .execute();
    const { revision_id } = await before.db.selectFrom('revisions').select('revision_id').executeTakeFirstOrThrow();
    await before.db
      .insertInto('issued_pdfs')
      .values({ revision_id, pdf: Buffer.from(pdf) })
      .execute();
    await before.close();
    const { db } = await opened(file);
    expect(await db.selectFrom('quotes').select('quote_id').execute()).toEqual([{ quote_id: quoteId }]);
    expect(await issuedPdf(db, revision_id)).toEqual(Buffer.from(pdf));
    expect(await issuedAnnex(db, revision_id)).toBeUndefined();
  });

  it('0006 finds what there was by its words and products, own wording too, and knows when it began', async () => {
    const file = workspacePath();
    const before = await opened(file, { migrations: migrations.slice(0, 5) });
    const lines = [{ name: 'Tickets résolus' }, { name: 'Seats' }, { name: 7 }, 'odd'];
    const quoteId = await addEarlyQuote(before, { lines, clauses: [{ id: 'a', version: 1, text: 'Harbour wording' }] });
    await before.close();
    const { db } = await opened(file);
    for (const search of ['before', 'muller', 'resolus', 'harbour', 'q-1']) {
      expect([search, await listedWith(db, { search })]).toEqual([search, [quoteId]]);
    }
    expect(await listedWith(db, { product: 'seats' })).toEqual([quoteId]);
    expect(await listedWith(db, { search: 'odd' })).toEqual([]);
    expect(await db.selectFrom('quote_states').select(['state', 'at', 'person_name']).execute()).toEqual([
      { state: 'created', at: '2026-11-20T09:00:00.000Z', person_name: '' },
    ]);
  });

  it('0008 knows duplicates of customers that were there', async () => {
    const file = workspacePath();
    const before = await opened(file, { migrations: migrations.slice(0, 7) });
    await sql`INSERT INTO customers (customer_id, legal_name, name_key, party, updated_at)
      VALUES ('c', 'Müller B.V.', 'müller b.v.', '{"taxId":"NL 123.456 B01"}', '2026-11-20T09:00:00.000Z')`.execute(before.db);
    await before.close();
    const { db } = await opened(file);
    expect(await db.selectFrom('customers').select(['duplicate_key', 'tax_key', 'is_record']).execute()).toEqual([
      { duplicate_key: 'muller', tax_key: 'NL123456B01', is_record: 0 },
    ]);
  });

  it('0011 adds working cost books and approvals, and keeps the books there were', async () => {
    const file = workspacePath();
    const before = await opened(file, { migrations: migrations.slice(0, 9) });
    await sql`INSERT INTO cost_books (cost_book_id, name, currency, models, costs, sha256, is_sample, imported_at)
      VALUES ('b', 'Old', 'USD', 1, '{}', ${'a'.repeat(64)}, 0, '2026-11-20T09:00:00.000Z')`.execute(before.db);
    await before.close();
    const { db } = await opened(file);
    expect(await db.selectFrom('cost_books').select(['name', 'costs']).execute()).toEqual([{ name: 'Old', costs: '{}' }]);
    expect(await db.selectFrom('working_cost_books').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('cost_book_approvals').selectAll().execute()).toEqual([]);
  });

  it('0010 writes a checksum of every row that was there, and the first save', async () => {
    const file = workspacePath();
    const before = await opened(file, { migrations: migrations.slice(0, 9) });
    await addQuotes(before, [{ title: 'Before' }]);
    await before.close();
    await (await opened(file, { migrations: migrations.slice(0, 10) })).close();
    const raw = new Database(file, { readonly: true });
    expect(raw.prepare('SELECT of_table FROM row_checksums ORDER BY of_table').pluck().all()).toEqual(['quotes', 'revisions']);
    expect(raw.prepare('SELECT save, previous FROM saves').raw().all()).toEqual([[1, null]]);
    raw.close();
    expect(await opening(file)).toMatchObject({ ok: true });
  });

  it('0013 finds customers that were there by any part of their names', async () => {
    const file = workspacePath();
    const before = await opened(file, { migrations: migrations.slice(0, 12) });
    await addQuotes(before, [{ customer: { legalName: 'Großhandel Müller B.V.', party: '{"taxId":"NL 123.456 B01"}' } }]);
    await before.close();
    const { db } = await opened(file);
    for (const search of ['HANDEL mull', 'grosshandel', 'b', 'nl123456b']) {
      expect([search, (await customerRows(db, search)).length]).toEqual([search, 1]);
    }
    expect(await customerRows(db, 'ü l')).toEqual([]);
  });

  it('goes by names that rise, each one there for good', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(names).toEqual([
      '0001-workspace',
      '0002-approvals',
      '0003-clauses',
      '0004-annexes',
      '0005-shipped-answers',
      '0006-quote-states',
      '0007-quote-steps',
      '0008-customer-records',
      '0009-retention',
      '0010-safekeeping',
      '0011-working-costs',
      '0012-rate-cards',
      '0013-customer-search',
    ]);
  });

  it('takes a verified backup first, and then every migration in one transaction', async () => {
    const file = await withOneQuote();
    const workspace = await opened(file, { migrations: [...migrations, adding] });
    expect((await workspace.db.selectFrom('quotes').select('title').execute())[0]?.title).toBe('Before');
    const backups = backupsOf(file);
    expect(backups).toMatchObject([{ reason: 'before-upgrade', takenAt: '2026-11-22T09:00:00.000Z' }]);
    const copy = new Database(`${file}-backups/${backups[0]?.name ?? ''}`, { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(copy.prepare('SELECT title FROM quotes').pluck().get()).toBe('Before');
    copy.close();
  });

  it('that throws half-way leaves the file as it was, which the version before opens', async () => {
    const file = await withOneQuote();
    const before = createHash('sha256').update(readFileSync(file)).digest('hex');
    const failed = await opening(file, { migrations: [...migrations, adding, throwing] });
    expect(failed).toMatchObject({ ok: false, problem: { code: 'upgrade-failed' } });
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before);
    const { db } = await opened(file);
    expect((await db.selectFrom('quotes').select('title').execute())[0]?.title).toBe('Before');
    const { rows } = await sql`SELECT name FROM sqlite_schema WHERE name IN ('notes', 'half')`.execute(db);
    expect(rows).toEqual([]);
  });

  it('is not begun where its backup can not be made', async () => {
    const file = await withOneQuote();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${file}-backups`, 'a file where the folder should be');
    const failed = await opening(file, { migrations: [...migrations, adding] });
    expect(failed).toMatchObject({ ok: false, problem: { code: 'backup-failed' } });
    const { db } = await opened(file);
    expect(await db.selectFrom('quotes').selectAll().execute()).toHaveLength(1);
  });

  it('that throws in a new workspace leaves no file', async () => {
    const file = workspacePath();
    expect(await opening(file, { migrations: [...migrations, throwing] })).toMatchObject({ ok: false });
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it('opens with the settings that SQLite forgets', async () => {
    const { db } = await opened(await withOneQuote());
    const pragma = async (name: string) =>
      Object.values((await sql.raw<object>(`PRAGMA ${name}`).execute(db)).rows[0] ?? {})[0] as unknown;
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('trusted_schema')).toBe(0);
    expect(await pragma('recursive_triggers')).toBe(1);
    // The process stands still meanwhile: whoever waits longer does so between attempts.
    expect(await pragma('busy_timeout')).toBe(5);
  });
});
