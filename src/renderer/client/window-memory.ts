/** Megabytes by which the window's process may grow while something is worked out beside it, and where a person lets that take longer. */
export const usualMemory = 1024;
export const mostMemory = 4096;

/** Below this the shell tells nothing: it is what a window has with a usual deal open. In megabytes. */
const untold = 600;

type Watch = { readonly most: number; readonly over: () => void };

const watches = new Set<Watch>();
let last = untold;

/** What the shell tells of the window's process, in megabytes. A worker in it has no limit of its own. */
export function memoryTold(megabytes: number): void {
  last = Math.max(untold, megabytes);
  for (const watch of watches) {
    if (last <= watch.most) continue;
    watches.delete(watch);
    watch.over();
  }
}

/** Calls `over` once the process has grown by so many megabytes from now on. Returns what ends the watch. */
export function watchMemory(growth: number, over: () => void): () => void {
  const watch = { most: last + growth, over };
  watches.add(watch);
  return () => void watches.delete(watch);
}
