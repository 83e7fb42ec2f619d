import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { opened } from '../opened.ts';

type Snapshot = Record<string, { readonly kind: string; readonly columns: Record<string, string> }>;

async function schema(): Promise<Snapshot> {
  const { db } = await opened();
  const { rows } = await sql<{ name: string; kind: string; column: string | null; type: string; required: number }>`
    SELECT object.name, object.type AS kind, field.name AS column, field.type, field."notnull" AS required
    FROM sqlite_schema AS object LEFT JOIN pragma_table_xinfo(object.name) AS field ON object.type = 'table'
    WHERE object.name NOT LIKE 'sqlite_%' AND object.name NOT LIKE 'kysely_%' AND object.name NOT LIKE '%_search_%'
    ORDER BY object.name, field.cid`.execute(db);
  const found: Record<string, { kind: string; columns: Record<string, string> }> = {};
  for (const { name, kind, column, type, required } of rows) {
    const entry = (found[name] ??= { kind, columns: {} });
    if (column !== null) entry.columns[column] = `${type}${required === 1 ? ' NOT NULL' : ''}`;
  }
  return found;
}

describe('the schema', () => {
  // Workspaces of every version that was shipped are out there: a table, column, index or trigger may be added, never taken
  // away or changed. What was added goes into the snapshot with the migration that adds it.
  it('has everything that the snapshot has, as it was', async () => {
    const snapshot = JSON.parse(readFileSync(new URL('./schema-snapshot.json', import.meta.url), 'utf8')) as Snapshot;
    const now = await schema();
    for (const [name, { kind, columns }] of Object.entries(snapshot)) {
      expect(now[name], `${kind} ${name}`).toMatchObject({ kind, columns });
    }
    expect(now, 'The snapshot does not have everything yet').toEqual(snapshot);
  });

  it('is strict wherever it can be, so that no number becomes a text nor a text a number', async () => {
    const { db } = await opened();
    const { rows } = await sql<{ name: string }>`
      SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main' AND name NOT LIKE 'sqlite_%'`.execute(
      db,
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['kysely_migration', 'kysely_migration_lock']);
  });
});
