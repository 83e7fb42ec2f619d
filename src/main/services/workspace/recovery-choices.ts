import type { Recovery } from '../../../shared/calls/workspace/workspace-calls.ts';
import type { WorkspaceProblem } from '../../../shared/calls/workspace/workspace-problem.ts';

type Choice = Recovery['choice'];

/** The remedies for a workspace that did not open, the likeliest first. None of them touches the file. */
export function recoveryChoices(problem: WorkspaceProblem, hasBackups: boolean): Choice[] {
  const restore: Choice[] = hasBackups ? ['restore-backup'] : [];
  switch (problem.code) {
    case 'locked':
    case 'full':
    case 'unknown':
      return ['try-again', ...restore, 'choose-file', 'start-new'];
    case 'no-permission':
    case 'read-only':
      return ['try-again', 'choose-file'];
    case 'folder-is-a-file':
      return ['try-again', 'choose-file'];
    // The file is sound, and an older copy would lose work. The remedy is to update the app.
    case 'newer':
      return ['try-again', 'choose-file', 'start-new'];
    // Part of it is there, and a person may go on with that.
    case 'behind':
    case 'altered':
      return [...restore, 'open-as-it-is', 'choose-file', 'start-new'];
    case 'empty':
    case 'damaged':
    case 'not-sqlite':
    case 'not-a-workspace':
    case 'missing':
    case 'is-a-folder':
    case 'upgrade-failed':
    case 'backup-failed':
      return [...restore, 'choose-file', 'start-new', 'try-again'];
  }
}
