const everyMilliseconds = 100;
/** What one step counts for at most: a machine that slept meanwhile did not work on the task. */
const longestStep = 1000;

/** How long reading a file of somebody else may take: the file decides what its reading takes. */
export const readingSeconds = 60;

/** Calls `look` again and again with the seconds that a task which begins now has worked. Returns what ends the watch. */
export function watchWorkedTime(look: (seconds: number) => void): () => void {
  let last = performance.now();
  let spent = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    spent += Math.min(now - last, longestStep);
    last = now;
    look(spent / 1000);
  }, everyMilliseconds);
  return () => clearInterval(timer);
}
