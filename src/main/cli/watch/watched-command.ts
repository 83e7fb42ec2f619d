import { Worker } from 'node:worker_threads';
import { commandLineWords } from '../../../shared/text/command-line/sentences.ts';

/** What a command may take, and what is said where it takes more. */
export type CommandLimits = {
  readonly seconds: number;
  /** By how much the memory of the process may grow. */
  readonly megabytes: number;
  readonly tooLong: string;
  readonly tooMuchMemory: string;
};

/** Many times what a contract takes: as the window's. */
const usual = { seconds: 30, megabytes: 1024 };

/** Ends the process where the command that begins now goes beyond its limits. Returns what ends the watch. */
export function watchCommand({ seconds, megabytes }: Pick<CommandLimits, 'seconds' | 'megabytes'> = usual): () => void {
  const limits: CommandLimits = {
    seconds,
    megabytes,
    tooLong: commandLineWords.tookTooLong(seconds),
    tooMuchMemory: commandLineWords.tookTooMuchMemory(megabytes),
  };
  // Not the flags of the process: a script that was given as text would be looked for again.
  const thread = new Worker(new URL('./watch-thread.ts', import.meta.url), { workerData: limits, execArgv: [] });
  thread.unref();
  return () => void thread.terminate();
}
