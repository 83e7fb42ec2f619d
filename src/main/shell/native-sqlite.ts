const NODE_API_NEEDED = 10;

/** Whether SQLite can be loaded: its prebuilt binding does not fail on a runtime with an older Node-API, it crashes it. */
export function canLoadSqlite(nodeApi: string | undefined, binding: string | undefined): boolean {
  return binding !== undefined || Number(nodeApi) >= NODE_API_NEEDED;
}
