import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Read } from '../../shared/domain/document/problem.ts';
import { CollectedRuns } from '../../shared/simulation/stress/packed-runs.ts';
import type { StressInputs } from '../../shared/simulation/stress/runs.ts';
import { shapeOf } from '../../shared/simulation/stress/stress.ts';
import { requireLimits } from '../../shared/simulation/stress/stress-limits.ts';
import { defaultThreads, HandedStretches } from '../../shared/simulation/stress/stretches.ts';
import type { StressAnswer, StressQuestion } from './stress-worker.ts';

const isBuilt = !import.meta.url.endsWith('.ts');
const beside = new URL(isBuilt ? './stress-worker.js' : './stress-worker.ts', import.meta.url);
/** Without a build, a thread reads a hundred files: what they compile to is kept beside the packages, where no other user writes. */
const env = isBuilt
  ? process.env
  : { ...process.env, NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../node_modules/.cache/simulation', import.meta.url)) };

type Options = {
  /** Told of the runs so far, whenever a stretch comes in. */
  readonly onRuns?: (runs: CollectedRuns) => void;
  /** Ends the workers at once; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
};

function ask(worker: Worker, question: StressQuestion): void {
  worker.postMessage(question, []);
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('cancelled');
}

/** Worker threads for one stress after another: they stay warm until they are closed. */
export class StressWorkers {
  readonly #most: number;
  #workers: Worker[] = [];

  constructor(threads: number = defaultThreads) {
    this.#most = Math.max(1, Math.min(threads, availableParallelism()));
  }

  /** Runs 1 to `count`, one stress at a time. */
  async run(inputs: StressInputs, count: number, { onRuns, signal }: Options = {}): Promise<Read<CollectedRuns>> {
    requireLimits(inputs.seed, count);
    signal?.throwIfAborted();
    const stretches = new HandedStretches(count);
    const collected = new CollectedRuns(shapeOf(inputs), count);
    const work = (worker: Worker): Promise<Read<CollectedRuns>> =>
      new Promise((resolve, reject) => {
        const answered = stretches.thread((stretch) => ask(worker, { kind: 'runs', ...stretch }));
        const told = ({ from, runs }: StressAnswer): void => {
          if (runs.ok) {
            const isAtWork = answered();
            collected.add(from, runs.value);
            onRuns?.(collected);
            if (isAtWork) return;
          }
          worker.off('message', told);
          worker.off('error', reject);
          resolve(runs.ok ? { ok: true, value: collected } : runs);
        };
        signal?.addEventListener('abort', () => reject(reasonOf(signal)), { once: true });
        worker.on('error', reject);
        worker.on('message', told);
        ask(worker, { kind: 'inputs', inputs });
      });
    const workers = this.#started(Math.min(this.#most, stretches.count));
    try {
      const ending = Promise.all(workers.map(work));
      stretches.begin();
      const ends = await ending;
      // Threads that wait keep no process alive.
      for (const worker of workers) worker.unref();
      const failed = ends.find((end) => !end.ok);
      // What a thread has ahead of it would answer the next stress.
      if (failed !== undefined) await this.close();
      return failed ?? { ok: true, value: collected };
    } catch (error) {
      // What a thread is at would answer the next stress.
      await this.close();
      throw error;
    }
  }

  #started(count: number): readonly Worker[] {
    while (this.#workers.length < count) this.#workers.push(new Worker(beside, { env }));
    const workers = this.#workers.slice(0, count);
    for (const worker of workers) worker.ref();
    return workers;
  }

  async close(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Runs 1 to `count` in worker threads that are there for them alone. */
export async function stressedRuns(inputs: StressInputs, count: number, options: Options = {}): Promise<Read<CollectedRuns>> {
  const workers = new StressWorkers();
  try {
    return await workers.run(inputs, count, options);
  } finally {
    await workers.close();
  }
}
