import { Worker } from 'node:worker_threads';
import type { CopyProgress } from './copy-workspace.ts';
import type { FileAnswer, FileMessage, FileTask } from './file-tasks.ts';

const isBuilt = !import.meta.url.endsWith('.ts');
/** The thread's file beside this one: itself where nothing is built, `file-worker.js` in a build, which has it as an entry. */
const path = new URL(isBuilt ? './file-worker.js' : './file-worker.ts', import.meta.url);

/** How long a thread has to end: it does so after the step that it is in. */
const longestEnd = 1000;

/** As much of an `AbortSignal` as is asked of one. */
type Ending = Pick<AbortSignal, 'aborted'> & {
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
};

/** How a task is ended before its answer, and who hears how far it is. */
export type Following = { readonly signal?: Ending; readonly tell?: (progress: CopyProgress) => void };

export type FileThreads = {
  /** Never rejects. Where the signal aborts, its thread is ended, and the answer says so. */
  readonly ask: (task: FileTask, following?: Following) => Promise<FileAnswer>;
  /** Ends what is under way, which answers that it was ended. Never waits for what hangs. */
  readonly close: () => Promise<void>;
};

/** Does what reads a whole workspace beside everything else, each task in a thread of its own. */
export function fileThreads(): FileThreads {
  const running = new Set<Worker>();
  let isClosed = false;
  const ended: FileAnswer = { answer: 'problem', problem: { code: 'unknown', detail: 'The workspace was closed meanwhile' } };
  return {
    ask: (task, { signal, tell } = {}) =>
      new Promise((resolve) => {
        if (isClosed || signal?.aborted === true) {
          resolve(ended);
          return;
        }
        const worker = new Worker(path, { workerData: task });
        running.add(worker);
        signal?.addEventListener('abort', () => void worker.terminate());
        worker.on('message', (message: FileMessage) => {
          if (message.answer === 'progress') tell?.(message.progress);
          else resolve(message);
        });
        worker.on('error', (error) => resolve({ answer: 'problem', problem: { code: 'unknown', detail: error.message } }));
        worker.on('exit', () => {
          running.delete(worker);
          resolve(ended);
        });
      }),
    close: async () => {
      isClosed = true;
      const ends = [...running].map((worker) => worker.terminate());
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, longestEnd);
      });
      await Promise.race([Promise.all(ends), tooLate]);
      clearTimeout(timer);
    },
  };
}
