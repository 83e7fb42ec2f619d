/** Work in steps, between which whoever asked for it may do something else, or stop. */
export type Steps<T> = Generator<void, T, void>;

/** All steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
