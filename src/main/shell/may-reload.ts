const WITHIN_MS = 60_000;
const AT_MOST = 3;

/** Whether a window whose page crashed is loaded again: not where it crashes over and over. `crashes` are times in ms, this one included. */
export function mayReload(crashes: readonly number[], now: number): boolean {
  return crashes.filter((time) => now - time < WITHIN_MS).length <= AT_MOST;
}
