import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { nameKey } from '../database/sort-keys.ts';
import type { Tables, WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

export type PersonRecord = Selectable<Tables['people']>;

/** Everyone, by name; those who left last. */
export function peopleRecords(db: WorkspaceDb): Promise<PersonRecord[]> {
  return db.selectFrom('people').selectAll().orderBy('is_retired').orderBy('name_key').execute();
}

export function personRecord(db: WorkspaceDb, personId: string): Promise<PersonRecord | undefined> {
  return db.selectFrom('people').selectAll().where('person_id', '=', personId).executeTakeFirst();
}

/** Whoever has that name, accents and case aside, those who left too. */
export function personOfName(db: WorkspaceDb, name: string): Promise<PersonRecord | undefined> {
  return db.selectFrom('people').selectAll().where('name_key', '=', nameKey(name)).executeTakeFirst();
}

/** `roles` is a JSON list, `now` ISO 8601 in UTC. */
export type PersonWrite = { readonly name: string; readonly roles: string; readonly now: string };

export async function insertPerson(
  transaction: WorkspaceTransaction,
  personId: string,
  { name, roles, now }: PersonWrite,
  isSample: boolean,
): Promise<void> {
  await transaction
    .insertInto('people')
    .values({
      person_id: personId,
      name,
      name_key: nameKey(name),
      roles,
      is_sample: isSample ? 1 : 0,
      is_retired: 0,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/** Writes name and roles, and takes back someone who had left. */
export async function overwritePerson(
  transaction: WorkspaceTransaction,
  personId: string,
  { name, roles, now }: PersonWrite,
): Promise<void> {
  await transaction
    .updateTable('people')
    .set({ name, name_key: nameKey(name), roles, is_retired: 0, updated_at: now })
    .where('person_id', '=', personId)
    .execute();
}

/** A retired person stays on record and can act no more. */
export async function retirePerson(transaction: WorkspaceTransaction, personId: string, now: string): Promise<void> {
  await transaction.updateTable('people').set({ is_retired: 1, updated_at: now }).where('person_id', '=', personId).execute();
}

/** Every column that refers to people, in whatever table there is. */
async function referringColumns(db: WorkspaceDb): Promise<readonly { readonly table: string; readonly column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT object.name AS "table", key."from" AS "column"
    FROM sqlite_schema AS object, pragma_foreign_key_list(object.name) AS key
    WHERE object.type = 'table' AND key."table" = 'people'`.execute(db);
  return rows;
}

/** Takes the sample's people out; those on record for something stay as people who left. */
export async function dropSamplePeople(transaction: WorkspaceTransaction, now: string): Promise<void> {
  await transaction
    .updateTable('people')
    .set({ is_retired: 1, updated_at: now })
    .where('is_sample', '=', 1)
    .where('is_retired', '=', 0)
    .execute();
  const unnamed = (await referringColumns(transaction)).map(
    ({ table, column }) =>
      sql<boolean>`NOT EXISTS (SELECT 1 FROM ${sql.table(table)} AS other WHERE ${sql.ref(`other.${column}`)} = people.person_id)`,
  );
  await transaction
    .deleteFrom('people')
    .where('is_sample', '=', 1)
    .where((person) => person.and(unnamed))
    .execute();
}
