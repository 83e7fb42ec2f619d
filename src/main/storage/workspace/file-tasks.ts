import type { ConnectionOptions } from '../database/connection.ts';
import type { StorageProblem } from '../database/storage-problem.ts';
import { storageProblemOf } from '../database/storage-problem.ts';
import type { BackupFile } from './backups.ts';
import { rowsProblemOf } from './content-problem.ts';
import type { BackupRequest, CopyProgress } from './copy-workspace.ts';
import { BackupProblem, copyWorkspace } from './copy-workspace.ts';

/** What reads a whole workspace: done in a thread, as the window would stand still meanwhile. */
export type FileTask =
  | ({ readonly task: 'copy' } & BackupRequest)
  | ({ readonly task: 'check'; readonly file: string } & ConnectionOptions);

export type FileAnswer =
  | { readonly answer: 'backup'; readonly backup: BackupFile }
  /** Nothing is wrong with it. */
  | { readonly answer: 'sound' }
  | { readonly answer: 'problem'; readonly problem: StorageProblem };

/** What a thread says of its task: its answer once, and before that how far it is. */
export type FileMessage = FileAnswer | { readonly answer: 'progress'; readonly progress: CopyProgress };

function problemOf(error: unknown): StorageProblem {
  if (error instanceof BackupProblem) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return storageProblemOf(error) ?? { code: 'unknown', detail };
}

/** Never rejects. `tell` hears how far a copy is. */
export async function fileAnswer(asked: FileTask, tell: (progress: CopyProgress) => void): Promise<FileAnswer> {
  try {
    if (asked.task === 'copy') return { answer: 'backup', backup: await copyWorkspace(asked, tell) };
    const problem = rowsProblemOf(asked.file, asked);
    return problem === null ? { answer: 'sound' } : { answer: 'problem', problem };
  } catch (error) {
    return { answer: 'problem', problem: problemOf(error) };
  }
}
