// Prevents repeated crashes of the page, and of the process that loads SQLite.
const WITHIN_MS = 60_000;
const AT_MOST = 3;

/** Whether to reload a window whose page crashed: only while crashes are rare. `crashes` are times in ms, this one included. */
export function mayReload(crashes: readonly number[], now: number): boolean {
  return crashes.filter((time) => now - time < WITHIN_MS).length <= AT_MOST;
}

const NODE_API_NEEDED = 10;

/** Whether SQLite can be loaded: its prebuilt binding does not fail on a runtime with an older Node-API, it crashes it. */
export function canLoadSqlite(nodeApi: string | undefined, binding: string | undefined): boolean {
  return binding !== undefined || Number(nodeApi) >= NODE_API_NEEDED;
}
