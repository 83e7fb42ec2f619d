import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { quoteRecord } from '../../../src/main/storage/records/quote-records.ts';
import { takeOut } from '../../../src/main/storage/records/removed-quotes.ts';
import { notedSaves, notesFile } from '../../../src/main/storage/safekeeping/noted-saves.ts';
import type { OpenWorkspace } from '../../../src/main/storage/workspace/workspace.ts';
import { opened, opening, workspacePath } from '../opened.ts';
import { addQuotes } from '../records/quote-rows.ts';

/** A workspace with quotes, closed. */
async function closed(titles: readonly string[] = ['Harbour lights', 'Second']): Promise<string> {
  const file = workspacePath();
  const workspace = await opened(file);
  for (const title of titles) await addQuotes(workspace, [{ title, number: `Q-${title.length}` }]);
  await workspace.close();
  return file;
}

/** Changes rows as another program would: past every trigger, and without a word to the checksums. */
function tamper(file: string, statement: string): void {
  const other = new Database(file);
  other.pragma('foreign_keys = OFF');
  for (const trigger of other.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    other.exec(`DROP TRIGGER ${String(trigger)}`);
  other.exec(statement);
  other.close();
}

const problem = (outcome: OpenWorkspace) => (outcome.ok ? 'opened' : outcome.problem);

describe('rows that are not as they were written', () => {
  it('are found where one byte of a text has changed in the file', async () => {
    const file = await closed();
    const bytes = readFileSync(file);
    const at = bytes.indexOf('Harbour lights');
    expect(at).toBeGreaterThan(0);
    bytes.write('k', at + 3);
    writeFileSync(file, bytes);
    const found = problem(await opening(file));
    expect(found).toMatchObject({ code: 'altered', places: [{ kind: 'quote', quote: 'Q-14' }] });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it.each([
    [
      'a changed draft',
      `UPDATE revisions SET draft = '{"price":1}' WHERE revision_id = (SELECT min(revision_id) FROM revisions)`,
      'quote',
    ],
    ['a missing row', `DELETE FROM revisions WHERE revision_id = (SELECT max(revision_id) FROM revisions)`, 'quote'],
    ['a row of somebody else', `INSERT INTO settings VALUES ('other', '1')`, 'setting'],
    [
      'a changed checksum',
      `UPDATE row_checksums SET sha256 = randomblob(32) WHERE of_table = 'quotes' AND row_key = '[1]'`,
      'quote',
    ],
  ])('are found: %s', async (_, statement, kind) => {
    const file = await closed();
    tamper(file, statement);
    expect(problem(await opening(file))).toMatchObject({ code: 'altered', places: [{ kind }] });
  });

  it('are found where rows and checksums were both taken back to a former state', async () => {
    const file = await closed(['First']);
    const former = new Database(file);
    const rows = former.prepare('SELECT * FROM row_checksums').all();
    former.close();
    const workspace = await opened(file);
    await addQuotes(workspace, [{ title: 'Later' }]);
    await workspace.close();
    tamper(
      file,
      `DELETE FROM quotes WHERE title = 'Later'; DELETE FROM revisions WHERE quote_id NOT IN (SELECT quote_id FROM quotes);
       DELETE FROM row_checksums`,
    );
    const other = new Database(file);
    const insert = other.prepare('INSERT INTO row_checksums VALUES (@of_table, @row_key, @sha256)');
    for (const row of rows) insert.run(row);
    other.close();
    expect(problem(await opening(file))).toEqual({ code: 'altered', rows: 0, places: [] });
  });

  it('are found beside everything else where the file is large', async () => {
    const file = await closed();
    tamper(file, `UPDATE quotes SET title = 'Other' WHERE title = 'Second'`);
    const workspace = await opened(file, { mostCheckedFirst: 0 });
    expect(await workspace.checked()).toMatchObject({ code: 'altered', rows: 1 });
    const sound = await opened(await closed(), { mostCheckedFirst: 0 });
    expect(await sound.checked()).toBeNull();
  });

  it('are no longer found once a person has taken them as they are', async () => {
    const file = await closed();
    tamper(file, `UPDATE quotes SET title = 'Other' WHERE title = 'Second'`);
    const taken = await opened(file, { accepted: new Set(['altered'] as const) });
    await addQuotes(taken, [{ title: 'Third' }]);
    await taken.close();
    const again = await opened(file);
    expect(await again.db.selectFrom('quotes').select('title').execute()).toHaveLength(3);
  });

  it('do not get into a backup', async () => {
    const workspace = await opened(await closed());
    tamper(workspace.file, `UPDATE quotes SET title = 'Other' WHERE title = 'Second'`);
    const outcome = await workspace.backUp('asked', new Date('2026-11-22T10:00:00.000Z'));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'altered', rows: 1 } });
  });
});

describe('saves that are missing', () => {
  it('are counted and named where the log was lost', async () => {
    const file = await closed(['Kept']);
    const workspace = await opened(file);
    await addQuotes(workspace, [{ title: 'Lost', number: 'Q-77' }]);
    await addQuotes(workspace, [{ title: 'Lost too', number: 'Q-78' }]);
    // What a killed process leaves, and the log gone.
    const copy = workspacePath();
    copyFileSync(file, copy);
    copyFileSync(notesFile(file), notesFile(copy));
    const found = problem(await opening(copy));
    expect(found).toMatchObject({ code: 'behind', saves: 2, lastAt: '2026-11-22T09:00:00.000Z', quotes: ['Q-77', 'Q-78'] });
    const taken = await opened(copy, { accepted: new Set(['behind'] as const) });
    expect(await taken.db.selectFrom('quotes').select('title').execute()).toEqual([{ title: 'Kept' }]);
    await taken.close();
    expect(problem(await opening(copy))).toBe('opened');
  });

  it('are found where the file was replaced by an older one, and by an empty database', async () => {
    const file = await closed(['First']);
    const older = workspacePath();
    copyFileSync(file, older);
    const workspace = await opened(file);
    await addQuotes(workspace, [{ number: 'Q-9' }]);
    await workspace.close();
    copyFileSync(older, file);
    expect(problem(await opening(file))).toMatchObject({ code: 'behind', saves: 1, quotes: ['Q-9'] });
    rmSync(file);
    const empty = new Database(file);
    empty.exec('CREATE TABLE a (b); DROP TABLE a');
    empty.close();
    expect(problem(await opening(file))).toMatchObject({ code: 'behind' });
    rmSync(notesFile(file));
    expect(problem(await opening(file))).toEqual({ code: 'empty' });
  });

  it('are not missed where the file has more than was noted, nothing was noted, or the note does not read', async () => {
    const file = await closed(['First']);
    const noted = readFileSync(notesFile(file));
    const workspace = await opened(file);
    await addQuotes(workspace, [{}]);
    await workspace.close();
    writeFileSync(notesFile(file), noted);
    expect(problem(await opening(file))).toBe('opened');
    rmSync(notesFile(file));
    expect(problem(await opening(file))).toBe('opened');
    writeFileSync(notesFile(file), '{"schema":');
    expect(problem(await opening(file))).toBe('opened');
  });

  it('are none where a transaction was undone, or changed nothing', async () => {
    const workspace = await opened(await closed(['First']));
    const before = notedSaves(workspace.file).at(-1);
    const undone = workspace.db.transaction().execute(async (transaction) => {
      await transaction.updateTable('quotes').set({ title: 'Undone' }).execute();
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await workspace.db
      .transaction()
      .execute((transaction) => transaction.updateTable('quotes').set({ title: 'First' }).execute());
    expect(notedSaves(workspace.file).at(-1)).toEqual(before);
  });
});

describe('the chain of saves', () => {
  it('goes on over the deletion of a quote, whose number is then noted nowhere', async () => {
    const file = await closed([]);
    const workspace = await opened(file);
    const [quoteId = ''] = await addQuotes(workspace, [{ number: 'Q-4711' }]);
    expect(readFileSync(notesFile(file), 'utf8')).toContain('Q-4711');
    await workspace.db.transaction().execute(async (transaction) => {
      const quote = await quoteRecord(transaction, quoteId);
      if (quote !== undefined) await takeOut(transaction, quote);
    });
    expect(readFileSync(notesFile(file), 'utf8')).not.toContain('Q-4711');
    await workspace.close();
    expect(problem(await opening(file))).toBe('opened');
  });

  it('keeps so many saves, and no more', async () => {
    const file = await closed([]);
    const workspace = await opened(file);
    for (let count = 0; count < 1005; count += 1)
      await workspace.db.transaction().execute((transaction) =>
        transaction
          .insertInto('settings')
          .values({ name: `n${count}`, value: '1' })
          .execute(),
      );
    await workspace.close();
    const raw = new Database(file, { readonly: true });
    expect(raw.prepare('SELECT count(*), max(save) FROM saves').raw().get()).toEqual([1000, 1006]);
    raw.close();
    expect(problem(await opening(file))).toBe('opened');
  });

  it('refuses a change outside a transaction, which no save would cover', async () => {
    const { db } = await opened();
    await expect(db.insertInto('settings').values({ name: 'a', value: '1' }).execute()).rejects.toThrow('within a transaction');
  });
});
