import type { Connection, ConnectionOptions } from '../database/connection.ts';
import { openToRead } from '../database/connection.ts';
import type { StorageProblem } from '../database/storage-problem.ts';
import { alteredRows } from '../safekeeping/altered-rows.ts';

const number = (connection: Connection, pragma: string): number => Number(connection.pragma(pragma, { simple: true }));

/** What is wrong with the file as a whole, by a look at its head and its tables; null where nothing is. */
export function formProblem(connection: Connection, newestSchema: number): StorageProblem | null {
  // The header that was read may be older than what the log holds.
  const schema = number(connection, 'user_version');
  if (schema > newestSchema) return { code: 'newer', schema, reads: newestSchema };
  if (schema > 0) return null;
  // Without a schema number nothing of ours is in it: tables that are, are another program's.
  const tables = connection
    .prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely_%' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .get();
  return { code: tables === 0 ? 'empty' : 'not-a-workspace' };
}

/** What is wrong with pages, indexes and rows; null where nothing is. Reads the whole file. */
export function rowsProblem(connection: Connection): StorageProblem | null {
  const found = connection.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') return { code: 'damaged', detail: String(found) };
  const altered = alteredRows(connection);
  return altered === null ? null : { code: 'altered', ...altered };
}

/** The same of a file that nothing has open yet, or others may have. Throws SQLite's error. */
export function rowsProblemOf(file: string, options: ConnectionOptions): StorageProblem | null {
  const connection = openToRead(file, options);
  try {
    // One state of it, whatever is written meanwhile.
    connection.exec('BEGIN');
    return rowsProblem(connection);
  } finally {
    connection.close();
  }
}
