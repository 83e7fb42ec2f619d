import type { Insertable, Selectable } from 'kysely';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type ShippedAnswer = Selectable<Tables['shipped_answers']>;

/** What was answered to texts that came with the app, by clause, language and the app's version. */
export function shippedAnswers(db: WorkspaceDb): Promise<ShippedAnswer[]> {
  return db.selectFrom('shipped_answers').selectAll().execute();
}

export async function insertShippedAnswer(
  transaction: WorkspaceTransaction,
  answer: Insertable<Tables['shipped_answers']>,
): Promise<void> {
  await transaction.insertInto('shipped_answers').values(answer).execute();
}
