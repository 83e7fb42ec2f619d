import type { WorkspaceDb } from '../database/schema.ts';

/** How many quotes, customers and cost books there are, and whether sample quotes are still among them. */
export async function workspaceCounts(db: WorkspaceDb) {
  return db
    .selectNoFrom((counts) => [
      counts
        .selectFrom('quotes')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('quotes'),
      counts
        .selectFrom('customers')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('customers'),
      counts
        .selectFrom('cost_books')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('costBooks'),
      counts
        .selectFrom('quotes')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('is_sample', '=', 1)
        .where('is_archived', '=', 0)
        .as('samples'),
    ])
    .executeTakeFirstOrThrow();
}
