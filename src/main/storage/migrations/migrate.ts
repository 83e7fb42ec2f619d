import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { WorkspaceMigration } from './migrations.ts';

/** "QWWS" as SQLite's application_id: marks a file as a workspace of this app. */
export const applicationId = 0x51575753;

/**
 * All pending migrations in one transaction, with what comes after the last of them: each one, with its schema number, or none. Rejects
 * with what went wrong.
 */
export async function migrate<T>(
  db: Kysely<T>,
  migrations: readonly WorkspaceMigration[],
  afterLast: () => void = () => undefined,
): Promise<void> {
  const numbered = migrations.map(({ name, up }, index) => [
    name,
    {
      up: async (inTransaction: Kysely<unknown>): Promise<void> => {
        await up(inTransaction);
        // In the file's header, rolled back with the rest.
        await sql.raw(`PRAGMA application_id = ${applicationId}`).execute(inTransaction);
        await sql.raw(`PRAGMA user_version = ${index + 1}`).execute(inTransaction);
        if (index === migrations.length - 1) afterLast();
      },
    },
  ]);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(numbered)) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('The upgrade failed', { cause: error });
}
