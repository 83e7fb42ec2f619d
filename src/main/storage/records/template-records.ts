import type { Selectable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type TemplateRecord = Selectable<Tables['contract_templates']>;

/** Every template, the default one first. */
export function templateRecords(db: WorkspaceDb): Promise<TemplateRecord[]> {
  return db
    .selectFrom('contract_templates')
    .selectAll()
    .orderBy(({ eb }) => eb('template_id', '=', 'default'), 'desc')
    .orderBy('template_id')
    .execute();
}

/** A new template, or the next state of one: false where it was saved meanwhile. `saveCount` 0 means that it is new. */
export async function saveTemplate(
  transaction: WorkspaceTransaction,
  templateId: string,
  saveCount: number,
  write: { readonly template: string; readonly is_sample: 0 | 1; readonly updated_at: string },
): Promise<boolean> {
  if (saveCount === 0) {
    const added = await transaction
      .insertInto('contract_templates')
      .values({ template_id: templateId, save_count: 1, ...write })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await transaction
    .updateTable('contract_templates')
    .set({ ...write, save_count: saveCount + 1 })
    .where('template_id', '=', templateId)
    .where('save_count', '=', saveCount)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
