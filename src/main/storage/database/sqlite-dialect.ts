import { SqliteAdapter, SqliteDialect, SqliteDriver, CompiledQuery } from 'kysely';
import type { DatabaseConnection, Driver } from 'kysely';
import type { Connection } from './connection.ts';

type WorkspaceDialectConfig = { readonly database: Connection };

/** SQLite rolls tables back as it does rows; kysely assumes not, and a migration that throws half-way would leave its tables. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Takes the write lock when a transaction begins. One that reads first and writes later would fail with no chance to
 * wait, where a second process has written in between.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #sqlite: Connection;

  constructor(config: WorkspaceDialectConfig) {
    super(config);
    this.#sqlite = config.database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite has rolled back by itself where the disk is full or a page is damaged; to ask again would hide that error behind another. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Kysely's dialect for a workspace: every transaction is a writing one, and migrations are undone whole. */
export class WorkspaceDialect extends SqliteDialect {
  readonly #config: WorkspaceDialectConfig;

  constructor(config: WorkspaceDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}
