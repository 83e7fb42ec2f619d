import type { Steps } from '../../../../shared/domain/values/steps.ts';

/** Milliseconds of work after which the window may draw and take what is typed. */
const piece = 24;

type Watched = {
  /** How many steps are done. */
  readonly onSteps: (done: number) => void;
  readonly signal: AbortSignal;
  readonly clock?: () => number;
  readonly pause?: () => Promise<void>;
};

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Works off steps in pieces, between which the window goes on. Null where it was told to stop. */
export async function inPieces<T>(
  steps: Steps<T>,
  { onSteps, signal, clock = () => performance.now(), pause = nextTurn }: Watched,
): Promise<{ readonly value: T } | null> {
  let began = clock();
  for (let done = 0; ; done += 1) {
    const step = steps.next();
    if (step.done === true) return { value: step.value };
    if (clock() - began < piece) continue;
    onSteps(done);
    await pause();
    if (signal.aborted) return null;
    began = clock();
  }
}
