import type { Kysely, RawBuilder } from 'kysely';

/** Runs them in order, in the caller's transaction. */
export async function runStatements(db: Kysely<unknown>, statements: readonly RawBuilder<unknown>[]): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
