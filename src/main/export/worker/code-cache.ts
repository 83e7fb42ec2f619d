import * as module from 'node:module';

// Optional, whatever their types say: Electron 33 embeds a Node that has none of them.
const { enableCompileCache, flushCompileCache, getCompileCacheDir } = module as Partial<typeof module>;

/**
 * Keeps the compiled form of what this thread loads from here on in `folder`, where no other user may write: its code is run. Whether it does:
 * not every runtime can.
 */
export function useCodeCache(folder: string | null): boolean {
  if (folder === null) return false;
  enableCompileCache?.(folder);
  return getCompileCacheDir?.() !== undefined;
}

/** Writes what was compiled since. It would be written as the thread ends by itself, and a worker is ended from outside. */
export function flushCodeCache(): void {
  flushCompileCache?.();
}
