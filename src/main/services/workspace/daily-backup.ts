import type { BackupFile } from '../../storage/workspace/backups.ts';
import { backupsOf } from '../../storage/workspace/backups.ts';
import type { Environment } from '../session/environment.ts';
import type { WorkspaceSession } from './workspace-session.ts';

const hour = 3_600_000;
/** After the window has come up: a backup of a large workspace takes a moment. */
const first = 30_000;

/** A backup of a day to come is of a clock that was wrong, and says nothing of today. */
function isDue(newest: BackupFile | undefined, now: Date): boolean {
  const age = newest === undefined ? Number.NaN : now.getTime() - Date.parse(newest.takenAt);
  return !(age >= 0 && age < 20 * hour);
}

/** Backs the workspace up once a day while the app runs. Returns a function that stops it. */
export function keepDailyBackup(workspace: WorkspaceSession, { clock, log }: Environment): () => void {
  const look = async (): Promise<void> => {
    const open = workspace.open;
    if (!open.ok) return;
    try {
      const now = clock();
      if (!isDue(backupsOf(open.value.workspace.file)[0], now)) return;
      const outcome = await open.value.workspace.backUp('daily', now);
      if (outcome.ok) log.info('Backed the workspace up', { bytes: outcome.backup.bytes });
      else log.warn('The daily backup failed', { problem: outcome.problem.code });
      open.value.changed('workspace');
    } catch (error) {
      log.warn('The daily backup failed', { error: error instanceof Error ? error.message : String(error) });
    }
  };
  const soon = setTimeout(() => void look(), first);
  const later = setInterval(() => void look(), hour);
  // Neither keeps the process from ending.
  soon.unref();
  later.unref();
  return () => {
    clearTimeout(soon);
    clearInterval(later);
  };
}
