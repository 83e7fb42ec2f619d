import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';

// Windows has no such modes: there the folder of the user's profile is what keeps others out.
const ownFile = 0o600;
const ownFolder = 0o700;

/** Makes the file, empty, for its owner alone; SQLite gives its journals the same mode. Throws where there is one. */
export function createForOwner(file: string): void {
  closeSync(openSync(file, 'wx', ownFile));
}

/** A folder that only its owner may enter; the folders above it, where they are made too. */
export function folderForOwner(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: ownFolder });
}

/** Takes files away from everybody but their owner, those that are there. A file system that knows no owners is left as it is. */
export function keepForOwner(files: readonly string[], folders: readonly string[] = []): void {
  const change = (paths: readonly string[], mode: number): void => {
    for (const path of paths.filter((there) => existsSync(there))) {
      try {
        chmodSync(path, mode);
      } catch {
        // Of another owner, or on such a file system.
      }
    }
  };
  change(files, ownFile);
  change(folders, ownFolder);
}
