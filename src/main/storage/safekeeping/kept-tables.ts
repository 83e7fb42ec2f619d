import type { Connection } from '../database/connection.ts';

/** A table whose rows are held against their checksums. Names come from the file, and are quoted. */
export type KeptTable = {
  readonly name: string;
  readonly quoted: string;
  /** Columns of the primary key. */
  readonly keyColumns: readonly string[];
};

/** What follows from other rows and can be made from them, and the checksums themselves. */
const notKept = new Set(['row_checksums', 'saves', 'quote_products', 'clause_uses', 'customer_rows']);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A row's key as an SQL expression; `row` is what its columns are read from. */
export function keyExpression({ keyColumns }: KeptTable, row: string): string {
  return `json_array(${keyColumns.map((column) => `${row}.${quoted(column)}`).join(', ')})`;
}

/** Every ordinary table of the file with a primary key but those above: one that a later migration adds is kept without another word. */
export function keptTables(connection: Connection): readonly KeptTable[] {
  const names = connection
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
        AND substr(name, 1, 7) NOT IN ('sqlite_', 'kysely_') ORDER BY name`,
    )
    .pluck()
    .all();
  const keyOf = connection.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck();
  return names
    .filter((name) => !notKept.has(name))
    .map((name) => ({ name, quoted: quoted(name), keyColumns: keyOf.all(name) }))
    .filter(({ keyColumns }) => keyColumns.length > 0);
}

/** Whether the file has checksums: one from before there were any has not. */
export function hasChecksums(connection: Connection): boolean {
  return connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('row_checksums', 'saves')").pluck().get() === 2;
}
