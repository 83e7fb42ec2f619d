import { Worker } from 'node:worker_threads';
import type { ContractPdf, ContractPdfRequest } from './contract-pdf.ts';
import type { ContractDocx, WordRequest } from './docx/contract-docx.ts';
import type { ReturnedRead } from './docx/returned-docx.ts';
import type { Verification } from './verify.ts';
import type { WorkerAnswer, WorkerTask } from './worker.ts';

/** Makes and checks contracts in a worker that stays warm. */
export type DocumentWorker = {
  /** As `contractPdf`; rejects where the worker fails or dies, and the next call gets a new one. */
  readonly contractPdf: (request: ContractPdfRequest) => Promise<ContractPdf>;
  /** As `verify`. */
  readonly verify: (bytes: Uint8Array, issued?: Uint8Array) => Promise<Verification>;
  /** As `contractDocx`. */
  readonly contractDocx: (request: WordRequest) => Promise<ContractDocx>;
  /** As `readReturnedDocx`. */
  readonly readReturnedDocx: (bytes: Uint8Array, request: WordRequest) => Promise<ReturnedRead>;
  /** Starts the worker and loads what the first document needs, without making one. */
  readonly warm: () => void;
  /** Ends the worker; what is under way rejects. */
  readonly close: () => Promise<void>;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };
type Running = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

type Task =
  | { readonly task: 'contract'; readonly request: ContractPdfRequest }
  | { readonly task: 'word'; readonly request: WordRequest }
  | { readonly task: 'returned'; readonly bytes: Uint8Array; readonly request: WordRequest }
  | { readonly task: 'verify'; readonly bytes: Uint8Array; readonly issued?: Uint8Array | undefined };

/** The worker's file beside this one: itself where nothing is built, `document-worker.js` in a build, which has it as an entry. */
const beside = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './document-worker.js', import.meta.url);

function start(path: URL | string, ended: (running: Running) => void): Running {
  const worker = new Worker(path);
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

/** A worker for documents; `path` is its file, where it is not beside this one. Starts with the first call. */
export function documentWorker(path: URL | string = beside): DocumentWorker {
  let running: Running | null = null;
  let next = 0;
  const get = (): Running => {
    running ??= start(path, (ended) => {
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
    verify: async (bytes, issued) => (await ask({ task: 'verify', bytes, issued })) as Verification,
    contractDocx: async (request) => (await ask({ task: 'word', request })) as ContractDocx,
    readReturnedDocx: async (bytes, request) => (await ask({ task: 'returned', bytes, request })) as ReturnedRead,
    warm: () => void get(),
    close: async () => {
      await running?.worker.terminate();
      running = null;
    },
  };
}
