import type { DocumentWork } from '../../../shared/vocabulary/stopped-work.ts';
import { extendableWork } from '../../../shared/vocabulary/stopped-work.ts';
import type { DocumentTask } from './document-tasks.ts';
import { readingSeconds, watchWorkedTime } from './worked-time.ts';

/** How long a task may run, and by how much the memory of the process may grow meanwhile. */
export type TaskLimits = { readonly seconds: number; readonly megabytes: number };

/** Many times what a contract takes. A person may let their own go on. */
const making: TaskLimits = { seconds: 30, megabytes: 1024 };
/** Where a person lets it: it ends all the same. */
const madeLonger: TaskLimits = { seconds: 600, megabytes: 4096 };
/** A file of somebody else decides what its reading takes: it gets less. */
const reading: TaskLimits = { seconds: readingSeconds, megabytes: 1536 };

const limits: Readonly<Record<DocumentWork, TaskLimits>> = {
  'making-pdf': making,
  'making-word': making,
  evaluating: making,
  'reading-pdf': reading,
  'reading-word': reading,
  'reading-prices': reading,
};

/** What a user calls each task. */
export const workOf: Readonly<Record<DocumentTask, DocumentWork>> = {
  contractPdf: 'making-pdf',
  annexPdf: 'making-pdf',
  reportFile: 'making-pdf',
  memoFile: 'making-pdf',
  procurementFile: 'making-pdf',
  whatIfFile: 'making-pdf',
  warm: 'making-pdf',
  draftPrice: 'evaluating',
  judgedDraft: 'evaluating',
  comparedDrafts: 'evaluating',
  changedDrafts: 'evaluating',
  useProblems: 'evaluating',
  contractDocx: 'making-word',
  claimedContract: 'reading-pdf',
  verify: 'reading-pdf',
  readReturnedDocx: 'reading-word',
  importPriceList: 'reading-prices',
  costBookFile: 'reading-prices',
  cardFile: 'reading-prices',
  cardTable: 'reading-prices',
  cardFromTable: 'reading-prices',
};

/** `longer` has the work that a person lets take longer. */
export function limitsOf(task: DocumentTask, longer: ReadonlySet<DocumentWork>): TaskLimits {
  const work = extendableWork.find((extendable) => extendable === workOf[task]);
  return work !== undefined && longer.has(work) ? madeLonger : limits[workOf[task]];
}

/**
 * Most of what a worker's JavaScript may keep. Buffers are not among it, which is why the process is watched as well. What is young has
 * room for the whole layout of a contract, which is thrown away at once.
 */
export const heapLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 } as const;

/**
 * Calls `over` once a task that begins now has gone beyond its limits. The memory is that of the whole process, as buffers count for no
 * thread. Returns what ends the watch.
 */
export function watched({ seconds, megabytes }: TaskLimits, over: (what: 'too-long' | 'too-much-memory') => void): () => void {
  const before = process.memoryUsage.rss();
  const unwatch = watchWorkedTime((spent) => {
    const grown = process.memoryUsage.rss() - before;
    if (spent <= seconds && grown <= megabytes * 1_048_576) return;
    unwatch();
    over(spent > seconds ? 'too-long' : 'too-much-memory');
  });
  return unwatch;
}
