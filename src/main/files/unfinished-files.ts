import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The name of a file while it is being written: no other file is ever removed on the word of a note. */
const partialShape = /^\..+\.[0-9a-f]{12}\.partial$/;

export function partialName(name: string): string {
  return `.${name}.${randomBytes(6).toString('hex')}.partial`;
}

const noteShape = /^(\d+)-[0-9a-f]{12}\.txt$/;

/**
 * Does `write` while a note in `folder` says where its unfinished file lies: that is anywhere, in a folder that the user chose, where nobody
 * would look for what a killed process left. Where no note can be kept, it is written without.
 */
export async function whileNoted<T>(folder: string | null, unfinished: string, write: () => Promise<T>): Promise<T> {
  if (folder === null) return write();
  const note = join(folder, `${process.pid}-${randomBytes(6).toString('hex')}.txt`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(note, unfinished, { mode: 0o600 });
  } catch {
    // A full disk, say: writing itself says so.
  }
  try {
    return await write();
  } finally {
    await rm(note, { force: true }).catch(() => undefined);
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return id !== process.pid;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes what processes that are gone left unfinished, and their notes. Never throws: what can't be removed is looked at again at the next start. */
export async function removeUnfinished(folder: string): Promise<void> {
  const notes = await readdir(folder).catch(() => []);
  for (const name of notes) {
    const [, id] = noteShape.exec(name) ?? [];
    if (id === undefined || isRunning(Number(id))) continue;
    const note = join(folder, name);
    try {
      const file = await readFile(note, 'utf8');
      if (partialShape.test(basename(file))) await rm(file, { force: true });
      await rm(note, { force: true });
    } catch {
      // On a disk that is not there now.
    }
  }
}
