import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ContractPdf, ContractPdfRequest } from '../contract/contract-pdf.ts';
import type { ContractDocx, WordRequest } from '../word/contract-docx.ts';
import type { ReturnedRead } from '../word/returned-docx.ts';
import type { Verification } from '../verify/verify.ts';
import type { ReportFile, ReportFileRequest } from '../report/report-file.ts';
import type { ClaimedContract } from '../contract/claimed-contract.ts';
import type { WorkerAnswer, WorkerData, WorkerTask } from './worker.ts';

/** Makes and checks contracts in a worker that stays warm. */
export type DocumentWorker = {
  /** As `contractPdf`; rejects where the worker fails or dies, and the next call gets a new one. */
  readonly contractPdf: (request: ContractPdfRequest) => Promise<ContractPdf>;
  /** As `reportFile`. */
  readonly reportFile: (request: ReportFileRequest) => Promise<ReportFile>;
  /** As `verify`. */
  readonly verify: (bytes: Uint8Array, issued?: Uint8Array) => Promise<Verification>;
  /** As `claimedContract`. */
  readonly claimedContract: (bytes: Uint8Array) => Promise<ClaimedContract | null>;
  /** As `contractDocx`. */
  readonly contractDocx: (request: WordRequest) => Promise<ContractDocx>;
  /** As `readReturnedDocx`. */
  readonly readReturnedDocx: (bytes: Uint8Array, request: WordRequest) => Promise<ReturnedRead>;
  /** Starts the worker and makes a document for nobody, so that the first for somebody is as fast as the second. */
  readonly warm: () => Promise<void>;
  /** Ends the worker; what is under way rejects. */
  readonly close: () => Promise<void>;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };
type Running = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

type Task =
  | { readonly task: 'warm' }
  | { readonly task: 'claim'; readonly bytes: Uint8Array }
  | { readonly task: 'contract'; readonly request: ContractPdfRequest }
  | { readonly task: 'report'; readonly request: ReportFileRequest }
  | { readonly task: 'word'; readonly request: WordRequest }
  | { readonly task: 'returned'; readonly bytes: Uint8Array; readonly request: WordRequest }
  | { readonly task: 'verify'; readonly bytes: Uint8Array; readonly issued?: Uint8Array | undefined };

const isBuilt = !import.meta.url.endsWith('.ts');
/** The worker's file beside this one: itself where nothing is built, `document-worker.js` in a build, which has it as an entry. */
const beside = new URL(isBuilt ? './document-worker.js' : './worker.ts', import.meta.url);
/** Where nothing is built, compiled code is kept beside the packages, where nobody else writes. */
const besidePackages = isBuilt ? null : fileURLToPath(new URL('../../../../node_modules/.cache/documents', import.meta.url));

type WorkerOptions = {
  /** The worker's file, where it is not beside this one. */
  readonly path?: URL | string;
  /** The folder in which compiled code is kept from one start to the next; of the user's own. */
  readonly codeCache?: string | null;
};

function start({ path = beside, codeCache = besidePackages }: WorkerOptions, ended: (running: Running) => void): Running {
  const workerData: WorkerData = { codeCache };
  const worker = new Worker(path, { workerData });
  const running: Running = { worker, waiting: new Map() };
  const fail = (error: Error): void => {
    ended(running);
    for (const { reject } of running.waiting.values()) reject(error);
    running.waiting.clear();
  };
  worker.on('message', (answer: WorkerAnswer) => {
    const waiting = running.waiting.get(answer.id);
    running.waiting.delete(answer.id);
    // An idle worker does not keep the process from ending.
    if (running.waiting.size === 0) worker.unref();
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.message, { cause: answer.stack }));
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => fail(new Error(`The document worker ended with ${code}`)));
  worker.unref();
  return running;
}

/** A worker for documents. Starts with the first call. */
export function documentWorker(options: WorkerOptions = {}): DocumentWorker {
  let running: Running | null = null;
  let next = 0;
  const get = (): Running => {
    running ??= start(options, (ended) => {
      if (running === ended) running = null;
    });
    return running;
  };
  const ask = (task: Task): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const { worker, waiting } = get();
      next += 1;
      waiting.set(next, { resolve, reject });
      worker.ref();
      const message: WorkerTask = { ...task, id: next };
      worker.postMessage(message, []);
    });
  return {
    contractPdf: async (request) => (await ask({ task: 'contract', request })) as ContractPdf,
    reportFile: async (request) => (await ask({ task: 'report', request })) as ReportFile,
    verify: async (bytes, issued) => (await ask({ task: 'verify', bytes, issued })) as Verification,
    contractDocx: async (request) => (await ask({ task: 'word', request })) as ContractDocx,
    readReturnedDocx: async (bytes, request) => (await ask({ task: 'returned', bytes, request })) as ReturnedRead,
    claimedContract: async (bytes) => (await ask({ task: 'claim', bytes })) as ClaimedContract | null,
    warm: async () => void (await ask({ task: 'warm' })),
    close: async () => {
      await running?.worker.terminate();
      running = null;
    },
  };
}
