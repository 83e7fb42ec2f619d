import * as module from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Read } from '../../shared/domain/document/problem.ts';
import type { PackedRuns } from '../../shared/simulation/stress/packed-runs.ts';
import { transferred } from '../../shared/simulation/stress/packed-runs.ts';
import type { StressInputs } from '../../shared/simulation/stress/runs.ts';
import { computeRuns } from '../../shared/simulation/stress/stress.ts';

/** What a worker is asked: what the next runs rest on, then stretches of them. */
export type StressQuestion =
  | { readonly kind: 'inputs'; readonly inputs: StressInputs }
  | { readonly kind: 'runs'; readonly from: number; readonly count: number };

export type StressAnswer = { readonly from: number; readonly runs: Read<PackedRuns> };

// Optional, whatever its type says: not every runtime that this is built for has it.
const { flushCompileCache } = module as Partial<typeof module>;
/** Whether what this thread compiled is kept for the next one: it is ended from outside, and would not write it. */
let isKept = false;

// What the runs rest on stays the same object: what is made of its terms is made once for all of them.
let inputs: StressInputs | null = null;

function answer({ from, count }: Extract<StressQuestion, { kind: 'runs' }>): void {
  if (inputs === null) return;
  const runs = computeRuns(inputs, from, count);
  const told: StressAnswer = { from, runs };
  parentPort?.postMessage(told, runs.ok ? transferred(runs.value) : []);
  if (isKept) return;
  isKept = true;
  flushCompileCache?.();
}

parentPort?.on('message', (question: StressQuestion) => {
  if (question.kind === 'inputs') ({ inputs } = question);
  else answer(question);
});
