import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import type { BackupFile, BackupReason } from './backups.ts';
import { backupsOf, takeBackup } from './backups.ts';
import type { Connection, ConnectionOptions } from '../database/connection.ts';
import { openToRead, openToWrite } from '../database/connection.ts';
import { fileState } from './file-state.ts';
import { migrate } from '../migrations/migrate.ts';
import type { WorkspaceMigration } from '../migrations/migrations.ts';
import { migrations as shipped } from '../migrations/migrations.ts';
import type { Tables, WorkspaceDb } from '../database/schema.ts';
import { WorkspaceDialect } from '../database/sqlite-dialect.ts';
import type { StorageProblem } from '../database/storage-problem.ts';
import { storageProblemOf } from '../database/storage-problem.ts';

/** An open workspace file. */
export type Workspace = {
  readonly file: string;
  readonly db: WorkspaceDb;
  /** True where this opening made the file. */
  readonly isNew: boolean;
  backUp(reason: BackupReason, now: Date): BackupFile;
  /** Writes the log into the file and lets go of it. */
  close(): Promise<void>;
};

export type OpenWorkspace =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly problem: StorageProblem };

export type OpenOptions = ConnectionOptions & {
  readonly clock: () => Date;
  /** False where the file must be there already: a workspace that went missing is not replaced by an empty one. */
  readonly mayCreate: boolean;
  readonly migrations?: readonly WorkspaceMigration[];
};

const failed = (problem: StorageProblem): OpenWorkspace => ({ ok: false, problem });

function problemOf(error: unknown): StorageProblem {
  return storageProblemOf(error) ?? { code: 'unknown', detail: error instanceof Error ? error.message : String(error) };
}

const number = (connection: Connection, pragma: string): number => Number(connection.pragma(pragma, { simple: true }));

/** What is wrong with the file's content, by a connection that can't change it; null where nothing is. */
function contentProblem(file: string, newestSchema: number, options: ConnectionOptions): StorageProblem | null {
  const connection = openToRead(file, options);
  try {
    const found = connection.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') return { code: 'damaged', detail: String(found) };
    // The header that was read may be older than what the log holds.
    const schema = number(connection, 'user_version');
    if (schema > newestSchema) return { code: 'newer', schema, reads: newestSchema };
    const own = connection
      .prepare(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely_%' AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .get();
    // Without a schema number nothing of ours is in it: tables that are, are another program's.
    return schema === 0 && own !== 0 ? { code: 'not-a-workspace' } : null;
  } finally {
    connection.close();
  }
}

/** A folder or file that SQLite can make no use of is found before it is asked; `absent` and `empty` become a new workspace. */
function prepare(file: string, newestSchema: number, options: OpenOptions): StorageProblem | 'new' | 'there' {
  const found = fileState(file, newestSchema);
  if (found.state === 'unusable') return found.problem;
  if (found.state === 'workspace') return contentProblem(file, newestSchema, options) ?? 'there';
  if (!options.mayCreate)
    return found.state === 'absent' ? { code: 'missing' } : { code: 'damaged', detail: 'the file is empty' };
  mkdirSync(dirname(file), { recursive: true });
  return 'new';
}

async function upgrade(
  connection: Connection,
  db: WorkspaceDb,
  file: string,
  isNew: boolean,
  options: OpenOptions,
): Promise<StorageProblem | null> {
  const { migrations = shipped } = options;
  const schema = number(connection, 'user_version');
  if (schema === migrations.length) return null;
  if (!isNew && schema > 0) {
    try {
      takeBackup(connection, { ...options, workspaceFile: file, reason: 'before-upgrade', now: options.clock() });
    } catch (error) {
      return storageProblemOf(error) ?? { code: 'backup-failed', detail: String(error) };
    }
  }
  try {
    await migrate(db, migrations);
    return null;
  } catch (error) {
    const problem = storageProblemOf(error);
    return problem !== null && problem.code !== 'unknown' ? problem : { code: 'upgrade-failed', detail: String(error) };
  }
}

/**
 * Opens a workspace: looks at the file, checks its pages, refuses what it can't read, backs it up before an upgrade, and
 * upgrades it in one transaction. Never throws; on a problem nothing is open and the file is as it was.
 */
export async function openWorkspace(file: string, options: OpenOptions): Promise<OpenWorkspace> {
  const { migrations = shipped } = options;
  let connection: Connection | null = null;
  try {
    const prepared = prepare(file, migrations.length, options);
    if (typeof prepared === 'object') return failed(prepared);
    connection = openToWrite(file, options);
    // Schema 0 is a file whose making was cut short: nothing of it was ever used.
    const isNew = prepared === 'new' || number(connection, 'user_version') === 0;
    const db = new Kysely<Tables>({ dialect: new WorkspaceDialect({ database: connection }) });
    const problem = await upgrade(connection, db, file, isNew, options);
    if (problem !== null) {
      await db.destroy();
      connection.close();
      if (isNew) for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
      return failed(problem);
    }
    return { ok: true, workspace: workspaceOver(connection, db, file, isNew, options) };
  } catch (error) {
    connection?.close();
    return failed(problemOf(error));
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

function workspaceOver(connection: Connection, db: WorkspaceDb, file: string, isNew: boolean, options: OpenOptions): Workspace {
  return {
    file,
    db,
    isNew,
    backUp: (reason, now) => takeBackup(connection, { ...options, workspaceFile: file, reason, now }),
    close: async () => {
      if (!connection.open) return;
      tidy(connection);
      await db.destroy();
      // Kysely closes what it has used, and only that.
      connection.close();
    },
  };
}

/** Whether backups say that there was a workspace at this path. */
export function wasThere(file: string): boolean {
  return backupsOf(file).length > 0;
}
