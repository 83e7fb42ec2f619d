import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const backupReasons = ['before-upgrade', 'daily', 'asked'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** `takenAt` as ISO 8601 in UTC, by the clock of then; `name` is the file's, in the backups' folder. */
export type BackupFile = {
  readonly name: string;
  readonly takenAt: string;
  readonly reason: BackupReason;
  readonly bytes: number;
  /** How many saves the workspace had had; null in a backup of a version that did not count them. */
  readonly saves: number | null;
};

/** How many of each reason are kept, the newest. */
const keptBackups = 7;

/** The counter says the order in which they were made; the clock may have been wrong. Former versions had no counter. */
const nameShape =
  /^(?:(\d{6,15})_)?(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d)(\d{3}Z)_(before-upgrade|daily|asked)(?:_(\d{1,15}))?\.sqlite$/;

export function isBackupName(name: string): boolean {
  return nameShape.test(name);
}

type Counted = BackupFile & { readonly count: number };

/** The folder beside a workspace in which its backups are. */
export function backupsFolder(workspaceFile: string): string {
  return `${workspaceFile}-backups`;
}

function backupOf(folder: string, name: string): Counted | null {
  const match = nameShape.exec(name);
  if (match === null) return null;
  const [, count = '0', day = '', hour = '', minute = '', second = '', rest = '', reasonText, saves] = match;
  const reason = backupReasons.find((known) => known === reasonText);
  if (reason === undefined) return null;
  return {
    name,
    takenAt: `${day}${hour}:${minute}:${second}.${rest}`,
    reason,
    bytes: statSync(join(folder, name)).size,
    saves: saves === undefined ? null : Number(saves),
    count: Number(count),
  };
}

function countedBackups(workspaceFile: string): readonly Counted[] {
  const folder = backupsFolder(workspaceFile);
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name) => backupOf(folder, name) ?? []);
  return found.toSorted((a, b) => b.count - a.count || (a.name < b.name ? 1 : -1));
}

/** The backups of a workspace, the one that was made last first; none where there is no such folder. */
export function backupsOf(workspaceFile: string): readonly BackupFile[] {
  return countedBackups(workspaceFile).map(({ count: _count, ...backup }) => backup);
}

export type NewBackup = { readonly reason: BackupReason; readonly takenAt: string; readonly saves: number };

/** The name of the next backup. */
export function backupName(workspaceFile: string, { reason, takenAt, saves }: NewBackup): string {
  const count = (countedBackups(workspaceFile)[0]?.count ?? 0) + 1;
  return `${String(count).padStart(6, '0')}_${takenAt.replaceAll(/[:.]/g, '')}_${reason}_${saves}.sqlite`;
}

/** Those of a reason that are beyond what is kept. */
export function surplusBackups(workspaceFile: string, reason: BackupReason): readonly BackupFile[] {
  return backupsOf(workspaceFile)
    .filter((backup) => backup.reason === reason)
    .slice(keptBackups);
}
