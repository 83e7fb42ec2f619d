import { readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { z } from 'zod';
import type { FileOutcome } from '../../files/whole-files.ts';
import { writeWhole } from '../../files/whole-files.ts';

/** Names the workspace to open, if it is not at the usual place. It is a separate file, so that a damaged workspace can't affect it. */
const Location = z.strictObject({ file: z.string().min(1) });

function noteBeside(usualFile: string): string {
  return join(dirname(usualFile), 'workspace-location.json');
}

/** The file chosen instead of the usual one; null without a choice, or if the note is unreadable. */
export function chosenFile(usualFile: string): string | null {
  try {
    const location = Location.safeParse(JSON.parse(readFileSync(noteBeside(usualFile), 'utf8')));
    return location.success ? location.data.file : null;
  } catch {
    return null;
  }
}

/** Makes the next start open this file. */
export function chooseFile(usualFile: string, file: string): Promise<FileOutcome<null>> {
  return writeWhole(noteBeside(usualFile), `${JSON.stringify({ file })}\n`);
}

/** An unused name beside the file: `quotewright-restored-20261122T090000000Z.sqlite`. */
export function nameBeside(file: string, word: 'new' | 'restored', now: Date): string {
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}-${word}-${now.toISOString().replaceAll(/[-:.]/g, '')}${ext}`);
}

const syncedFolders: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .*)?$/i, 'OneDrive'],
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^google ?drive$|^my drive$|^googledrive-/i, 'Google Drive'],
  [/^icloud ?drive$|^com~apple~clouddocs$|^mobile documents$/i, 'iCloud'],
  [/^nextcloud$/i, 'Nextcloud'],
  [/^box( sync)?$/i, 'Box'],
  [/^syncthing$/i, 'Syncthing'],
];

/** The service that probably syncs a file's folder, judged by the folders' names; null without one. */
export function syncedBy(file: string): string | null {
  for (const part of dirname(file).split(/[\\/]/)) {
    const found = syncedFolders.find(([shape]) => shape.test(part));
    if (found !== undefined) return found[1];
  }
  return null;
}
