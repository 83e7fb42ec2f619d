import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { StopSignal } from '../../../shared/calls/handlers.ts';
import type { DocumentWork, ExtendableWork, StoppedWork } from '../../../shared/vocabulary/stopped-work.ts';
import type { DocumentTask, DocumentTasks } from './document-tasks.ts';
import { documentTasks, takesOver } from './document-tasks.ts';
import type { Answer, Begun, Question, TaskStage } from './message.ts';
import { ownBuffers } from './message.ts';
import { TaskStopped } from './stopped-task.ts';
import type { TaskLimits } from './task-limits.ts';
import { heapLimits, limitsOf, watched, workOf } from './task-limits.ts';
import type { WorkerData } from './worker.ts';

/**
 * Makes and checks documents in a worker that stays warm: every task of the table, one after the other. A task that goes beyond its limits,
 * is cancelled or loses its worker rejects with `TaskStopped`; the next one gets a new worker. `warm` makes a document that nobody receives,
 * so that the first real one is as fast as the second.
 */
export type DocumentWorker = DocumentTasks & {
  /** The same tasks, each stopped where the signal aborts while it runs or waits. Others go on. */
  readonly until: (signal: StopSignal) => DocumentTasks;
  /** Gives this work more time and memory from its next task on, until the app ends. */
  readonly letTakeLonger: (work: ExtendableWork) => void;
  /**
   * Ends the worker for good; what is under way or comes later rejects. Never waits for what hangs: false where the thread can't be ended,
   * and the process would not end by itself.
   */
  readonly close: () => Promise<boolean>;
};

type Asked = {
  readonly task: DocumentTask;
  readonly input: readonly unknown[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};
type Running = { readonly asked: Asked; readonly id: number; readonly unwatch: () => void };

const isBuilt = !import.meta.url.endsWith('.ts');
/** The worker's file beside this one: itself where nothing is built, `document-worker.js` in a build, which has it as an entry. */
const beside = new URL(isBuilt ? './document-worker.js' : './worker.ts', import.meta.url);
/** Without a build, compiled code is kept beside the packages, where no other user writes. */
const besidePackages = isBuilt ? null : fileURLToPath(new URL('../../../../node_modules/.cache/documents', import.meta.url));

/** How long a thread has to end. It does so at once, unless it is within a call of the system or of native code. */
const longestEnd = 1000;

type WorkerOptions = {
  /** The worker's file, where it is not beside this one. */
  readonly path?: URL | string;
  /** The folder in which compiled code is kept from one start to the next; of the user's own. */
  readonly codeCache?: string | null;
  readonly limits?: typeof limitsOf;
};

/** Whether the thread ended in time. */
async function ended(worker: Worker): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), longestEnd);
  });
  const end = worker.terminate().then(() => true);
  try {
    return await Promise.race([end, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** A worker for documents. Starts with the first call. */
export function documentWorker({
  path = beside,
  codeCache = besidePackages,
  limits = limitsOf,
}: WorkerOptions = {}): DocumentWorker {
  let worker: Worker | null = null;
  let running: Running | null = null;
  let isClosed = false;
  let next = 0;
  let waiting: readonly Asked[] = [];
  const longer = new Set<DocumentWork>();
  /** Threads that were told to end and have not yet. */
  const ending = new Set<Promise<boolean>>();

  const started = (): Worker => {
    const workerData: WorkerData = { codeCache };
    const own = new Worker(path, { workerData, resourceLimits: heapLimits });
    own.on('message', (said: Answer | Begun) => {
      if (worker !== own) return;
      if ('begins' in said) watchStage(said.begins);
      else take(said);
    });
    own.on('error', (error) => died(own, error));
    own.on('exit', (code) => died(own, new Error(`The document worker ended with ${code}`)));
    // An idle worker does not keep the process from ending.
    own.unref();
    return own;
  };
  /** Ends the worker without waiting for it: the next task starts another. */
  const drop = (): void => {
    if (worker === null) return;
    const end = ended(worker).finally(() => ending.delete(end));
    ending.add(end);
    worker = null;
  };
  const settled = (): Asked | null => {
    const asked = running?.asked ?? null;
    running?.unwatch();
    running = null;
    return asked;
  };
  const take = (answer: Answer): void => {
    if (running?.id !== answer.id) return;
    const asked = settled();
    worker?.unref();
    if (answer.ok) asked?.resolve(answer.value);
    else asked?.reject(new Error(answer.message, { cause: answer.stack }));
    proceed();
  };
  const died = (own: Worker, cause: unknown): void => {
    if (worker !== own) return;
    worker = null;
    const asked = settled();
    asked?.reject(new TaskStopped({ work: workOf[asked.task], why: { code: 'died' } }, { cause }));
    proceed();
  };
  const stop = (why: StoppedWork['why']): void => {
    const asked = settled();
    drop();
    asked?.reject(new TaskStopped({ work: workOf[asked.task], why }));
    proceed();
  };
  /** Each stage of a task has time and memory of its own. */
  const watchStage = (stage: TaskStage): void => {
    if (running === null) return;
    running.unwatch();
    const own = limits(running.asked.task, longer, stage);
    running = { ...running, unwatch: watched(own, (code) => over(code, own)) };
  };
  const over = (code: 'too-long' | 'too-much-memory', { seconds, megabytes }: TaskLimits): void =>
    stop(code === 'too-long' ? { code, seconds } : { code, megabytes });
  const proceed = (): void => {
    const [asked, ...later] = waiting;
    if (running !== null || asked === undefined) return;
    waiting = later;
    const { task, input, reject } = asked;
    worker ??= started();
    worker.ref();
    next += 1;
    running = { asked, id: next, unwatch: () => undefined };
    watchStage('making');
    try {
      const question: Question = { id: next, task, input };
      worker.postMessage(question, takesOver.has(task) ? ownBuffers(input) : []);
    } catch (error) {
      // Only what can't go to another thread fails here: the worker has not begun.
      settled();
      worker.unref();
      reject(error instanceof Error ? error : new Error(String(error)));
      proceed();
    }
  };
  const cancel = (isMeant: (asked: Asked) => boolean): void => {
    const [meant, others] = [waiting.filter(isMeant), waiting.filter((asked) => !isMeant(asked))];
    waiting = others;
    for (const { task, reject } of meant) reject(new TaskStopped({ work: workOf[task], why: { code: 'cancelled' } }));
    if (running !== null && isMeant(running.asked)) stop({ code: 'cancelled' });
  };
  const ask = (task: DocumentTask, input: readonly unknown[], signal: StopSignal | null): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    if (isClosed || signal?.aborted === true) {
      reject(new TaskStopped({ work: workOf[task], why: { code: 'cancelled' } }));
      return promise;
    }
    const own: Asked = { task, input, resolve, reject };
    const stopOwn = (): void => cancel((asked) => asked === own);
    signal?.addEventListener('abort', stopOwn, { once: true });
    waiting = [...waiting, own];
    proceed();
    return promise.finally(() => signal?.removeEventListener('abort', stopOwn));
  };
  const tasks = Object.keys(documentTasks) as DocumentTask[];
  // Each asks for its own task with its own parameters; a table that is built says so of none.
  const tasksUntil = (signal: StopSignal | null): DocumentTasks =>
    Object.fromEntries(
      tasks.map((task) => [task, (...input: readonly unknown[]) => ask(task, input, signal)]),
    ) as unknown as DocumentTasks;
  return {
    ...tasksUntil(null),
    until: tasksUntil,
    letTakeLonger: (work) => void longer.add(work),
    close: async () => {
      isClosed = true;
      cancel(() => true);
      drop();
      return (await Promise.all(ending)).every(Boolean);
    },
  };
}
