import type { Insertable, Selectable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type PolicyRecord = Selectable<Tables['policies']>;

export function policyRecord(db: WorkspaceDb, policyId: string): Promise<PolicyRecord | undefined> {
  return db.selectFrom('policies').selectAll().where('policy_id', '=', policyId).executeTakeFirst();
}

/** The newest first. */
export function policyRecords(db: WorkspaceDb): Promise<PolicyRecord[]> {
  return db.selectFrom('policies').selectAll().orderBy('version', 'desc').execute();
}

/** The sample's own guardrails of that content, where they were put in before. */
export function samplePolicyOfHash(db: WorkspaceDb, sha256: string): Promise<PolicyRecord | undefined> {
  return db
    .selectFrom('policies')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('is_sample', '=', 1)
    .orderBy('version', 'desc')
    .executeTakeFirst();
}

/** Adds a version after the last one; its number. */
export async function insertPolicy(
  transaction: WorkspaceTransaction,
  policy: Omit<Insertable<Tables['policies']>, 'version'>,
): Promise<number> {
  const { last } = await transaction
    .selectFrom('policies')
    .select(({ fn }) => fn.max('version').as('last'))
    .executeTakeFirstOrThrow();
  const version = (last ?? 0) + 1;
  await transaction
    .insertInto('policies')
    .values({ ...policy, version })
    .execute();
  return version;
}
