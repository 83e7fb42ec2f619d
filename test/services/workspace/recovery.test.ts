import { migrations } from '../../../src/main/storage/migrations/migrations.ts';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { failureOf, started, testFolder, valueOf } from '../running.ts';

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A workspace with the sample, closed: one file. */
async function workspaceFile(): Promise<string> {
  const file = join(testFolder(), 'workspace.sqlite');
  const { services } = await started(file);
  await services.close();
  return file;
}

/** A file that begins well and has a page of noise in it. */
async function damagedFile(): Promise<string> {
  const file = await workspaceFile();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096 * 3, 4096 * 9);
  writeFileSync(file, bytes);
  return file;
}

async function unavailable(file: string, code: string) {
  const before = hashOf(file);
  const running = await started(file);
  const status = valueOf(await running.client.workspace.status({}));
  if (status.state !== 'unavailable') throw new Error(`The workspace opened although it is ${code}`);
  expect(status).toMatchObject({ file, problem: { code } });
  const failure = failureOf(await running.client.quotes.list({}));
  expect(failure).toMatchObject({ kind: 'workspace-unavailable', file, problem: { code } });
  expect(hashOf(file)).toBe(before);
  return { ...running, status };
}

describe('a workspace that can not be opened', () => {
  it('is a text file', async () => {
    const file = join(testFolder(), 'workspace.sqlite');
    writeFileSync(file, 'Dear customer,\n'.repeat(500));
    const { status } = await unavailable(file, 'not-sqlite');
    expect(status.choices).toEqual(['choose-file', 'start-new', 'try-again']);
  });

  it('is another program’s database', async () => {
    for (const mark of ['PRAGMA application_id = 77', 'PRAGMA user_version = 0']) {
      const file = join(testFolder(), 'workspace.sqlite');
      const other = new Database(file);
      other.exec(`CREATE TABLE photos (name TEXT); ${mark}`);
      other.close();
      expect((await unavailable(file, 'not-a-workspace')).status.choices).toContain('start-new');
    }
  });

  it('is damaged', async () => {
    expect((await unavailable(await damagedFile(), 'damaged')).status.backups).toEqual([]);
  });

  it('was cut off', async () => {
    const file = await workspaceFile();
    truncateSync(file, 4096 * 5 + 100);
    expect((await unavailable(file, 'damaged')).status.choices).toContain('choose-file');
    truncateSync(file, 50);
    expect((await unavailable(file, 'damaged')).status.choices).toContain('choose-file');
  });

  it('is empty, and is not replaced', async () => {
    const file = join(testFolder(), 'workspace.sqlite');
    writeFileSync(file, '');
    const { status } = await unavailable(file, 'empty');
    expect(status.choices).toEqual(['choose-file', 'start-new', 'try-again']);
  });

  it('lacks saves: a backup is offered first, and a person may go on without them', async () => {
    const first = await started();
    const file = first.environment.workspaceFile;
    valueOf(await first.client.workspace.backUp({}));
    const { quoteId } = valueOf(await first.client.quotes.create({ from: 'blank', customer: 'Harborline' }));
    const number = valueOf(await first.client.quotes.open({ quoteId })).draft['number'];
    if (typeof number !== 'string') throw new Error('The quote has no number');
    // What a killed process leaves, without its log.
    const copy = join(testFolder(), 'workspace.sqlite');
    cpSync(file, copy);
    for (const beside of ['-saves.json', '-backups']) cpSync(`${file}${beside}`, `${copy}${beside}`, { recursive: true });
    const { client, status } = await unavailable(copy, 'behind');
    expect(status.choices).toEqual(['restore-backup', 'open-as-it-is', 'choose-file', 'start-new']);
    expect(status.problem).toMatchObject({ code: 'behind', quotes: expect.arrayContaining([number]) });
    expect(status.backups).toHaveLength(1);
    expect(valueOf(await client.workspace.recover({ choice: 'open-as-it-is' }))).toMatchObject({ state: 'open', file: copy });
    expect(failureOf(await client.quotes.open({ quoteId })).kind).toBe('not-found');
    expect(valueOf(await client.audit.list({}))[0]).toMatchObject({
      action: 'workspace-accepted',
      detail: { missingSaves: true, alteredRows: false },
    });
  });

  it('was written by a later version', async () => {
    const file = await workspaceFile();
    const later = new Database(file);
    later.pragma('user_version = 99');
    later.close();
    const { status } = await unavailable(file, 'newer');
    expect(status.problem).toEqual({ code: 'newer', schema: 99, reads: migrations.length });
    expect(status.choices).not.toContain('restore-backup');
  });

  it('is a folder, or lies under a file', async () => {
    const folder = join(testFolder(), 'workspace.sqlite');
    mkdirSync(folder);
    const first = await started(folder);
    expect(valueOf(await first.client.workspace.status({}))).toMatchObject({ problem: { code: 'is-a-folder' } });
    const blocking = join(testFolder(), 'profile');
    writeFileSync(blocking, 'not a folder');
    const second = await started(join(blocking, 'deep', 'workspace.sqlite'));
    expect(valueOf(await second.client.workspace.status({}))).toMatchObject({
      problem: { code: 'folder-is-a-file', folder: blocking },
      choices: ['try-again', 'choose-file'],
    });
    expect(readFileSync(blocking, 'utf8')).toBe('not a folder');
  });

  it('is gone, though its backups are there', async () => {
    const { services, client, environment } = await started();
    valueOf(await client.workspace.backUp({}));
    await services.close();
    rmSync(environment.workspaceFile);
    const again = await started(environment.workspaceFile);
    const status = valueOf(await again.client.workspace.status({}));
    expect(status).toMatchObject({ state: 'unavailable', problem: { code: 'missing' }, backups: [{ reason: 'asked' }] });
    expect(existsSync(environment.workspaceFile)).toBe(false);
  });

  it('is held by another program', async () => {
    const file = await workspaceFile();
    const other = new Database(file);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    try {
      expect((await unavailable(file, 'locked')).status.choices[0]).toBe('try-again');
    } finally {
      other.close();
    }
  }, 60_000);

  it('may only be read', async () => {
    const file = await workspaceFile();
    const script = join(import.meta.dirname, 'status-of.ts');
    chmodSync(file, 0o444);
    const before = hashOf(file);
    // Root may write everywhere: the services run without that right then. (As another user they could not read a checkout in root's home.)
    const isRoot = process.getuid?.() === 0;
    const command = [process.execPath, script, file];
    const [program = '', ...args] = isRoot ? ['setpriv', '--bounding-set=-dac_override', ...command] : command;
    const run = spawnSync(program, args, { encoding: 'utf8' });
    expect(JSON.parse(run.stdout || JSON.stringify(run.error?.message ?? run.stderr))).toMatchObject({
      state: 'unavailable',
      problem: { code: 'read-only' },
      choices: ['try-again', 'choose-file'],
    });
    expect(hashOf(file)).toBe(before);
  });
});

describe('recovering', () => {
  it('restores a backup under a new name, which the next start opens too', async () => {
    const file = join(testFolder(), 'workspace.sqlite');
    const first = await started(file);
    valueOf(await first.client.settings.update({ numberPattern: 'N-###' }));
    valueOf(await first.client.workspace.backUp({}));
    await first.services.close();
    const bytes = readFileSync(file);
    bytes.fill(0, 4096);
    writeFileSync(file, bytes);

    const { client, services, status } = await unavailable(file, 'damaged');
    expect(status.choices[0]).toBe('restore-backup');
    expect(failureOf(await client.workspace.recover({ choice: 'restore-backup', backup: '../../etc/passwd' }))).toEqual({
      kind: 'not-found',
      what: 'backup',
    });
    const damaged = hashOf(file);
    const told: (readonly string[])[] = [];
    services.onChanged((tables) => told.push(tables));
    const backup = status.backups[0]?.name ?? '';
    const recovered = valueOf(await client.workspace.recover({ choice: 'restore-backup', backup }));
    expect(recovered).toMatchObject({ state: 'open', counts: { quotes: 3 } });
    expect(recovered.file).not.toBe(file);
    expect(valueOf(await client.settings.get({})).numberPattern).toBe('N-###');
    expect(told).toHaveLength(1);
    expect(hashOf(file)).toBe(damaged);
    expect(failureOf(await client.workspace.recover({ choice: 'start-new' }))).toEqual({
      kind: 'refused',
      rule: 'nothing-to-recover',
    });
    await services.close();

    const next = await started(file);
    expect(valueOf(await next.client.workspace.status({}))).toMatchObject({ state: 'open', file: recovered.file });
    expect(hashOf(file)).toBe(damaged);
  });

  it('starts a new workspace beside the file, without the sample', async () => {
    const file = await damagedFile();
    const before = hashOf(file);
    const { client } = await started(file);
    const status = valueOf(await client.workspace.recover({ choice: 'start-new' }));
    expect(status).toMatchObject({ state: 'open', counts: { quotes: 0 }, hasSample: false });
    valueOf(await client.quotes.create({ from: 'blank' }));
    expect(hashOf(file)).toBe(before);
  });

  it('opens another file that the user chooses, and stays where they choose none', async () => {
    const file = await damagedFile();
    const other = join(testFolder(), 'other.sqlite');
    cpSync(await workspaceFile(), other);
    const { client, environment } = await started(file);
    environment.answers.push(null, join(testFolder(), 'nothing.sqlite'), other);
    expect(valueOf(await client.workspace.recover({ choice: 'choose-file' }))).toMatchObject({ state: 'unavailable', file });
    expect(valueOf(await client.workspace.recover({ choice: 'choose-file' }))).toMatchObject({ problem: { code: 'missing' } });
    expect(valueOf(await client.workspace.recover({ choice: 'choose-file' }))).toMatchObject({ state: 'open', file: other });
  });

  it('tries again once the cause is gone', async () => {
    const file = join(testFolder(), 'workspace.sqlite');
    mkdirSync(file);
    const { client } = await started(file);
    expect(valueOf(await client.workspace.recover({ choice: 'try-again' }))).toMatchObject({ problem: { code: 'is-a-folder' } });
    rmSync(file, { recursive: true });
    expect(valueOf(await client.workspace.recover({ choice: 'try-again' }))).toMatchObject({ state: 'open', hasSample: true });
  });
});

describe('backups', () => {
  it('are stopped without a trace', async () => {
    const file = await workspaceFile();
    const { client } = await started(file);
    const wanted = new AbortController();
    const backing = client.workspace.backUp({}, { signal: wanted.signal });
    wanted.abort();
    expect(failureOf(await backing)).toMatchObject({ kind: 'stopped', work: 'backing-up', why: { code: 'cancelled' } });
    expect(valueOf(await client.workspace.backups({}))).toEqual([]);
    const folder = `${file}-backups`;
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    expect(valueOf(await client.workspace.backUp({}))).toMatchObject({ reason: 'asked' });
  });

  it('are kept, the newest of each reason, and are whole workspaces', async () => {
    const { client, environment } = await started();
    for (let count = 0; count < 9; count += 1) valueOf(await client.workspace.backUp({}));
    const backups = valueOf(await client.workspace.backups({}));
    expect(backups).toHaveLength(7);
    expect(backups.map(({ takenAt }) => takenAt)).toEqual(
      backups
        .map(({ takenAt }) => takenAt)
        .toSorted()
        .toReversed(),
    );
    const folder = `${environment.workspaceFile}-backups`;
    expect(readdirSync(folder)).toHaveLength(7);
    const copy = new Database(join(folder, backups[0]?.name ?? ''), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT count(*) FROM quotes').pluck().get()).toBe(3);
    copy.close();
  });
});
