import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection, ConnectionOptions } from '../database/connection.ts';
import { openToRead } from '../database/connection.ts';
import { applicationId } from '../migrations/migrate.ts';

export const backupReasons = ['before-upgrade', 'daily', 'asked'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** `takenAt` as ISO 8601 in UTC; `name` is the file's, in the backups' folder. */
export type BackupFile = {
  readonly name: string;
  readonly takenAt: string;
  readonly reason: BackupReason;
  readonly bytes: number;
};

/** How many of each reason are kept, the newest. */
const keptBackups = 7;

const nameShape = /^(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d)(\d{3}Z)_(before-upgrade|daily|asked)\.sqlite$/;

/** The folder beside a workspace in which its backups are. */
export function backupsFolder(workspaceFile: string): string {
  return `${workspaceFile}-backups`;
}

/** The backups of a workspace, the newest first; none where there is no such folder. */
export function backupsOf(workspaceFile: string): readonly BackupFile[] {
  const folder = backupsFolder(workspaceFile);
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name): BackupFile[] => {
    const match = nameShape.exec(name);
    if (match === null) return [];
    const [, day = '', hour = '', minute = '', second = '', rest = '', reasonText] = match;
    const reason = backupReasons.find((known) => known === reasonText);
    if (reason === undefined) return [];
    const takenAt = `${day}${hour}:${minute}:${second}.${rest}`;
    return [{ name, takenAt, reason, bytes: statSync(join(folder, name)).size }];
  });
  return found.toSorted((a, b) => (a.name < b.name ? 1 : -1));
}

/** Opens the copy by itself and reads every page of it. Throws where it is not whole, or not of the same workspace. */
function verify(file: string, schema: number, options: ConnectionOptions): void {
  const copy = openToRead(file, options);
  try {
    const found = copy.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new Error(`The backup does not check out: ${String(found)}`);
    // A file from before the first upgrade has neither mark yet.
    const application = copy.pragma('application_id', { simple: true });
    if (schema > 0 && application !== applicationId) throw new Error('The backup lost its mark');
    if (copy.pragma('user_version', { simple: true }) !== schema) throw new Error('The backup is of another schema');
  } finally {
    copy.close();
  }
}

function synced(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export type BackupRequest = ConnectionOptions & {
  readonly workspaceFile: string;
  readonly reason: BackupReason;
  readonly now: Date;
};

/**
 * Copies the workspace, its log included, reopens and checks the copy, and only then gives it its name; the oldest beyond
 * those kept go. Throws what SQLite or the file system says; what there was before is untouched then.
 */
export function takeBackup(connection: Connection, request: BackupRequest): BackupFile {
  const { workspaceFile, reason, now } = request;
  const folder = backupsFolder(workspaceFile);
  mkdirSync(folder, { recursive: true });
  const takenAt = now.toISOString();
  const name = `${takenAt.replaceAll(/[:.]/g, '')}_${reason}.sqlite`;
  const partial = join(folder, `${name}.partial`);
  rmSync(partial, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(partial);
    synced(partial);
    verify(partial, Number(connection.pragma('user_version', { simple: true })), request);
    renameSync(partial, join(folder, name));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  const old = backupsOf(workspaceFile).filter((backup) => backup.reason === reason);
  for (const backup of old.slice(keptBackups)) rmSync(join(folder, backup.name), { force: true });
  return { name, takenAt, reason, bytes: statSync(join(folder, name)).size };
}
