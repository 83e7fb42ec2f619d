import { parentPort, workerData } from 'node:worker_threads';
import type { ContractPdfRequest } from '../contract/contract-pdf.ts';
import { flushCodeCache, useCodeCache } from './code-cache.ts';
import type { WordRequest } from '../word/contract-docx.ts';
import type { ReportFileRequest } from '../report/report-file.ts';

/** What the worker is asked; `id` comes back with the answer. */
export type WorkerTask =
  | { readonly id: number; readonly task: 'warm' }
  | { readonly id: number; readonly task: 'contract'; readonly request: ContractPdfRequest }
  | { readonly id: number; readonly task: 'report'; readonly request: ReportFileRequest }
  | { readonly id: number; readonly task: 'word'; readonly request: WordRequest }
  | { readonly id: number; readonly task: 'returned'; readonly bytes: Uint8Array; readonly request: WordRequest }
  | { readonly id: number; readonly task: 'verify'; readonly bytes: Uint8Array; readonly issued?: Uint8Array | undefined }
  | { readonly id: number; readonly task: 'claim'; readonly bytes: Uint8Array };

export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly stack: string | undefined };

export type WorkerData = {
  /** The folder in which compiled code is kept from one start to the next; null where none is. */
  readonly codeCache: string | null;
};

// Before any other code is loaded, which is why nothing of this file imports it at the top.
const isCached = useCodeCache((workerData as WorkerData).codeCache);
// Contracts are what is asked for most: their code loads before the first task has come. All else loads when it is asked for.
const contracts = import('../contract/contract-pdf.ts');

async function done(task: WorkerTask): Promise<unknown> {
  switch (task.task) {
    case 'warm':
      return (await import('./warm-up.ts')).warmUp();
    case 'contract':
      return (await contracts).contractPdf(task.request);
    case 'report':
      return (await import('../report/report-file.ts')).reportFile(task.request);
    case 'verify':
      return (await import('../verify/verify.ts')).verify(task.bytes, task.issued);
    case 'claim':
      return (await import('../contract/claimed-contract.ts')).claimedContract(task.bytes);
    case 'word':
      return (await import('../word/contract-docx.ts')).contractDocx(task.request);
    case 'returned':
      return (await import('../word/returned-docx.ts')).readReturnedDocx(task.bytes, task.request);
  }
}

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { id: task.id, ok: true, value: await done(task) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { id: task.id, ok: false, message, stack };
  }
}

let isFirst = true;

async function take(task: WorkerTask): Promise<void> {
  parentPort?.postMessage(await answer(task), []);
  // By now what a document needs has run, and is kept compiled; later tasks add little.
  if (isFirst && isCached) flushCodeCache();
  isFirst = false;
}

// One after the other: pdfmake keeps fonts and policies for the whole process.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: WorkerTask) => {
  last = last.then(() => take(task));
});
