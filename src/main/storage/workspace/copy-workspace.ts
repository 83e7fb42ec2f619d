import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection, ConnectionOptions } from '../database/connection.ts';
import { openToCopy, openToRead } from '../database/connection.ts';
import type { StorageProblem } from '../database/storage-problem.ts';
import { applicationId } from '../migrations/migrate.ts';
import { hasChecksums } from '../safekeeping/kept-tables.ts';
import { lastSave } from '../safekeeping/save-chain.ts';
import type { BackupFile, BackupReason } from './backups.ts';
import { backupName, backupsFolder, surplusBackups } from './backups.ts';
import { rowsProblem } from './content-problem.ts';
import { partialName, withJournals } from './leftovers.ts';
import { createForOwner, folderForOwner, keepForOwner } from './owner-alone.ts';

export type BackupRequest = ConnectionOptions & {
  readonly workspaceFile: string;
  readonly reason: BackupReason;
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
  /** True where a person takes the rows as they are. */
  readonly mayBeAltered: boolean;
};

/** How far a copy is: so many pages of so many. */
export type CopyProgress = { readonly done: number; readonly of: number };

/** The copy is not a whole workspace. */
export class BackupProblem extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem) {
    super(`The backup does not check out: ${problem.code}`);
    this.problem = problem;
  }
}

/** 8 MB at SQLite's pages: between two steps the thread can be ended. */
const pagesAStep = 2000;

const schemaOf = (connection: Connection): number => Number(connection.pragma('user_version', { simple: true }));

/** Looks at the copy by itself, every page and every row of it. Throws where it is not whole, or not of the same workspace. */
function verify(copy: Connection, schema: number, mayBeAltered: boolean): void {
  const problem = rowsProblem(copy);
  if (problem !== null && !(mayBeAltered && problem.code === 'altered')) throw new BackupProblem(problem);
  const wrong = (detail: string): BackupProblem => new BackupProblem({ code: 'backup-failed', detail });
  if (copy.pragma('application_id', { simple: true }) !== applicationId) throw wrong('The backup lost its mark');
  if (schemaOf(copy) !== schema) throw wrong('The backup is of another schema');
}

/** How many saves the copy has had. */
function finish(partial: string, schema: number, request: BackupRequest): number {
  const copy = openToCopy(partial, request);
  try {
    verify(copy, schema, request.mayBeAltered);
    return hasChecksums(copy) ? (lastSave(copy)?.save ?? 0) : 0;
  } finally {
    copy.close();
  }
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Copies the workspace, its log included, by a connection of its own; checks the copy, and only then gives it its name. The oldest
 * beyond those kept go. Writers are not held up. Copying is one half of what is told, and looking at the copy the other. Rejects with what SQLite or the file system says; what there was before is untouched then.
 */
export async function copyWorkspace(request: BackupRequest, tell: (progress: CopyProgress) => void): Promise<BackupFile> {
  const { workspaceFile, reason, takenAt } = request;
  const folder = backupsFolder(workspaceFile);
  folderForOwner(folder);
  keepForOwner([], [folder]);
  const partial = partialName(join(folder, 'copy'));
  const clear = (): void => withJournals(partial).forEach((file) => rmSync(file, { force: true }));
  clear();
  const source = openToRead(workspaceFile, request);
  try {
    // One state of it: without a reader's hold each save would begin the copy again.
    source.exec('BEGIN');
    const schema = schemaOf(source);
    createForOwner(partial);
    await source.backup(partial, {
      progress: ({ totalPages, remainingPages }) => {
        tell({ done: totalPages - remainingPages, of: 2 * totalPages });
        return pagesAStep;
      },
    });
    const saves = finish(partial, schema, request);
    sync(partial, 'r+');
    const name = backupName(workspaceFile, { reason, takenAt, saves });
    const { size: bytes } = statSync(partial);
    renameSync(partial, join(folder, name));
    // Windows can't open a folder, and needs no such call.
    if (process.platform !== 'win32') sync(folder, 'r');
    for (const backup of surplusBackups(workspaceFile, reason)) rmSync(join(folder, backup.name), { force: true });
    return { name, takenAt, reason, bytes, saves };
  } finally {
    source.close();
    clear();
  }
}
