import { Worker } from 'node:worker_threads';
import { begins, tellStages } from '../../export/worker/begins.ts';
import type { TaskStage } from '../../export/worker/message.ts';
import { commandLineWords } from '../../../shared/text/command-line/sentences.ts';

/** What a part of a command may take, and what is said where it takes more. */
export type CommandLimits = {
  /** Of the processor. */
  readonly seconds: number;
  /** By how much the memory of the process may grow. */
  readonly megabytes: number;
  readonly tooLong: string;
  readonly tooMuchMemory: string;
};

type Limits = Pick<CommandLimits, 'seconds' | 'megabytes'>;

/** Of the whole command: many times what a contract takes, as the window's. */
const usual: Limits = { seconds: 30, megabytes: 1024 };
/** Of each file that it reads: nobody can let that take longer, for the file decides it. */
const readingOne: Limits = { seconds: 2, megabytes: 512 };

/** What the thread is given. */
export type WatchData = {
  /** Null where the person lets it take as long as it takes. */
  readonly whole: CommandLimits | null;
  readonly reading: CommandLimits;
  /** Which stage the command is at, counted: it reads at the odd ones. */
  readonly stage: Int32Array;
};

/** Seen by the command and by the thread that watches it. */
const stage = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

function tellStage(begun: TaskStage): void {
  const now = Atomics.load(stage, 0);
  const isReading = now % 2 === 1;
  if (begun === 'reading') Atomics.store(stage, 0, isReading ? now + 2 : now + 1);
  else if (isReading) Atomics.store(stage, 0, now + 1);
}

/**
 * Ends the process where the command that begins now goes beyond its limits, or the reading of one of its files beyond those of that. Returns
 * what ends the watch.
 */
export function watchCommand(whole: Limits | null = usual, reading: Limits = readingOne): () => void {
  const workerData: WatchData = {
    whole: whole && {
      ...whole,
      tooLong: commandLineWords.tookTooLong(whole.seconds),
      tooMuchMemory: commandLineWords.tookTooMuchMemory(whole.megabytes),
    },
    reading: {
      ...reading,
      tooLong: commandLineWords.readingTookTooLong(reading.seconds),
      tooMuchMemory: commandLineWords.readingTookTooMuchMemory(reading.megabytes),
    },
    stage,
  };
  // Not the flags of the process: a script that was given as text would be looked for again.
  const thread = new Worker(new URL('./watch-thread.ts', import.meta.url), { workerData, execArgv: [] });
  thread.unref();
  tellStages(tellStage);
  return () => void thread.terminate();
}

/** Reads somebody's file, watched while it does: one after the other. */
export async function reading<T>(read: () => T | Promise<T>): Promise<T> {
  begins('reading');
  try {
    return await read();
  } finally {
    begins('making');
  }
}
