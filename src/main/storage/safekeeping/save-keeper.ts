import type { Connection } from '../database/connection.ts';
import type { KeptTable } from './kept-tables.ts';
import { keptTables, keyExpression } from './kept-tables.ts';
import type { NotedSave } from './noted-saves.ts';
import { noteSaves, notedSaves } from './noted-saves.ts';
import type { Stored } from './row-checksum.ts';
import { rowChecksum, sumOf, sumText, withRow, withoutRow } from './row-checksum.ts';
import { following, keptSaves, lastSave } from './save-chain.ts';
import type { Save } from './save-chain.ts';

/** What the connection tells of its transactions. */
export type SaveKeeper = {
  /** Within the transaction, before it is committed: writes the checksums of what changed, and the save. */
  readonly committing: () => void;
  /** Notes the save beside the file. */
  readonly committed: () => void;
  readonly rolledBack: () => void;
};

type Options = {
  readonly workspaceFile: string;
  readonly clock: () => Date;
  /** The save is made; that it could not be noted is told, and the next one notes it too. */
  readonly notNoted: (error: unknown) => void;
};

/** More are counted and not named. */
const mostQuotes = 10;

type Rows = { readonly read: (key: string) => readonly Stored[] | undefined };

function rowsOf(connection: Connection, table: KeptTable): Rows {
  const isKey = table.keyColumns.map((column, index) => `"${column.replaceAll('"', '""')}" = json_extract(@key, '$[${index}]')`);
  const statement = connection
    .prepare<{ key: string }, Stored[]>(`SELECT * FROM ${table.quoted} WHERE ${isKey.join(' AND ')}`)
    .raw();
  return { read: (key) => statement.get({ key }) };
}

/** Triggers of this connection alone name each row that changes; what they call runs in no other program. */
function watch(connection: Connection, tables: readonly KeptTable[], changed: (table: string, key: string) => void): void {
  connection.function('row_changed', { directOnly: false }, (table: unknown, key: unknown) => {
    if (!connection.inTransaction) throw new Error('Rows change within a transaction alone');
    changed(String(table), String(key));
    return null;
  });
  for (const table of tables) {
    const literal = `'${table.name.replaceAll("'", "''")}'`;
    const call = (row: 'OLD' | 'NEW'): string => `SELECT row_changed(${literal}, ${keyExpression(table, row)});`;
    const bodies = { INSERT: call('NEW'), UPDATE: call('OLD') + call('NEW'), DELETE: call('OLD') };
    for (const [event, body] of Object.entries(bodies)) {
      const name = `"kept_${table.name.replaceAll('"', '""')}_${event}"`;
      connection.exec(`CREATE TEMP TRIGGER ${name} AFTER ${event} ON main.${table.quoted} BEGIN ${body} END`);
    }
  }
}

function checksumStatements(connection: Connection) {
  const where = 'of_table = ? AND row_key = ?';
  return {
    read: connection.prepare<[string, string], Buffer>(`SELECT sha256 FROM row_checksums WHERE ${where}`).pluck(),
    write: connection.prepare<[string, string, Buffer]>('INSERT OR REPLACE INTO row_checksums VALUES (?, ?, ?)'),
    remove: connection.prepare<[string, string]>(`DELETE FROM row_checksums WHERE ${where}`),
    addSave: connection.prepare<Save>(
      'INSERT INTO saves (save, at, sum, previous, hash) VALUES (@save, @at, @sum, @previous, @hash)',
    ),
    dropSaves: connection.prepare<[number]>('DELETE FROM saves WHERE save <= ?'),
    numberOf: connection.prepare<[string], string>("SELECT number FROM quotes WHERE row = json_extract(?, '$[0]')").pluck(),
  };
}

/** Keeps checksums of an open workspace from here on. Throws SQLite's error. */
export function keepSaves(connection: Connection, { workspaceFile, clock, notNoted }: Options): SaveKeeper {
  const tables = keptTables(connection);
  const rows = new Map(tables.map((table) => [table.name, rowsOf(connection, table)]));
  const statements = checksumStatements(connection);
  const touched = new Map<string, Set<string>>();
  let noted = notedSaves(workspaceFile);
  let pending: NotedSave | null = null;
  watch(connection, tables, (table, key) => {
    const keys = touched.get(table) ?? new Set<string>();
    touched.set(table, keys.add(key));
  });

  /** Whether it is another than it was, and the sum with it. */
  const settle = (sum: bigint, table: string, key: string): { readonly sum: bigint; readonly isChanged: boolean } => {
    const row = rows.get(table)?.read(key);
    const [before, now] = [statements.read.get(table, key), row === undefined ? undefined : rowChecksum(row)];
    if (before === undefined ? now === undefined : now !== undefined && before.equals(now)) return { sum, isChanged: false };
    const without = before === undefined ? sum : withoutRow(sum, table, key, before);
    if (now === undefined) {
      statements.remove.run(table, key);
      return { sum: without, isChanged: true };
    }
    statements.write.run(table, key, now);
    return { sum: withRow(without, table, key, now), isChanged: true };
  };

  return {
    committing: () => {
      if (touched.size === 0) return;
      const last = lastSave(connection);
      let sum = sumOf(last?.sum ?? '0');
      let isChanged = false;
      for (const [table, keys] of touched) {
        for (const key of keys) {
          const settled = settle(sum, table, key);
          sum = settled.sum;
          isChanged ||= settled.isChanged;
        }
      }
      const quotes = [...(touched.get('quotes') ?? [])];
      touched.clear();
      if (!isChanged) return;
      const save = following(last, clock().toISOString(), sumText(sum));
      statements.addSave.run(save);
      statements.dropSaves.run(save.save - keptSaves);
      const numbers = quotes.map((key) => statements.numberOf.get(key));
      // What was noted of a quote that is gone is forgotten with it.
      if (numbers.includes(undefined)) noted = noted.map((earlier) => ({ ...earlier, quotes: [] }));
      const named = numbers.filter((number) => number !== undefined && number !== '').slice(0, mostQuotes);
      pending = { save: save.save, hash: save.hash, at: save.at, quotes: named.filter((number) => number !== undefined) };
    },
    committed: () => {
      if (pending === null) return;
      const { save } = pending;
      noted = [...noted.filter((earlier) => earlier.save < save), pending].slice(-20);
      pending = null;
      try {
        noteSaves(workspaceFile, noted);
      } catch (error) {
        notNoted(error);
      }
    },
    rolledBack: () => {
      touched.clear();
      pending = null;
    },
  };
}

/** Every checksum written afresh from the rows as they are, as a save: after an upgrade, and where a person opens the file as it is. */
export function writeAllChecksums(connection: Connection, at: string): void {
  connection.exec('DELETE FROM row_checksums');
  const write = connection.prepare<[string, string, Buffer]>('INSERT INTO row_checksums VALUES (?, ?, ?)');
  let sum = 0n;
  for (const table of keptTables(connection)) {
    const key = keyExpression(table, table.quoted);
    // All at once: a statement that is being read keeps others from writing.
    const keys = connection.prepare<[], string>(`SELECT ${key} FROM ${table.quoted}`).pluck().all();
    const { read } = rowsOf(connection, table);
    for (const rowKey of keys) {
      const checksum = rowChecksum(read(rowKey) ?? []);
      write.run(table.name, rowKey, checksum);
      sum = withRow(sum, table.name, rowKey, checksum);
    }
  }
  const save = following(lastSave(connection), at, sumText(sum));
  connection
    .prepare<Save>('INSERT INTO saves (save, at, sum, previous, hash) VALUES (@save, @at, @sum, @previous, @hash)')
    .run(save);
}
