import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

/** A setting's parsed JSON, or undefined where it was never set. */
export async function readSetting(db: WorkspaceDb, name: string): Promise<unknown> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.value);
}

export async function writeSetting(transaction: WorkspaceTransaction, name: string, value: unknown): Promise<void> {
  const text = canonicalJson(value);
  await transaction
    .insertInto('settings')
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
    .execute();
}

export async function clearSetting(transaction: WorkspaceTransaction, name: string): Promise<void> {
  await transaction.deleteFrom('settings').where('name', '=', name).execute();
}
