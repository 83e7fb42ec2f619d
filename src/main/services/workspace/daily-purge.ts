import type { Environment } from '../session/environment.ts';
import type { WorkspaceSession } from './workspace-session.ts';

const hour = 3_600_000;
/** After the window has come up. */
const first = 45_000;

/** Takes out what was kept of deleted customers once its day is past, while the app runs. Returns a function that stops it. */
export function purgeDaily(workspace: WorkspaceSession, { log }: Pick<Environment, 'log'>): () => void {
  const look = async (): Promise<void> => {
    const open = workspace.open;
    if (!open.ok) return;
    try {
      const { purgeLapsed } = await import('../customers/customer-deletion.ts');
      const revisions = await purgeLapsed(open.value);
      if (revisions > 0) log.info('Took out issued revisions of deleted customers', { revisions });
    } catch (error) {
      log.warn('Issued revisions of deleted customers could not be taken out', {
        error: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const soon = setTimeout(() => void look(), first);
  const later = setInterval(() => void look(), 12 * hour);
  // Neither keeps the process from ending.
  soon.unref();
  later.unref();
  return () => {
    clearTimeout(soon);
    clearInterval(later);
  };
}
