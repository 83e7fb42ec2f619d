import { sql } from 'kysely';
import type { WorkspaceDb } from '../../../src/main/storage/database/schema.ts';

type Compiles = { compile(): { readonly sql: string; readonly parameters: readonly unknown[] } };

/** How SQLite goes about a query, a step a line. */
export async function planOf(db: WorkspaceDb, query: Compiles): Promise<string> {
  const { sql: text, parameters } = query.compile();
  const parts = text
    .split('?')
    .map((part, index) => (index === 0 ? sql.raw(part) : sql`${parameters[index - 1]}${sql.raw(part)}`));
  const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${sql.join(parts, sql.raw(''))}`.execute(db);
  return rows.map(({ detail }) => detail).join('\n');
}
