import { setTimeout as wait } from 'node:timers/promises';
import { SqliteAdapter, SqliteDialect, SqliteDriver, CompiledQuery } from 'kysely';
import type { DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Connection } from './connection.ts';
import { storageProblemOf } from './storage-problem.ts';

/** What is done as a transaction ends. `committing` runs within it, and undoes it where it throws. */
export type TransactionEnds = {
  readonly committing: () => void;
  readonly committed: () => void;
  readonly rolledBack: () => void;
};

type WorkspaceDialectConfig = {
  readonly database: Connection;
  /** Asked at each transaction: an upgrade has none yet. */
  readonly ends?: () => TransactionEnds | null;
  /** How long to wait for another program that holds the file. */
  readonly patienceMilliseconds: number;
};

/** SQLite rolls tables back as it does rows; kysely assumes not, and a migration that throws half-way would leave its tables. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Milliseconds between two attempts at a file that another program holds. */
export const betweenAttempts = 50;

/** SQLite's own waiting would hold up the whole process. Within a transaction there is nothing to wait for. */
class PatientConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;
  readonly #config: WorkspaceDialectConfig;

  constructor(inner: DatabaseConnection, config: WorkspaceDialectConfig) {
    this.#inner = inner;
    this.#config = config;
  }

  /** Does it again while another program holds the file. Others are served between the attempts. */
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { database, patienceMilliseconds } = this.#config;
    const until = database.inTransaction ? 0 : performance.now() + patienceMilliseconds;
    for (;;) {
      try {
        return await this.#inner.executeQuery<R>(query);
      } catch (error) {
        if (performance.now() >= until || storageProblemOf(error)?.code !== 'locked') throw error;
      }
      await wait(betweenAttempts);
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#inner.streamQuery<R>(query, chunkSize);
  }
}

/**
 * Takes the write lock when a transaction begins. One that reads first and writes later would fail with no chance to
 * wait, where a second process has written in between.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #config: WorkspaceDialectConfig;
  #patient: PatientConnection | null = null;

  constructor(config: WorkspaceDialectConfig) {
    super(config);
    this.#config = config;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#patient ??= new PatientConnection(await super.acquireConnection(), this.#config);
    return this.#patient;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const ends = this.#config.ends?.() ?? null;
    ends?.committing();
    await super.commitTransaction(connection);
    ends?.committed();
  }

  /** SQLite has rolled back by itself where the disk is full or a page is damaged; to ask again would hide that error behind another. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#config.ends?.()?.rolledBack();
    if (this.#config.database.inTransaction) await super.rollbackTransaction(connection);
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
