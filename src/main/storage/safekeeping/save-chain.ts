import type { Connection } from '../database/connection.ts';
import { sha256 } from '../../sha256.ts';

/** A transaction that changed rows: `sum` over all checksums after it, chained to the one before by its hash. */
export type Save = {
  readonly save: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly sum: string;
  readonly previous: string | null;
  readonly hash: string;
};

/** How many saves the file keeps: enough to recognise the one that was noted beside it. */
export const keptSaves = 1000;

function hashOf({ save, at, sum, previous }: Omit<Save, 'hash'>): string {
  return sha256(JSON.stringify([save, at, sum, previous]));
}

export function following(last: Save | null, at: string, sum: string): Save {
  const unhashed = { save: (last?.save ?? 0) + 1, at, sum, previous: last?.hash ?? null };
  return { ...unhashed, hash: hashOf(unhashed) };
}

/** The newest save; null in a file without any. */
export function lastSave(connection: Connection): Save | null {
  return connection.prepare<[], Save>('SELECT * FROM saves ORDER BY save DESC LIMIT 1').get() ?? null;
}

/** The hash of a save; null where the file does not have it. */
export function hashOfSave(connection: Connection, save: number): string | null {
  return connection.prepare<[number], string>('SELECT hash FROM saves WHERE save = ?').pluck().get(save) ?? null;
}

/** Whether each save follows from the one before, from the first that is kept. */
export function chainHolds(connection: Connection): boolean {
  let before: Save | null = null;
  for (const save of connection.prepare<[], Save>('SELECT * FROM saves ORDER BY save').iterate()) {
    if (hashOf(save) !== save.hash) return false;
    if (before !== null && (save.previous !== before.hash || save.save !== before.save + 1)) return false;
    before = save;
  }
  return true;
}
