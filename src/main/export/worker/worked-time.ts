const everyMilliseconds = 100;
/** What one step counts for at most: a machine that slept meanwhile did not work on the task. */
const longestStep = 1000;

/** Seconds since a task began: that it was worked on, and that have passed. */
export type WorkedTime = { readonly worked: number; readonly passed: number };

/**
 * Calls `look` again and again with what a task which begins now has taken. `processor` says the milliseconds for which the process has had
 * the processor, where that can be asked: on a machine that does much else, a task is worked on for a part of the time that passes. Returns
 * what ends the watch.
 */
export function watchWorkedTime(look: (time: WorkedTime) => void, processor = (): number => performance.now()): () => void {
  let [last, lastWorked] = [performance.now(), processor()];
  let [worked, passed] = [0, 0];
  const timer = setInterval(() => {
    const [now, nowWorked] = [performance.now(), processor()];
    const step = Math.min(now - last, longestStep);
    passed += step;
    worked += Math.min(step, nowWorked - lastWorked);
    [last, lastWorked] = [now, nowWorked];
    look({ worked: worked / 1000, passed: passed / 1000 });
  }, everyMilliseconds);
  return () => clearInterval(timer);
}
