import type { DocumentWorker } from '../../src/main/export/worker/document-worker.ts';
import { documentWorker } from '../../src/main/export/worker/document-worker.ts';
import type { ContractPdfRequest } from '../../src/main/export/contract/contract-pdf.ts';
import type { Bench } from './bench.ts';
import { contractOfPages } from './contract-of-pages.ts';

async function exported(worker: DocumentWorker, request: ContractPdfRequest): Promise<void> {
  const made = await worker.contractPdf(request);
  if (!made.ok) throw new Error(made.problem.kind);
}

function warm(pages: number): Bench {
  return {
    name: `export-${pages}-pages-warm`,
    prepare: async () => {
      const request = await contractOfPages(pages);
      const worker = documentWorker();
      return () => exported(worker, request);
    },
  };
}

/** A final export by the worker that is at hand once the app runs. */
export const tenPagesWarm = warm(10);
export const sixtyPagesWarm = warm(60);

/** The first export after the start: the worker is started and loads what draws. */
export const tenPagesCold: Bench = {
  name: 'export-10-pages-cold',
  prepare: async () => {
    const request = await contractOfPages(10);
    return async () => {
      const worker = documentWorker();
      await exported(worker, request);
      void worker.close();
    };
  },
};
