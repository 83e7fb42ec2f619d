import { defaultThreads, HandedStretches } from '../../../../shared/simulation/stress/stretches.ts';
import type { StressInputs } from '../../../../shared/simulation/stress/runs.ts';
import { shapeOf } from '../../../../shared/simulation/stress/stress.ts';
import { CollectedRuns } from '../../../../shared/simulation/stress/packed-runs.ts';
import { mostMemory, usualMemory, watchMemory } from '../../../client/window-memory.ts';
import { useLonger } from '../beside/beside.ts';
import type { SimulationAnswer, SimulationQuestion } from './simulation-message.ts';

/** Megabytes that may be taken for a simulation: more once a person lets what is worked out beside the window take longer. */
const memory = (): number => (useLonger.getState().isOn ? mostMemory : usualMemory);

/** Workers that wait for the next question, with the engine compiled: a window keeps as many as one stress takes. */
const waiting: Worker[] = [];

type Asked = { readonly answered: (answer: SimulationAnswer) => void; readonly failed: () => void };

/** A worker at one stress or question. Once released it serves the next; stopped, it ends at once with what it is at. */
type Simulation = {
  readonly ask: (question: SimulationQuestion) => void;
  readonly release: () => void;
  readonly stop: () => void;
};

function started(inputs: StressInputs, { answered, failed }: Asked): Simulation {
  const worker = waiting.pop() ?? new Worker(new URL('./simulation-worker.ts', import.meta.url), { type: 'module' });
  const onMessage = ({ data }: MessageEvent<SimulationAnswer>): void => answered(data);
  let isDone = false;
  const leave = (): boolean => {
    if (isDone) return false;
    isDone = true;
    worker.removeEventListener('message', onMessage);
    worker.removeEventListener('error', failed);
    return true;
  };
  worker.addEventListener('message', onMessage);
  worker.addEventListener('error', failed);
  const ask = (question: SimulationQuestion): void => worker.postMessage(question, []);
  ask({ kind: 'inputs', inputs });
  return {
    ask,
    release: () => {
      if (!leave()) return;
      if (waiting.length < defaultThreads) waiting.push(worker);
      else worker.terminate();
    },
    // What it is at would answer the next question.
    stop: () => {
      if (leave()) worker.terminate();
    },
  };
}

type Followed = {
  /** The figures of every run so far; of a stretch that one thread is still at, none. */
  readonly onRuns: (runs: CollectedRuns) => void;
  readonly onDone: () => void;
  readonly onFailed: () => void;
};

/** Runs 1 to `count`, in as many workers as the machine has cores for. Returns what ends them at once. */
export function runStress(inputs: StressInputs, count: number, { onRuns, onDone, onFailed }: Followed): () => void {
  const stretches = new HandedStretches(count);
  const found = new CollectedRuns(shapeOf(inputs), count);
  const simulations: Simulation[] = [];
  let left = stretches.count;
  const stop = (): void => {
    unwatch();
    simulations.forEach((simulation) => simulation.stop());
  };
  const failed = (): void => {
    stop();
    onFailed();
  };
  const unwatch = watchMemory(memory(), failed);
  const most = Math.max(1, Math.min(defaultThreads, navigator.hardwareConcurrency, stretches.count));
  for (let thread = 0; thread < most; thread += 1) {
    const runsAnswered = stretches.thread((stretch) => simulation.ask({ kind: 'runs', ...stretch }));
    const answered = (answer: SimulationAnswer): void => {
      if (answer.kind !== 'runs' || !answer.runs.ok) {
        failed();
        return;
      }
      if (!runsAnswered()) simulation.release();
      found.add(answer.from, answer.runs.value);
      left -= 1;
      onRuns(found);
      if (left > 0) return;
      unwatch();
      onDone();
    };
    const simulation = started(inputs, { answered, failed });
    simulations.push(simulation);
  }
  stretches.begin();
  return stop;
}

/** One question. Returns what ends it at once. */
export function askSimulation(
  inputs: StressInputs,
  question: Exclude<SimulationQuestion, { kind: 'inputs' }>,
  answered: (answer: SimulationAnswer | null) => void,
): () => void {
  const simulation = started(inputs, {
    answered: (answer) => {
      unwatch();
      simulation.release();
      answered(answer);
    },
    failed: () => failed(),
  });
  const stop = (): void => {
    unwatch();
    simulation.stop();
  };
  const failed = (): void => {
    stop();
    answered(null);
  };
  const unwatch = watchMemory(memory(), failed);
  simulation.ask(question);
  return stop;
}
