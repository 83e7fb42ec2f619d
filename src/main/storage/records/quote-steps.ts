import type { Insertable, Selectable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type StepRecord = Selectable<Tables['quote_steps']>;

/** The steps of a quote that are kept: the oldest beyond them go. Months of work, at a few hundred bytes each. */
const mostSteps = 2000;

export function lastStep(db: WorkspaceDb, quoteId: string): Promise<StepRecord | undefined> {
  return db
    .selectFrom('quote_steps')
    .selectAll()
    .where('quote_id', '=', quoteId)
    .orderBy('step', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function appendStep(transaction: WorkspaceTransaction, step: Insertable<Tables['quote_steps']>): Promise<void> {
  await transaction.insertInto('quote_steps').values(step).execute();
  await transaction
    .deleteFrom('quote_steps')
    .where('quote_id', '=', step.quote_id)
    .where('step', '<=', step.step - mostSteps)
    .execute();
}

/** Makes a step longer: what it began from stays. */
export async function extendStep(
  transaction: WorkspaceTransaction,
  { quote_id, step }: StepRecord,
  change: Pick<StepRecord, 'changes' | 'after_sha256' | 'at'>,
): Promise<void> {
  await transaction.updateTable('quote_steps').set(change).where('quote_id', '=', quote_id).where('step', '=', step).execute();
}

type Part = { readonly before?: number | undefined; readonly after?: number | undefined; readonly limit: number };

/** The newest first: those before a step, and after one, where they are given. */
export function quoteSteps(db: WorkspaceDb, quoteId: string, { before, after, limit }: Part): Promise<StepRecord[]> {
  let steps = db.selectFrom('quote_steps').selectAll().where('quote_id', '=', quoteId).orderBy('step', 'desc').limit(limit);
  if (before !== undefined) steps = steps.where('step', '<', before);
  if (after !== undefined) steps = steps.where('step', '>', after);
  return steps.execute();
}
