import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { applicationId } from '../migrations/migrate.ts';
import type { StorageProblem } from '../database/storage-problem.ts';
import { storageProblemOf } from '../database/storage-problem.ts';

export type FileState =
  | { readonly state: 'absent' }
  /** Begins as a workspace does; what SQLite makes of the rest is not yet known. */
  | { readonly state: 'workspace' }
  | { readonly state: 'unusable'; readonly problem: StorageProblem };

const headerBytes = 100;
const magic = 'SQLite format 3\0';

/** The nearest part of the path that is there but is no folder, or null. */
function fileAmongFolders(file: string): string | null {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const there = statSync(folder, { throwIfNoEntry: false });
    if (there !== undefined) return there.isDirectory() ? null : folder;
    if (dirname(folder) === folder) return null;
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(headerBytes);
  const descriptor = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(descriptor, header, 0, headerBytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Looks at a workspace file with plain reads: SQLite is not let near what is not its own, nor what a later version wrote. */
export function fileState(file: string, newestSchema: number): FileState {
  const unusable = (problem: StorageProblem): FileState => ({ state: 'unusable', problem });
  try {
    const folder = fileAmongFolders(file);
    if (folder !== null) return unusable({ code: 'folder-is-a-file', folder });
    const there = statSync(file, { throwIfNoEntry: false });
    if (there === undefined) return { state: 'absent' };
    if (there.isDirectory()) return unusable({ code: 'is-a-folder' });
    const header = readHeader(file);
    // A workspace gets its name once it is whole: what has no byte now has lost what it had.
    if (header.length === 0) return unusable({ code: 'empty' });
    if (!header.toString('latin1').startsWith(magic)) return unusable({ code: 'not-sqlite' });
    if (header.length < headerBytes) return unusable({ code: 'damaged', detail: 'the file ends within its header' });
    // Offsets of SQLite's file format: user_version at 60, application_id at 68. Both are 0 until the first upgrade is written.
    const schema = header.readInt32BE(60);
    const application = header.readInt32BE(68);
    if (application !== applicationId && (application !== 0 || schema !== 0)) return unusable({ code: 'not-a-workspace' });
    if (schema > newestSchema) return unusable({ code: 'newer', schema, reads: newestSchema });
    if (!mayWrite(file) || !mayWrite(dirname(file))) return unusable({ code: 'read-only' });
    return { state: 'workspace' };
  } catch (error) {
    return unusable(storageProblemOf(error) ?? { code: 'unknown', detail: String(error) });
  }
}
