import { parentPort, workerData } from 'node:worker_threads';
import { computeRuns } from '../../shared/simulation/stress/stress.ts';
import type { StressInputs } from '../../shared/simulation/stress/runs.ts';

/** The runs that a worker computes next. */
export type Stretch = { readonly from: number; readonly count: number };

// What the runs rest on came with the start, and stays the same object: what is made of its terms is made once for all runs.
const inputs = workerData as StressInputs;
parentPort?.on('message', ({ from, count }: Stretch) => parentPort?.postMessage(computeRuns(inputs, from, count), []));
