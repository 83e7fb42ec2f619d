import { backupsOf } from '../../storage/workspace/backups.ts';
import type { Environment } from '../session/environment.ts';
import type { WorkspaceSession } from './workspace-session.ts';

const hour = 3_600_000;
/** After the window has come up: a backup of a large workspace takes a moment. */
const first = 30_000;

/** Backs the workspace up once a day while the app runs. Returns a function that stops it. */
export function keepDailyBackup(workspace: WorkspaceSession, { clock, log }: Environment): () => void {
  const look = (): void => {
    const open = workspace.open;
    if (!open.ok) return;
    try {
      const now = clock();
      const newest = backupsOf(open.value.workspace.file)[0];
      if (newest !== undefined && now.getTime() - Date.parse(newest.takenAt) < 20 * hour) return;
      const { bytes } = open.value.workspace.backUp('daily', now);
      log.info('Backed the workspace up', { bytes });
      open.value.changed('workspace');
    } catch (error) {
      log.warn('The daily backup failed', { error: error instanceof Error ? error.message : String(error) });
    }
  };
  const soon = setTimeout(look, first);
  const later = setInterval(look, hour);
  // Neither keeps the process from ending.
  soon.unref();
  later.unref();
  return () => {
    clearTimeout(soon);
    clearInterval(later);
  };
}
