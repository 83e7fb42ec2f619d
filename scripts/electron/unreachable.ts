// Remembers for a day that Electron's own download failed: a network that swallows packets would delay every start.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

const TRY_AGAIN_AFTER_MS = 24 * 60 * 60 * 1000;

const note = (version: string): string => join(cacheFolder(), `electron-${version}-unreachable`);

export async function rememberUnreachable(version: string): Promise<void> {
  await mkdir(dirname(note(version)), { recursive: true });
  await writeFile(note(version), new Date().toISOString());
}

/** When the download last failed; null where it has not, or where that is long enough ago to try again. */
export async function unreachableSince(version: string): Promise<Date | null> {
  const text = await readFile(note(version), 'utf8').catch(() => null);
  if (text === null) return null;
  const since = new Date(text);
  return Date.now() - since.getTime() < TRY_AGAIN_AFTER_MS ? since : null;
}
