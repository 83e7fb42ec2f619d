import { existsSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { BackupFile, BackupReason } from './backups.ts';
import { backupsFolder, backupsOf } from './backups.ts';
import type { Connection, ConnectionOptions } from '../database/connection.ts';
import { openToRead, openToWrite } from '../database/connection.ts';
import type { TransactionEnds } from '../database/sqlite-dialect.ts';
import { WorkspaceDialect, betweenAttempts } from '../database/sqlite-dialect.ts';
import type { Tables, WorkspaceDb } from '../database/schema.ts';
import type { StorageProblem } from '../database/storage-problem.ts';
import { storageProblemOf } from '../database/storage-problem.ts';
import { migrate } from '../migrations/migrate.ts';
import type { WorkspaceMigration } from '../migrations/migrations.ts';
import { migrations as shipped } from '../migrations/migrations.ts';
import { hasChecksums } from '../safekeeping/kept-tables.ts';
import { lostSaves, noteSaves, notedSaves, notesFile } from '../safekeeping/noted-saves.ts';
import { lastSave } from '../safekeeping/save-chain.ts';
import { keepSaves, writeAllChecksums } from '../safekeeping/save-keeper.ts';
import { formProblem, rowsProblem } from './content-problem.ts';
import { fileState } from './file-state.ts';
import type { BackupRequest } from './copy-workspace.ts';
import type { FileThreads, Following } from './file-thread.ts';
import { fileThreads } from './file-thread.ts';
import { sweepLeftovers, withJournals } from './leftovers.ts';
import { makeWorkspace } from './new-workspace.ts';
import { keepForOwner } from './owner-alone.ts';

/** An open workspace file. */
export type Workspace = {
  readonly file: string;
  readonly db: WorkspaceDb;
  /** True where this opening made the file. */
  readonly isNew: boolean;
  /**
   * What is wrong with pages or rows of a large file; null where nothing is. The first call has them looked at, beside everything else;
   * those after it get its answer.
   */
  checked(): Promise<StorageProblem | null>;
  /** Beside everything else. Never rejects. Where the signal aborts, nothing of it stays, and the outcome is a problem. */
  backUp(reason: BackupReason, now: Date, following?: Following): Promise<BackupOutcome>;
  /** Writes the log into the file and lets go of it. */
  close(): Promise<void>;
};

export type BackupOutcome =
  | { readonly ok: true; readonly backup: BackupFile }
  | { readonly ok: false; readonly problem: StorageProblem };

export type OpenWorkspace =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly problem: StorageProblem };

export type OpenOptions = ConnectionOptions & {
  readonly clock: () => Date;
  /** False where the file must be there already: a workspace that went missing is not replaced by an empty one. */
  readonly mayCreate: boolean;
  /** What a person takes as it is: that saves are missing, or rows altered. */
  readonly accepted?: ReadonlySet<Acceptable>;
  /** A file of at most so many bytes is looked at as a whole before it is opened. */
  readonly mostCheckedFirst?: number;
  /** Hears that a save could not be noted beside the file. */
  readonly notNoted?: (error: unknown) => void;
  readonly migrations?: readonly WorkspaceMigration[];
};

/** What a file may be opened in spite of. */
export type Acceptable = 'behind' | 'altered';

/** How long to wait for another program that holds the file. */
const patienceMilliseconds = 5000;

/** 8 MB: read and held against its checksums in less than the time in which a window comes up. */
const checkedFirst = 8_000_000;

const failed = (problem: StorageProblem): OpenWorkspace => ({ ok: false, problem });

function problemOf(error: unknown): StorageProblem {
  return storageProblemOf(error) ?? { code: 'unknown', detail: error instanceof Error ? error.message : String(error) };
}

const schemaOf = (connection: Connection): number => Number(connection.pragma('user_version', { simple: true }));
const accepts = ({ accepted }: OpenOptions, what: Acceptable): boolean => accepted?.has(what) === true;
const migrationsOf = ({ migrations = shipped }: OpenOptions): readonly WorkspaceMigration[] => migrations;
const isLarge = (file: string, { mostCheckedFirst = checkedFirst }: OpenOptions): boolean =>
  statSync(file).size > mostCheckedFirst;

/** What is wrong with the file's content, by a connection that can't change it; null where nothing is. */
function contentProblem(file: string, options: OpenOptions): StorageProblem | null {
  const connection = openToRead(file, options);
  try {
    const lost = accepts(options, 'behind') ? null : lostSaves(connection, notedSaves(file));
    const form = formProblem(connection, migrationsOf(options).length);
    // An empty database that once held saves has lost them: that says more than that it is empty.
    if (lost !== null && (form === null || form.code === 'empty')) return { code: 'behind', ...lost };
    if (form !== null || isLarge(file, options)) return form;
    const rows = rowsProblem(connection);
    return rows?.code === 'altered' && accepts(options, 'altered') ? null : rows;
  } finally {
    connection.close();
  }
}

/** A folder or file that SQLite can make no use of is found before it is asked. */
async function prepare(file: string, options: OpenOptions): Promise<StorageProblem | 'new' | 'there'> {
  const found = fileState(file, migrationsOf(options).length);
  if (found.state === 'unusable') return found.problem;
  if (found.state === 'workspace') return contentProblem(file, options) ?? 'there';
  if (!options.mayCreate) return { code: 'missing' };
  await makeWorkspace(file, { ...options, migrations: migrationsOf(options) });
  return 'new';
}

async function backedUp(file: string, threads: FileThreads, options: OpenOptions): Promise<StorageProblem | null> {
  const { nativeBinding, clock } = options;
  const takenAt = clock().toISOString();
  const mayBeAltered = accepts(options, 'altered');
  const outcome = await copied(threads, { workspaceFile: file, nativeBinding, reason: 'before-upgrade', takenAt, mayBeAltered });
  if (outcome.ok) return null;
  const { problem } = outcome;
  return problem.code === 'unknown' ? { code: 'backup-failed', detail: problem.detail } : problem;
}

/** Upgrades the file, a backup first; where a person takes it as it is, its checksums are written afresh. */
async function upgrade(opened: Opened, file: string, threads: FileThreads, options: OpenOptions): Promise<StorageProblem | null> {
  const { connection, db } = opened;
  const migrations = migrationsOf(options);
  const schema = schemaOf(connection);
  const writeChecksums = (): void => {
    if (hasChecksums(connection)) writeAllChecksums(connection, options.clock().toISOString());
  };
  if (schema === migrations.length) {
    if (accepts(options, 'altered')) connection.transaction(writeChecksums).immediate();
    return null;
  }
  const problem = await backedUp(file, threads, options);
  if (problem !== null) return problem;
  try {
    await migrate(db, migrations, writeChecksums);
    return null;
  } catch (error) {
    const known = storageProblemOf(error);
    return known !== null && known.code !== 'unknown' ? known : { code: 'upgrade-failed', detail: String(error) };
  }
}

type Opened = { readonly connection: Connection; readonly db: WorkspaceDb; keeper: TransactionEnds | null };

function opening(file: string, options: OpenOptions): Opened {
  const connection = openToWrite(file, options);
  const ends = (): TransactionEnds | null => opened.keeper;
  const dialect = new WorkspaceDialect({ database: connection, ends, patienceMilliseconds });
  const opened: Opened = { connection, db: new Kysely<Tables>({ dialect }), keeper: null };
  return opened;
}

/** Begins to keep checksums, and notes beside the file what it has now. */
function keep(opened: Opened, file: string, { clock, notNoted = () => undefined }: OpenOptions): void {
  const { connection } = opened;
  if (!hasChecksums(connection)) return;
  const last = lastSave(connection);
  const noted = notedSaves(file).filter(({ save }) => last !== null && save < last.save);
  try {
    if (last !== null) noteSaves(file, [...noted, { save: last.save, hash: last.hash, at: last.at, quotes: [] }]);
  } catch (error) {
    notNoted(error);
  }
  opened.keeper = keepSaves(connection, { workspaceFile: file, clock, notNoted });
}

async function openOnce(file: string, options: OpenOptions): Promise<OpenWorkspace> {
  const threads = fileThreads();
  let opened: Opened | null = null;
  try {
    const prepared = await prepare(file, options);
    if (typeof prepared === 'object') return failed(prepared);
    keepForOwner([...withJournals(file), notesFile(file)], [backupsFolder(file)]);
    opened = opening(file, options);
    const problem = await upgrade(opened, file, threads, options);
    if (problem !== null) {
      await opened.db.destroy();
      opened.connection.close();
      return failed(problem);
    }
    keep(opened, file, options);
    return { ok: true, workspace: workspaceOver(opened, file, prepared === 'new', threads, options) };
  } catch (error) {
    opened?.connection.close();
    return failed(problemOf(error));
  }
}

/**
 * Opens a workspace: looks at the file, holds it against its checksums and what was noted beside it, refuses what it can't read, backs it
 * up before an upgrade, and upgrades it in one transaction. Waits for another program that holds the file, for a while. Never throws; on a problem nothing is open and the file is as it was.
 */
export async function openWorkspace(file: string, options: OpenOptions): Promise<OpenWorkspace> {
  sweepLeftovers(file);
  const until = performance.now() + patienceMilliseconds;
  for (;;) {
    const outcome = await openOnce(file, options);
    if (outcome.ok || outcome.problem.code !== 'locked' || performance.now() >= until) return outcome;
    await wait(betweenAttempts);
  }
}

/** Figures for the query planner: without them it is only slower, so that a full disk is no reason not to close. */
function tidy(connection: Connection): void {
  try {
    connection.pragma('optimize');
  } catch {
    // Nothing is lost.
  }
}

async function copied(threads: FileThreads, request: BackupRequest, following: Following = {}): Promise<BackupOutcome> {
  const answer = await threads.ask({ task: 'copy', ...request }, following);
  if (following.signal?.aborted === true) sweepLeftovers(request.workspaceFile);
  switch (answer.answer) {
    case 'backup':
      return { ok: true, backup: answer.backup };
    case 'problem':
      return { ok: false, problem: answer.problem };
    case 'sound':
      return { ok: false, problem: { code: 'backup-failed', detail: 'No copy was made' } };
  }
}

function workspaceOver(
  { connection, db }: Opened,
  file: string,
  isNew: boolean,
  threads: FileThreads,
  options: OpenOptions,
): Workspace {
  const { nativeBinding } = options;
  const check = async (): Promise<StorageProblem | null> => {
    if (!isLarge(file, options)) return null;
    const answer = await threads.ask({ task: 'check', file, nativeBinding });
    return answer.answer === 'problem' ? answer.problem : null;
  };
  let checking: Promise<StorageProblem | null> | null = null;
  // One at a time: each has a name of its own only once it is done.
  let last: Promise<unknown> = Promise.resolve();
  return {
    file,
    db,
    isNew,
    checked: () => (checking ??= check()),
    backUp: (reason, now, following) => {
      const takenAt = now.toISOString();
      const before = last;
      const outcome = (async (): Promise<BackupOutcome> => {
        await before;
        return copied(threads, { workspaceFile: file, nativeBinding, reason, takenAt, mayBeAltered: false }, following);
      })();
      last = outcome;
      return outcome;
    },
    close: async () => {
      if (!connection.open) return;
      await threads.close();
      tidy(connection);
      await db.destroy();
      // Kysely closes what it has used, and only that.
      connection.close();
      sweepLeftovers(file);
    },
  };
}

/** Whether backups, or what was noted of saves, say that there was a workspace at this path. */
export function wasThere(file: string): boolean {
  return backupsOf(file).length > 0 || existsSync(notesFile(file));
}
