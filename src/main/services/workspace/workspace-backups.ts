import type { Handlers } from '../../../shared/calls/handlers.ts';
import { backupsOf } from '../../storage/workspace/backups.ts';
import { done } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

export function backupHandlers({
  workspace,
  environment,
  changed,
}: Session): Pick<Handlers, 'workspace.backups' | 'workspace.backUp'> {
  return {
    'workspace.backups': () => Promise.resolve(done([...backupsOf(workspace.file)])),
    'workspace.backUp': () => {
      const backup = workspace.backUp('asked', environment.clock());
      changed('workspace');
      return Promise.resolve(done(backup));
    },
  };
}
