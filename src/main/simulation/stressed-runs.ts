import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Read } from '../../shared/domain/document/problem.ts';
import type { StressInputs } from '../../shared/simulation/stress/runs.ts';
import { defaultThreads, stretchesOf } from '../../shared/simulation/stress/stretches.ts';
import type { StressedRun } from '../../shared/simulation/stress/stressed-run.ts';
import type { Stretch } from './stress-worker.ts';

const beside = new URL(import.meta.url.endsWith('.ts') ? './stress-worker.ts' : './stress-worker.js', import.meta.url);

type Options = {
  readonly threads?: number;
  /** Told of the figures of one stretch more, in the order in which they come. */
  readonly onRuns?: (done: number) => void;
  /** Ends the workers at once; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
};

type Figures = Read<readonly StressedRun[]>;

/** Runs 1 to `count` in worker threads, at most as many as the machine has cores. The first run first, whichever thread computed it. */
export async function stressedRuns(
  inputs: StressInputs,
  count: number,
  { threads = defaultThreads, onRuns, signal }: Options = {},
): Promise<Figures> {
  signal?.throwIfAborted();
  const stretches = stretchesOf(count);
  const workers: Worker[] = [];
  const found: (readonly StressedRun[])[] = [];
  let next = 0;
  let done = 0;
  const work = (): Promise<Figures | null> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(beside, { workerData: inputs });
      workers.push(worker);
      let at = -1;
      const proceed = (): void => {
        at = next;
        next += 1;
        const stretch: Stretch | undefined = stretches[at];
        if (stretch === undefined) resolve(null);
        else worker.postMessage(stretch, []);
      };
      worker.on('message', (figures: Figures) => {
        if (!figures.ok) {
          resolve(figures);
          return;
        }
        found[at] = figures.value;
        done += figures.value.length;
        onRuns?.(done);
        proceed();
      });
      worker.on('error', reject);
      signal?.addEventListener('abort', () => reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled')), {
        once: true,
      });
      proceed();
    });
  const most = Math.max(1, Math.min(threads, availableParallelism(), stretches.length));
  try {
    const ends = await Promise.all(Array.from({ length: most }, work));
    return ends.find((end) => end !== null) ?? { ok: true, value: found.flat() };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
