import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { notesFile } from '../safekeeping/noted-saves.ts';
import { backupsFolder, isBackupName } from './backups.ts';

// What is being made bears the number of its process, `NAME.PROCESS.partial`, and SQLite puts its journals beside that.

/** The name of a file while this process makes it. */
export function partialName(file: string): string {
  return `${file}.${process.pid}.partial`;
}

/** A file and what SQLite keeps beside it. */
export function withJournals(file: string): readonly string[] {
  return ['', '-journal', '-wal', '-shm'].map((suffix) => `${file}${suffix}`);
}

/** What is being made, and the process; former versions named none. */
const partialShape = /^(.+?)(?:\.(\d+))?\.partial(?:-journal|-wal|-shm)?$/;

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A file of anybody else is never removed for its ending alone. */
function isLeftover(name: string, isMadeHere: (made: string) => boolean): boolean {
  const match = partialShape.exec(name);
  if (match === null) return false;
  const [, made = '', id] = match;
  if (!isMadeHere(made)) return false;
  return id === undefined || Number(id) === process.pid || !isRunning(Number(id));
}

function sweep(folder: string, isMadeHere: (made: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (isLeftover(name, isMadeHere)) rmSync(join(folder, name), { force: true });
  }
}

/** Removes what a process that was killed had begun: a copy half made, a workspace half made, a note half written. Never throws. */
export function sweepLeftovers(workspaceFile: string): void {
  const own = new Set([basename(workspaceFile), basename(notesFile(workspaceFile))]);
  try {
    sweep(dirname(workspaceFile), (made) => own.has(made));
    sweep(backupsFolder(workspaceFile), (made) => made === 'copy' || isBackupName(made));
  } catch {
    // A folder that can't be read or written: opening says so.
  }
}
