import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { openToWrite } from '../database/connection.ts';
import type { ConnectionOptions } from '../database/connection.ts';
import type { Tables } from '../database/schema.ts';
import { WorkspaceDialect } from '../database/sqlite-dialect.ts';
import { migrate } from '../migrations/migrate.ts';
import type { WorkspaceMigration } from '../migrations/migrations.ts';
import { hasChecksums } from '../safekeeping/kept-tables.ts';
import { writeAllChecksums } from '../safekeeping/save-keeper.ts';
import { partialName, withJournals } from './leftovers.ts';
import { createForOwner, folderForOwner } from './owner-alone.ts';

type Options = ConnectionOptions & { readonly clock: () => Date; readonly migrations: readonly WorkspaceMigration[] };

/**
 * Makes a workspace under another name, and gives it its own once it is whole: what is cut short leaves no workspace, and a file under the
 * name that holds nothing was something once. Rejects with what SQLite or the file system says.
 */
export async function makeWorkspace(file: string, options: Options): Promise<void> {
  folderForOwner(dirname(file));
  const partial = partialName(file);
  const clear = (): void => withJournals(partial).forEach((left) => rmSync(left, { force: true }));
  clear();
  try {
    createForOwner(partial);
    const connection = openToWrite(partial, options);
    const db = new Kysely<Tables>({ dialect: new WorkspaceDialect({ database: connection, patienceMilliseconds: 0 }) });
    try {
      await migrate(db, options.migrations, () => {
        if (hasChecksums(connection)) writeAllChecksums(connection, options.clock().toISOString());
      });
    } finally {
      await db.destroy();
      connection.close();
    }
    // Another process may have made it meanwhile: it is opened then.
    if (!existsSync(file)) renameSync(partial, file);
  } finally {
    clear();
  }
}
