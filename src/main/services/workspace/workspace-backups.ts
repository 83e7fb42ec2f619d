import type { Handlers } from '../../../shared/calls/handlers.ts';
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
    'workspace.backUp': async () => {
      const { file } = workspace;
      const outcome = await workspace.backUp('asked', environment.clock());
      if (!outcome.ok) return failed({ kind: 'workspace-unavailable', file, problem: outcome.problem });
      changed('workspace');
      return done(outcome.backup);
    },
  };
}
