import type { Handlers } from '../../../shared/calls/handlers.ts';
import { TaskStopped } from '../../export/worker/stopped-task.ts';
import { backupsOf } from '../../storage/workspace/backups.ts';
import { done, failed } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

export function backupHandlers({
  workspace,
  environment,
  changed,
}: Session): Pick<Handlers, 'workspace.backups' | 'workspace.backUp'> {
  return {
    'workspace.backups': () => Promise.resolve(done([...backupsOf(workspace.file)])),
    'workspace.backUp': async (_, { signal, tell }) => {
      const { file } = workspace;
      const outcome = await workspace.backUp('asked', environment.clock(), { signal, tell });
      // A backup that was whole before it was stopped is there, and is said.
      if (!outcome.ok && signal.aborted) throw new TaskStopped({ work: 'backing-up', why: { code: 'cancelled' } });
      if (!outcome.ok) return failed({ kind: 'workspace-unavailable', file, problem: outcome.problem });
      changed('workspace');
      return done(outcome.backup);
    },
  };
}
