import type { Insertable, Selectable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type ScenarioRecord = Selectable<Tables['scenarios']>;

/** In the order in which they were made. */
export function scenarioRecords(db: WorkspaceDb): Promise<ScenarioRecord[]> {
  return db.selectFrom('scenarios').selectAll().orderBy('created_at').orderBy('scenario_id').execute();
}

export async function insertScenario(
  transaction: WorkspaceTransaction,
  scenario: Insertable<Tables['scenarios']>,
): Promise<void> {
  await transaction.insertInto('scenarios').values(scenario).execute();
}

/** The current scenario, or undefined for an unknown id. `draft` is canonical JSON. */
export function overwriteScenario(
  transaction: WorkspaceTransaction,
  scenarioId: string,
  change: { readonly draft: string; readonly updated_at: string },
): Promise<ScenarioRecord | undefined> {
  return transaction.updateTable('scenarios').set(change).where('scenario_id', '=', scenarioId).returningAll().executeTakeFirst();
}

/** False where there was none of that id. */
export async function deleteScenario(transaction: WorkspaceTransaction, scenarioId: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('scenarios').where('scenario_id', '=', scenarioId).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteSampleScenarios(transaction: WorkspaceTransaction): Promise<void> {
  await transaction.deleteFrom('scenarios').where('is_sample', '=', 1).execute();
}
