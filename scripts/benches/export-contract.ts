import type { DocumentWorker } from '../../src/main/export/worker/document-worker.ts';
import { documentWorker } from '../../src/main/export/worker/document-worker.ts';
import type { ContractPdfRequest } from '../../src/main/export/contract/contract-pdf.ts';
import type { Bench } from './bench.ts';
import { contractOfPages, supportDesk } from './contract-of-pages.ts';

async function exported(worker: DocumentWorker, request: ContractPdfRequest): Promise<void> {
  const made = await worker.contractPdf(request);
  if (!made.ok) throw new Error(made.problem.kind);
}

type Request = () => ContractPdfRequest | Promise<ContractPdfRequest>;

function warm(name: string, requested: Request): Bench {
  return {
    name: `export-${name}-warm`,
    prepare: async () => {
      const request = await requested();
      const worker = documentWorker();
      return () => exported(worker, request);
    },
  };
}

/** The first export after the start: the worker is started and loads what draws. */
function cold(name: string, requested: Request): Bench {
  return {
    name: `export-${name}-cold`,
    prepare: async () => {
      const request = await requested();
      return async () => {
        const worker = documentWorker();
        await exported(worker, request);
        void worker.close();
      };
    },
  };
}

/** A final export by the worker that is at hand once the app runs. */
export const tenPagesWarm = warm('10-pages', () => contractOfPages(10));
export const sixtyPagesWarm = warm('60-pages', () => contractOfPages(60));
export const supportDeskWarm = warm('support-desk', supportDesk);
export const tenPagesCold = cold('10-pages', () => contractOfPages(10));
export const supportDeskCold = cold('support-desk', supportDesk);
