import type { TellShare } from '../../../shared/domain/values/progress.ts';

/** Where a task writes how far it is, and who asked for it reads that while the task's thread works: one place in both memories. */
export type ProgressPlace = SharedArrayBuffer;

const whole = 10_000;

export function progressPlace(): ProgressPlace {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

/** Tells into the place. */
export function progressInto(place: ProgressPlace): TellShare {
  const told = new Int32Array(place);
  return (share) => Atomics.store(told, 0, Math.round(share * whole));
}

/** How far the task is, in whole percent. */
export function percentIn(place: ProgressPlace): number {
  return Math.floor((Atomics.load(new Int32Array(place), 0) * 100) / whole);
}
