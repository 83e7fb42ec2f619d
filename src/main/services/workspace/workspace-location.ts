import { readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { z } from 'zod';
import type { FileOutcome } from '../../files/whole-files.ts';
import { writeWhole } from '../../files/whole-files.ts';

/** Which workspace is opened, where it isn't the one at its usual place. A file beside that place, so that a damaged workspace can say nothing about it. */
const Location = z.strictObject({ file: z.string().min(1) });

function noteBeside(usualFile: string): string {
  return join(dirname(usualFile), 'workspace-location.json');
}

/** The file that was chosen instead of the usual one; null where none was, or where the note does not read. */
export function chosenFile(usualFile: string): string | null {
  try {
    const location = Location.safeParse(JSON.parse(readFileSync(noteBeside(usualFile), 'utf8')));
    return location.success ? location.data.file : null;
  } catch {
    return null;
  }
}

/** Has the next start open this file. */
export function chooseFile(usualFile: string, file: string): Promise<FileOutcome<null>> {
  return writeWhole(noteBeside(usualFile), `${JSON.stringify({ file })}\n`);
}

/** A name beside the file that nothing has yet: `quotewright-restored-20261122T090000000Z.sqlite`. */
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

/** The service that seems to sync the folder of a file, by the folders' names; null where none does. */
export function syncedBy(file: string): string | null {
  for (const part of dirname(file).split(/[\\/]/)) {
    const found = syncedFolders.find(([shape]) => shape.test(part));
    if (found !== undefined) return found[1];
  }
  return null;
}
