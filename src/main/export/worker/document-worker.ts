import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentTask, DocumentTasks } from './document-tasks.ts';
import { documentTasks, takesOver } from './document-tasks.ts';
import type { Answer, Question } from './message.ts';
import { ownBuffers } from './message.ts';
import type { WorkerData } from './worker.ts';

/**
 * Makes and checks documents in a worker that stays warm: every task of the table, which rejects where the worker fails or dies; the
 * next one gets a new worker. `warm` makes a document that nobody receives, so that the first real one is as fast as the second.
 */
export type DocumentWorker = DocumentTasks & {
  /** Ends the worker; what is under way rejects. */
  readonly close: () => Promise<void>;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };
type Running = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

const isBuilt = !import.meta.url.endsWith('.ts');
/** The worker's file beside this one: itself where nothing is built, `document-worker.js` in a build, which has it as an entry. */
const beside = new URL(isBuilt ? './document-worker.js' : './worker.ts', import.meta.url);
/** Without a build, compiled code is kept beside the packages, where no other user writes. */
const besidePackages = isBuilt ? null : fileURLToPath(new URL('../../../../node_modules/.cache/documents', import.meta.url));

type WorkerOptions = {
  /** The worker's file, where it is not beside this one. */
  readonly path?: URL | string;
  /** The folder in which compiled code is kept from one start to the next; of the user's own. */
  readonly codeCache?: string | null;
};

function start({ path = beside, codeCache = besidePackages }: WorkerOptions, ended: (running: Running) => void): Running {
  const workerData: WorkerData = { codeCache };
  const worker = new Worker(path, { workerData });
  const running: Running = { worker, waiting: new Map() };
  const fail = (error: Error): void => {
    ended(running);
    for (const { reject } of running.waiting.values()) reject(error);
    running.waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const waiting = running.waiting.get(answer.id);
    running.waiting.delete(answer.id);
    // An idle worker does not keep the process from ending.
    if (running.waiting.size === 0) worker.unref();
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.message, { cause: answer.stack }));
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => fail(new Error(`The document worker ended with ${code}`)));
  worker.unref();
  return running;
}

/** A worker for documents. Starts with the first call. */
export function documentWorker(options: WorkerOptions = {}): DocumentWorker {
  let running: Running | null = null;
  let next = 0;
  const get = (): Running => {
    running ??= start(options, (ended) => {
      if (running === ended) running = null;
    });
    return running;
  };
  const ask = (task: DocumentTask, input: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const { worker, waiting } = get();
      next += 1;
      waiting.set(next, { resolve, reject });
      worker.ref();
      const question: Question = { id: next, task, input };
      worker.postMessage(question, takesOver.has(task) ? ownBuffers(input) : []);
    });
  const tasks = Object.keys(documentTasks) as DocumentTask[];
  return {
    // Each asks for its own task with its own parameters; a table that is built says so of none.
    ...(Object.fromEntries(
      tasks.map((task) => [task, (...input: readonly unknown[]) => ask(task, input)]),
    ) as unknown as DocumentTasks),
    close: async () => {
      await running?.worker.terminate();
      running = null;
    },
  };
}
