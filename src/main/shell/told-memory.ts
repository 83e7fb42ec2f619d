/** Below this a window is told nothing: it is what one has with a usual deal open. In megabytes. */
const untold = 600;

/** Megabytes of a process among those of the app; null where it is none of them. */
export function megabytesOf(
  processId: number,
  metrics: readonly { readonly pid: number; readonly memory: { readonly workingSetSize: number } }[],
): number | null {
  const own = metrics.find(({ pid }) => pid === processId);
  // Electron gives kilobytes.
  return own === undefined ? null : Math.round(own.memory.workingSetSize / 1024);
}

/** Whether a window is told: while its process has much, and once when it has no longer. */
export function isTold(megabytes: number, before: number): boolean {
  return megabytes > untold || before > untold;
}
