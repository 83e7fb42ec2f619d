import { parentPort, workerData } from 'node:worker_threads';
import { flushCodeCache, useCodeCache } from './code-cache.ts';
import { documentTasks, isDocumentTask } from './document-tasks.ts';
import type { Answer, Question } from './message.ts';
import { ownBuffers } from './message.ts';

export type WorkerData = {
  /** The folder in which compiled code is kept from one start to the next; null where none is. */
  readonly codeCache: string | null;
};

// Before any code that makes documents is loaded, which is why nothing of this file imports it at the top.
const isCached = useCodeCache((workerData as WorkerData).codeCache);
// Contracts are what is asked for most: their code loads before the first task has come. All else loads when it is asked for.
void import('../contract/contract-pdf.ts');

async function done({ task, input }: Question): Promise<unknown> {
  if (!isDocumentTask(task)) throw new Error(`The document worker has no task ${task}`);
  // The input is of this task's parameters; that the pair belongs together is lost on the way between threads.
  return (documentTasks[task] as (...given: readonly unknown[]) => Promise<unknown>)(...input);
}

async function answer(question: Question): Promise<Answer> {
  const { id } = question;
  try {
    return { id, ok: true, value: await done(question) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { id, ok: false, message, stack };
  }
}

let isFirst = true;

async function take(question: Question): Promise<void> {
  const given = await answer(question);
  parentPort?.postMessage(given, given.ok ? ownBuffers(given.value) : []);
  // By now what a document needs has run, and is kept compiled; later tasks add little.
  if (isFirst && isCached) flushCodeCache();
  isFirst = false;
}

// One after the other: pdfmake keeps fonts and policies for the whole process.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (question: Question) => {
  last = last.then(() => take(question));
});
