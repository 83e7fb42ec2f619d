import { defaultThreads, stretchesOf } from '../../../../shared/simulation/stress/stretches.ts';
import type { StressInputs } from '../../../../shared/simulation/stress/runs.ts';
import { shapeOf } from '../../../../shared/simulation/stress/stress.ts';
import { CollectedRuns } from '../../../../shared/simulation/stress/packed-runs.ts';
import { mostMemory, usualMemory, watchMemory } from '../../../client/window-memory.ts';
import { useLonger } from '../beside/beside.ts';
import type { SimulationAnswer, SimulationQuestion } from './simulation-message.ts';

/** Megabytes that may be taken for a simulation: more once a person lets what is worked out beside the window take longer. */
const memory = (): number => (useLonger.getState().isOn ? mostMemory : usualMemory);

function started(inputs: StressInputs): { readonly worker: Worker; readonly ask: (question: SimulationQuestion) => void } {
  const worker = new Worker(new URL('./simulation-worker.ts', import.meta.url), { type: 'module' });
  const ask = (question: SimulationQuestion): void => worker.postMessage(question, []);
  ask({ kind: 'inputs', inputs });
  return { worker, ask };
}

type Followed = {
  /** The figures of every run so far; of a stretch that one thread is still at, none. */
  readonly onRuns: (runs: CollectedRuns) => void;
  readonly onDone: () => void;
  readonly onFailed: () => void;
};

/** Runs 1 to `count` in workers of their own. Returns what ends them at once. */
export function runStress(inputs: StressInputs, count: number, { onRuns, onDone, onFailed }: Followed): () => void {
  const stretches = stretchesOf(count);
  const found = new CollectedRuns(shapeOf(inputs), count);
  const workers: Worker[] = [];
  let next = 0;
  let left = stretches.length;
  const stop = (): void => {
    unwatch();
    workers.forEach((worker) => worker.terminate());
  };
  const fail = (): void => {
    stop();
    onFailed();
  };
  const unwatch = watchMemory(memory(), fail);
  const most = Math.max(1, Math.min(defaultThreads, navigator.hardwareConcurrency, stretches.length));
  for (let thread = 0; thread < most; thread += 1) {
    const { worker, ask } = started(inputs);
    workers.push(worker);
    const proceed = (): void => {
      const stretch = stretches[next];
      next += 1;
      if (stretch !== undefined) ask({ kind: 'runs', ...stretch });
    };
    worker.addEventListener('message', ({ data }: MessageEvent<SimulationAnswer>) => {
      if (data.kind !== 'runs' || !data.runs.ok) {
        fail();
        return;
      }
      found.add(data.from, data.runs.value);
      left -= 1;
      onRuns(found);
      if (left === 0) {
        stop();
        onDone();
      } else proceed();
    });
    worker.addEventListener('error', fail);
    proceed();
  }
  return stop;
}

/** One question to a worker of its own. Returns what ends it at once. */
export function askSimulation(
  inputs: StressInputs,
  question: Exclude<SimulationQuestion, { kind: 'inputs' }>,
  answered: (answer: SimulationAnswer | null) => void,
): () => void {
  const { worker, ask } = started(inputs);
  const stop = (): void => {
    unwatch();
    worker.terminate();
  };
  const end = (answer: SimulationAnswer | null): void => {
    stop();
    answered(answer);
  };
  const unwatch = watchMemory(memory(), () => end(null));
  worker.addEventListener('message', ({ data }: MessageEvent<SimulationAnswer>) => end(data));
  worker.addEventListener('error', () => end(null));
  ask(question);
  return stop;
}
