import type { DocumentWork } from '../../../shared/vocabulary/stopped-work.ts';
import { extendableWork } from '../../../shared/vocabulary/stopped-work.ts';
import type { DocumentTask } from './document-tasks.ts';
import type { TaskStage } from './message.ts';
import { watchWorkedTime } from './worked-time.ts';

/** How long a task may run, and by how much the memory of the process may grow meanwhile. */
export type TaskLimits = { readonly seconds: number; readonly megabytes: number };

/** Many times what a contract takes. A person may let their own go on. */
const making: TaskLimits = { seconds: 30, megabytes: 1024 };
/** Where a person lets it: it ends all the same. */
const madeLonger: TaskLimits = { seconds: 600, megabytes: 4096 };
/** A file of somebody else decides what its reading takes. Its readers count what they do, and end before that: this ends what they overlook. */
const reading: TaskLimits = { seconds: 2, megabytes: 512 };
/** What waits for something and never works on ends as well: after so many times its seconds. */
const waits = 10;

/** What a user calls each task. */
export const workOf: Readonly<Record<DocumentTask, DocumentWork>> = {
  contractPdf: 'making-pdf',
  contractBeginning: 'making-pdf',
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
  jsonFile: 'reading-file',
  tableFile: 'reading-file',
  logoFile: 'reading-file',
};

/** `longer` has the work that a person lets take longer. A task makes something until it says that it reads. */
export function limitsOf(task: DocumentTask, longer: ReadonlySet<DocumentWork>, stage: TaskStage): TaskLimits {
  if (stage === 'reading') return reading;
  const work = extendableWork.find((extendable) => extendable === workOf[task]);
  return work !== undefined && longer.has(work) ? madeLonger : making;
}

/** The milliseconds for which the process has had the processor. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
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
  const unwatch = watchWorkedTime(({ worked, passed }) => {
    const grown = process.memoryUsage.rss() - before;
    const isOver = worked > seconds || passed > seconds * waits;
    if (!isOver && grown <= megabytes * 1_048_576) return;
    unwatch();
    over(isOver ? 'too-long' : 'too-much-memory');
  }, processorTime);
  return unwatch;
}
