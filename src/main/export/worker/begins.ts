import { parentPort } from 'node:worker_threads';
import type { Begun, TaskStage } from './message.ts';

/** Says what the task that runs begins with now, so that the client holds it to the limits of that. */
export function begins(stage: TaskStage): void {
  const begun: Begun = { begins: stage };
  parentPort?.postMessage(begun, []);
}
