import { parentPort } from 'node:worker_threads';
import type { ContractPdfRequest } from './contract-pdf.ts';
import { contractPdf } from './contract-pdf.ts';
import { verify } from './verify.ts';

/** What the worker is asked; `id` comes back with the answer. */
export type WorkerTask =
  | { readonly id: number; readonly task: 'contract'; readonly request: ContractPdfRequest }
  | { readonly id: number; readonly task: 'verify'; readonly bytes: Uint8Array; readonly issued?: Uint8Array | undefined };

export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly stack: string | undefined };

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    const value = task.task === 'contract' ? await contractPdf(task.request) : await verify(task.bytes, task.issued);
    return { id: task.id, ok: true, value };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { id: task.id, ok: false, message, stack };
  }
}

// One after the other: pdfmake keeps fonts and policies for the whole process.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: WorkerTask) => {
  last = last.then(async () => parentPort?.postMessage(await answer(task), []));
});
