import type { StoppedWork } from '../../../shared/vocabulary/stopped-work.ts';

/** A task that was ended from outside, or died with its worker. It fails for itself: the next one gets a worker that works. */
export class TaskStopped extends Error {
  readonly stopped: StoppedWork;

  constructor(stopped: StoppedWork, options?: ErrorOptions) {
    super(`${stopped.work} was stopped: ${stopped.why.code}`, options);
    this.stopped = stopped;
  }
}
