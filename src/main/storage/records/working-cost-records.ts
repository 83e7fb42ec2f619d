import type { Insertable, Selectable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type WorkingCostRecord = Selectable<Tables['working_cost_books']>;
export type CostApprovalRecord = Selectable<Tables['cost_book_approvals']>;

/** The one changed last first. */
export function workingCostRecords(db: WorkspaceDb): Promise<WorkingCostRecord[]> {
  return db.selectFrom('working_cost_books').selectAll().orderBy('updated_at', 'desc').orderBy('working_id').execute();
}

export function workingCostRecord(db: WorkspaceDb, workingId: string): Promise<WorkingCostRecord | undefined> {
  return db.selectFrom('working_cost_books').selectAll().where('working_id', '=', workingId).executeTakeFirst();
}

/** Writes a working book, over the one of its id. */
export async function writeWorkingCosts(
  transaction: WorkspaceTransaction,
  record: Insertable<Tables['working_cost_books']>,
): Promise<void> {
  const { working_id: _, created_at: __, ...changed } = record;
  await transaction
    .insertInto('working_cost_books')
    .values(record)
    .onConflict((conflict) => conflict.column('working_id').doUpdateSet(changed))
    .execute();
}

/** Whether there was one. */
export async function deleteWorkingCosts(transaction: WorkspaceTransaction, workingId: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('working_cost_books')
    .where('working_id', '=', workingId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export function costApprovals(db: WorkspaceDb): Promise<CostApprovalRecord[]> {
  return db.selectFrom('cost_book_approvals').selectAll().execute();
}

export async function insertCostApproval(
  transaction: WorkspaceTransaction,
  approval: Insertable<Tables['cost_book_approvals']>,
): Promise<void> {
  await transaction.insertInto('cost_book_approvals').values(approval).execute();
}
