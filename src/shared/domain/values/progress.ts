import type { Steps } from './steps.ts';

/** Is told how far work is: a share from 0 to 1 that never falls. */
export type TellShare = (share: number) => void;

/** Of who does not ask. */
export const untold: TellShare = () => undefined;

/** The progress of a part of the work: its whole is the way from one share to another. */
export function partOf(progress: TellShare, from: number, to: number): TellShare {
  return (share) => progress(from + (to - from) * share);
}

/** So often at most it is told how far through a list the work is. */
const steps = 100;

/** The members of a list one after the other, telling how far through it the work is. */
export function* told<T>(list: readonly T[], progress: TellShare): Generator<T, void, void> {
  const every = Math.max(1, Math.floor(list.length / steps));
  for (const [index, member] of list.entries()) {
    if (index % every === 0) progress(index / list.length);
    yield member;
  }
  progress(1);
}

/** What steps come to, telling how many of so many were made. */
export function toldSteps<T>(made: Steps<T>, count: number, progress: TellShare): T {
  const every = Math.max(1, Math.floor(count / steps));
  for (let index = 0; ; index += 1) {
    if (index % every === 0) progress(Math.min(1, index / Math.max(1, count)));
    const step = made.next();
    if (step.done === true) return step.value;
  }
}
