import type { CallUnderWay } from '../../../shared/calls/handlers.ts';
import type { ProgressPlace } from '../../export/worker/progress-place.ts';
import { percentIn, progressPlace } from '../../export/worker/progress-place.ts';

/** In milliseconds: often enough to be followed by eye. */
const everyMilliseconds = 100;

/** Runs a task that writes how far it is into a place, and tells that to whoever called. */
export async function followedTask<T>({ tell }: CallUnderWay, task: (place: ProgressPlace) => Promise<T>): Promise<T> {
  const place = progressPlace();
  const timer = setInterval(() => tell({ done: percentIn(place), of: 100 }), everyMilliseconds);
  try {
    return await task(place);
  } finally {
    clearInterval(timer);
  }
}
