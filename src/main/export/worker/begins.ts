import { parentPort } from 'node:worker_threads';
import type { Begun, TaskStage } from './message.ts';

type TellStage = (stage: TaskStage) => void;

/** The client of the worker that this runs in. */
let tell: TellStage = (stage) => {
  const begun: Begun = { begins: stage };
  parentPort?.postMessage(begun, []);
};

/** Says what the task that runs begins with now, so that who watches it holds it to the limits of that. */
export function begins(stage: TaskStage): void {
  tell(stage);
}

/** In a process that does such tasks itself: its own watch is told. */
export function tellStages(to: TellStage): void {
  tell = to;
}
