import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Connection } from '../database/connection.ts';
import { hasChecksums } from './kept-tables.ts';
import { hashOfSave, keptSaves, lastSave } from './save-chain.ts';

const NotedSave = z.strictObject({
  save: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime({ precision: 3 }),
  /** Numbers of quotes that it changed, some of them where they are many. */
  quotes: z.array(z.string()),
});
export type NotedSave = z.output<typeof NotedSave>;

/** How many saves are noted beside the file, the newest: what is told where the file turns out to lack them. */
const mostNoted = 20;
const NotedSaves = z.strictObject({ schema: z.literal('quotewright.saves/1'), saves: z.array(NotedSave).min(1).max(mostNoted) });

/** The file beside a workspace that says which saves it must have. */
export function notesFile(workspaceFile: string): string {
  return `${workspaceFile}-saves.json`;
}

/** The oldest first; none where nothing is noted, or the note does not read. */
export function notedSaves(workspaceFile: string): readonly NotedSave[] {
  try {
    const read = NotedSaves.safeParse(JSON.parse(readFileSync(notesFile(workspaceFile), 'utf8')));
    return read.success ? read.data.saves : [];
  } catch {
    return [];
  }
}

/**
 * Notes the saves in place of what was noted, whole or not at all. It is not forced onto the disk: the workspace is, so that after a
 * power cut the note may be behind it, which says nothing wrong. Throws what the file system says.
 */
export function noteSaves(workspaceFile: string, saves: readonly NotedSave[]): void {
  const file = notesFile(workspaceFile);
  const partial = `${file}.${process.pid}.partial`;
  const text = JSON.stringify({ schema: 'quotewright.saves/1', saves: saves.slice(-mostNoted) });
  try {
    writeFileSync(partial, `${text}\n`, { mode: 0o600 });
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** What a workspace file lacks of what was saved. */
export type LostSaves = {
  /** How many. */
  readonly saves: number;
  /** The number of the last of them. */
  readonly lastSave: number;
  /** When the last of them was made, ISO 8601 in UTC. */
  readonly lastAt: string;
  /** The numbers of quotes that they changed. */
  readonly quotes: readonly string[];
};

/** Holds an open file against what was noted beside it; null where it has everything. */
export function lostSaves(connection: Connection, noted: readonly NotedSave[]): LostSaves | null {
  const newest = noted.at(-1);
  if (newest === undefined) return null;
  const isKept = hasChecksums(connection);
  const last = isKept ? lastSave(connection) : null;
  // So many were made since that the file no longer knows this one: it has not lost it.
  if (last !== null && last.save >= newest.save + keptSaves) return null;
  const isThere = ({ save, hash }: NotedSave): boolean => isKept && hashOfSave(connection, save) === hash;
  if (isThere(newest)) return null;
  const common = noted.findLast(isThere);
  const lost = noted.filter(({ save }) => save > (common?.save ?? 0));
  return {
    saves: newest.save - (common?.save ?? Math.min(last?.save ?? 0, newest.save - 1)),
    lastSave: newest.save,
    lastAt: newest.at,
    quotes: [...new Set(lost.flatMap(({ quotes }) => quotes))],
  };
}
