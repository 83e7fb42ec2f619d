import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { WorkspaceMigration } from '../../../src/main/storage/migrations/migrations.ts';
import { migrations } from '../../../src/main/storage/migrations/migrations.ts';
import { backupsFolder, backupsOf } from '../../../src/main/storage/workspace/backups.ts';
import type { Workspace } from '../../../src/main/storage/workspace/workspace.ts';
import { opened, opening, workspacePath } from '../opened.ts';
import { addQuotes } from '../records/quote-rows.ts';

const day = (date: string): Date => new Date(`${date}T09:00:00.000Z`);

async function backUp(workspace: Workspace, now: Date): Promise<string> {
  const outcome = await workspace.backUp('asked', now);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.backup.name;
}

/** How often something else was done meanwhile: a process that stands still does nothing else, however busy the machine is. */
async function doneMeanwhile(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const timer = setInterval(() => (count += 1), 5);
  await work();
  clearInterval(timer);
  return count;
}

describe('backups', () => {
  it('follow one another as they were made, whatever the clock says', async () => {
    const workspace = await opened();
    const made: string[] = [];
    for (const date of [
      '2031-01-01',
      '2026-11-22',
      '2025-01-01',
      '2026-11-23',
      '2024-01-01',
      '2023-01-01',
      '2022-01-01',
      '2021-01-01',
    ])
      made.push(await backUp(workspace, day(date)));
    const kept = backupsOf(workspace.file);
    expect(kept.map(({ name }) => name)).toEqual(made.toReversed().slice(0, 7));
    expect(kept[0]?.takenAt).toBe('2021-01-01T09:00:00.000Z');
  });

  it('are newer than those of versions that did not count them', async () => {
    const workspace = await opened();
    const folder = backupsFolder(workspace.file);
    mkdirSync(folder);
    for (let year = 2030; year < 2037; year += 1) writeFileSync(join(folder, `${year}-01-01T090000000Z_asked.sqlite`), 'former');
    const name = await backUp(workspace, day('2026-11-22'));
    const kept = backupsOf(workspace.file);
    expect(kept).toHaveLength(7);
    expect(kept[0]).toMatchObject({ name, saves: 1 });
    expect(kept.at(-1)?.name).toBe('2031-01-01T090000000Z_asked.sqlite');
  });

  it('say how many saves they have, are one file each, and lie beside nothing else', async () => {
    const workspace = await opened();
    await addQuotes(workspace, [{ title: 'In it' }]);
    const name = await backUp(workspace, day('2026-11-22'));
    expect(backupsOf(workspace.file)).toMatchObject([
      { name, saves: 2, bytes: statSync(join(backupsFolder(workspace.file), name)).size },
    ]);
    expect(readdirSync(backupsFolder(workspace.file))).toEqual([name]);
    const copy = new Database(join(backupsFolder(workspace.file), name), { readonly: true });
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.prepare('SELECT title FROM quotes').pluck().all()).toEqual(['In it']);
    copy.close();
  });

  it('are taken while saves go on, each a state of the workspace that was', async () => {
    const workspace = await opened();
    await addQuotes(
      workspace,
      Array.from({ length: 300 }, () => ({ title: 'x'.repeat(20_000) })),
    );
    let saves = 2;
    const backup = backUp(workspace, day('2026-11-22'));
    // The thread is heard between two turns.
    while ((await Promise.race([backup, setImmediate(null)])) === null) {
      await addQuotes(workspace, [{ title: 'meanwhile' }]);
      saves += 1;
    }
    const name = await backup;
    const taken = backupsOf(workspace.file)[0]?.saves ?? 0;
    expect(taken).toBeGreaterThanOrEqual(2);
    expect(taken).toBeLessThan(saves);
    expect(readdirSync(backupsFolder(workspace.file))).toEqual([name]);
  }, 30_000);

  it('tell how far they are, the copy being half of it', async () => {
    const workspace = await opened();
    await addQuotes(
      workspace,
      Array.from({ length: 300 }, () => ({ title: 'x'.repeat(20_000) })),
    );
    const shares: number[] = [];
    const outcome = await workspace.backUp('asked', day('2026-11-22'), { tell: ({ done, of }) => shares.push(done / of) });
    expect(outcome.ok).toBe(true);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 0.5)).toBe(true);
  });

  it('end where the workspace is closed meanwhile, and leave nothing', async () => {
    const workspace = await opened();
    await addQuotes(
      workspace,
      Array.from({ length: 300 }, () => ({ title: 'x'.repeat(20_000) })),
    );
    const backup = workspace.backUp('asked', day('2026-11-22'));
    await workspace.close();
    expect((await backup).ok).toBe(false);
    const folder = backupsFolder(workspace.file);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });
});

describe('an upgrade', () => {
  it('goes through although the clock of former backups was ahead', async () => {
    const file = workspacePath();
    const workspace = await opened(file);
    for (let year = 2031; year < 2039; year += 1) await workspace.backUp('before-upgrade', day(`${year}-01-01`));
    await workspace.close();
    const adding: WorkspaceMigration = {
      name: '9998-notes',
      up: async (db) => void (await sql`CREATE TABLE notes (n INTEGER PRIMARY KEY) STRICT`.execute(db)),
    };
    await opened(file, { migrations: [...migrations, adding] });
    expect(backupsOf(file)[0]?.takenAt).toBe('2026-11-22T09:00:00.000Z');
  });
});

describe('what a killed process left', () => {
  it('is gone at the next opening; what a running one makes stays', async () => {
    const workspace = await opened();
    const { file } = workspace;
    const kept = await backUp(workspace, day('2026-11-22'));
    await workspace.close();
    const folder = backupsFolder(file);
    const killed = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    await once(killed, 'exit');
    const gone = [
      join(folder, `copy.${killed.pid}.partial`),
      join(folder, `copy.${killed.pid}.partial-journal`),
      // As former versions called them.
      join(folder, '2026-11-22T090000000Z_daily.sqlite.partial'),
      join(folder, '2026-11-22T090000000Z_daily.sqlite.partial-journal'),
      `${file}.${killed.pid}.partial`,
      `${file}.${killed.pid}.partial-wal`,
      `${file}-saves.json.${killed.pid}.partial`,
    ];
    const running = join(folder, `copy.${process.ppid}.partial`);
    const ofOthers = [
      join(folder, 'film.mp4.partial'),
      join(folder, `film.${killed.pid}.partial`),
      join(folder, 'copy.sqlite-journal'),
      join(folder, `copy.${killed.pid}.partial.txt`),
      `${file}.mine.partial`,
      `${file}-other.partial`,
      join(folder, '..', 'download.partial'),
      join(folder, '..', 'other.sqlite-journal'),
    ];
    for (const left of [...gone, running, ...ofOthers]) writeFileSync(left, 'half');
    await opened(file);
    expect(gone.filter((left) => existsSync(left))).toEqual([]);
    expect([running, ...ofOthers].filter((left) => !existsSync(left))).toEqual([]);
    expect(existsSync(join(folder, kept))).toBe(true);
  });
});

describe('a workspace of no bytes', () => {
  it('is never replaced: not the first time either', async () => {
    const file = workspacePath();
    writeFileSync(file, '');
    expect(await opening(file)).toEqual({ ok: false, problem: { code: 'empty' } });
    const other = workspacePath();
    await (await opened(other)).close();
    truncateSync(other);
    expect(await opening(other)).toMatchObject({ ok: false, problem: { code: 'empty' } });
    expect([readFileSync(file), readFileSync(other)].map(({ length }) => length)).toEqual([0, 0]);
  });
});

describe('a file that another program holds', () => {
  async function held(file: string, milliseconds: number): Promise<void> {
    const holding = spawn(process.execPath, [join(import.meta.dirname, 'held-file.ts'), file, String(milliseconds)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holding.stdout, 'data');
  }

  it('is waited for without the process standing still, by a save and by an opening', async () => {
    const workspace = await opened();
    await held(workspace.file, 1500);
    const began = performance.now();
    const others = await doneMeanwhile(() => addQuotes(workspace, [{ title: 'After' }]));
    expect(performance.now() - began).toBeGreaterThan(1000);
    expect(others).toBeGreaterThan(15);
    await workspace.close();
    await held(workspace.file, 1500);
    const other = await opened(workspace.file);
    expect(await other.db.selectFrom('quotes').select('title').execute()).toEqual([{ title: 'After' }]);
  }, 20_000);

  it('is named once that takes too long', async () => {
    const workspace = await opened();
    await held(workspace.file, 9000);
    await expect(addQuotes(workspace, [{}])).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  }, 20_000);
});

describe.skipIf(process.platform === 'win32')('what the owner alone may read', () => {
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  it('is the workspace, its log, its note, its folder and its backups', async () => {
    const file = join(workspacePath(), 'profile', 'workspace.quotewright');
    const workspace = await opened(file);
    await addQuotes(workspace, [{}]);
    const name = await backUp(workspace, day('2026-11-22'));
    const folder = backupsFolder(file);
    for (const own of [file, `${file}-wal`, `${file}-shm`, `${file}-saves.json`, join(folder, name)])
      expect([own, modeOf(own)]).toEqual([own, '600']);
    for (const own of [join(file, '..'), folder]) expect([own, modeOf(own)]).toEqual([own, '700']);
  });

  it('is a workspace of a former version too, from its next opening on', async () => {
    const { chmodSync } = await import('node:fs');
    const file = workspacePath();
    await (await opened(file)).close();
    chmodSync(file, 0o644);
    await opened(file);
    expect(modeOf(file)).toBe('600');
  });
});
