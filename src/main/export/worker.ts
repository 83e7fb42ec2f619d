import { parentPort } from 'node:worker_threads';
import type { ContractPdfRequest } from './contract-pdf.ts';
import { contractPdf } from './contract-pdf.ts';
import type { WordRequest } from './docx/contract-docx.ts';
import { verify } from './verify.ts';

/** What the worker is asked; `id` comes back with the answer. */
export type WorkerTask =
  | { readonly id: number; readonly task: 'contract'; readonly request: ContractPdfRequest }
  | { readonly id: number; readonly task: 'word'; readonly request: WordRequest }
  | { readonly id: number; readonly task: 'returned'; readonly bytes: Uint8Array; readonly request: WordRequest }
  | { readonly id: number; readonly task: 'verify'; readonly bytes: Uint8Array; readonly issued?: Uint8Array | undefined };

export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly stack: string | undefined };

/** What is about Word loads when it is asked for: most documents are PDFs. */
async function done(task: WorkerTask): Promise<unknown> {
  switch (task.task) {
    case 'contract':
      return contractPdf(task.request);
    case 'verify':
      return verify(task.bytes, task.issued);
    case 'word':
      return (await import('./docx/contract-docx.ts')).contractDocx(task.request);
    case 'returned':
      return (await import('./docx/returned-docx.ts')).readReturnedDocx(task.bytes, task.request);
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

// One after the other: pdfmake keeps fonts and policies for the whole process.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: WorkerTask) => {
  last = last.then(async () => parentPort?.postMessage(await answer(task), []));
});
