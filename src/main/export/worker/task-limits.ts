import type { DocumentWork } from '../../../shared/vocabulary/stopped-work.ts';
import type { DocumentTask } from './document-tasks.ts';

/** How long a task may run, and by how much the memory of the process may grow meanwhile. */
export type TaskLimits = { readonly seconds: number; readonly megabytes: number };

/** Many times what the longest contract that was ever measured takes, on a slow machine. */
const making: TaskLimits = { seconds: 120, megabytes: 2048 };
/** A file of somebody else decides what its reading takes: it gets less. */
const reading: TaskLimits = { seconds: 60, megabytes: 1536 };

const limits: Readonly<Record<DocumentWork, TaskLimits>> = {
  'making-pdf': making,
  'making-word': making,
  'reading-pdf': reading,
  'reading-word': reading,
};

/** What a user calls each task. */
export const workOf: Readonly<Record<DocumentTask, DocumentWork>> = {
  contractPdf: 'making-pdf',
  annexPdf: 'making-pdf',
  reportFile: 'making-pdf',
  memoFile: 'making-pdf',
  warm: 'making-pdf',
  contractDocx: 'making-word',
  claimedContract: 'reading-pdf',
  verify: 'reading-pdf',
  readReturnedDocx: 'reading-word',
};

export function limitsOf(task: DocumentTask): TaskLimits {
  return limits[workOf[task]];
}

/** Most of what a worker's JavaScript may keep. Buffers are not among it, which is why the process is watched as well. */
export const mostHeapMegabytes = 1024;

const everyMilliseconds = 100;
/** What one step counts for at most: a machine that slept meanwhile did not work on the task. */
const longestStep = 1000;

/**
 * Calls `over` once a task that begins now has gone beyond its limits. The memory is that of the whole process, as buffers count for no
 * thread. Returns what ends the watch.
 */
export function watched({ seconds, megabytes }: TaskLimits, over: (what: 'too-long' | 'too-much-memory') => void): () => void {
  const before = process.memoryUsage.rss();
  let last = performance.now();
  let spent = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    spent += Math.min(now - last, longestStep);
    last = now;
    const grown = process.memoryUsage.rss() - before;
    if (spent <= seconds * 1000 && grown <= megabytes * 1_048_576) return;
    clearInterval(timer);
    over(spent > seconds * 1000 ? 'too-long' : 'too-much-memory');
  }, everyMilliseconds);
  return () => clearInterval(timer);
}
