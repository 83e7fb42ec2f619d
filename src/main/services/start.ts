import type { Table } from '../../shared/calls/schemas/call.ts';
import { isFirstCall } from '../../shared/calls/first-calls.ts';
import type { CallUnderWay } from '../../shared/calls/handlers.ts';
import type { Failure, Reply } from '../../shared/calls/reply.ts';
import { TaskStopped } from '../export/worker/stopped-task.ts';
import { storageProblemOf } from '../storage/database/storage-problem.ts';
import { purgeDaily } from './workspace/daily-purge.ts';
import { keepDailyBackup } from './workspace/daily-backup.ts';
import type { AnsweredCall } from './dispatch.ts';
import { dispatcher } from './dispatch.ts';
import { firstCall } from './first-call.ts';
import type { Environment } from './session/environment.ts';
import type { QuoteId } from '../../shared/calls/schemas/ids.ts';
import { WorkspaceSession } from './workspace/workspace-session.ts';

export type Services = {
  /** Never rejects, for any call and any input. */
  dispatch(call: string, input: unknown, underWay?: CallUnderWay): Promise<Reply<unknown>>;
  /** Takes a quote of the file that the app was started with; its path comes from the system, never from the window. */
  importQuote(file: string): Promise<Reply<{ readonly quoteId: QuoteId }>>;
  /** Calls back with the tables that changed. Returns a function that stops it. */
  onChanged(listener: (tables: readonly Table[]) => void): () => void;
  /** Waits for running calls, and closes the file. */
  close(): Promise<void>;
};

/** A call that nobody stops or hears of before it answers. */
function unfollowed(): CallUnderWay {
  return { signal: new AbortController().signal, tell: () => undefined };
}

/**
 * Opens the workspace and answers calls on it. Does not reject for a workspace that can't be opened: `workspace.status`
 * says why then, and every other call but `workspace.recover` answers with the same failure.
 */
export async function startServices(environment: Environment): Promise<Services> {
  const { log, newId } = environment;
  const listeners = new Set<(tables: readonly Table[]) => void>();
  const changed = (...names: readonly Table[]): void => {
    for (const listener of listeners) listener(names);
  };
  const workspace = new WorkspaceSession(environment, changed);
  await workspace.start();

  const failureOf = (error: unknown): Failure | null => {
    if (error instanceof TaskStopped) return { kind: 'stopped', ...error.stopped };
    const open = workspace.open;
    const problem = storageProblemOf(error);
    return problem === null || !open.ok ? null : { kind: 'workspace-unavailable', file: open.value.workspace.file, problem };
  };
  let every: Promise<(name: string) => AnsweredCall | null> | null = null;
  const callNamed = async (name: string): Promise<AnsweredCall | null> => {
    if (isFirstCall(name)) return firstCall(workspace, name);
    every ??= import('./every-call.ts').then(({ everyCall }) => everyCall(workspace));
    return (await every)(name);
  };
  const dispatch = dispatcher({ callNamed, log, newId, failureOf });
  const underWay = new Set<Promise<unknown>>();
  const stopBackups = keepDailyBackup(workspace, environment);
  const stopPurging = purgeDaily(workspace, environment);
  return {
    dispatch: async (call, input, following = unfollowed()) => {
      const answering = dispatch(call, input, following);
      underWay.add(answering);
      try {
        return await answering;
      } finally {
        underWay.delete(answering);
      }
    },
    importQuote: async (file) => {
      const { importQuoteFile } = await import('./quotes/quote-files.ts');
      const open = workspace.open;
      return open.ok ? importQuoteFile(open.value, file) : open;
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stopBackups();
      stopPurging();
      await Promise.all(underWay);
      await workspace.close();
    },
  };
}
